import { functionWords, ticketWords } from '../text/phrases/function-words';

const words = new Set(
  [...Object.values(functionWords), ...Object.values(ticketWords)].flatMap((list) => list.split(' ')),
);

/** A word of the language or of tickets, which is hardly a name or a password. */
export function isCommonWord(word: string): boolean {
  return words.has(word.toLowerCase());
}
