import type { FeatureToken } from './feature-tokens';
import { hashText } from './hash';

const seed = 21;

/** Notes a word in the set, one bit of `set` (a bitmap of `2 ** bits` bits). */
export function rememberWord(set: Uint8Array, bits: number, word: string): void {
  const position = hashText(word, seed) & (2 ** bits - 1);
  set[position >> 3] |= 1 << (position & 7);
}

/** Share of the words of a text that training has seen, 0 to 1; 1 for a text without words. */
export function shareOfKnownWords(set: Uint8Array, bits: number, tokens: readonly FeatureToken[]): number {
  const words = tokens.filter((token) => token.isWord);
  if (words.length === 0) return 1;
  const known = words.filter(({ form }) => {
    const position = hashText(form, seed) & (2 ** bits - 1);
    return (set[position >> 3] & (1 << (position & 7))) !== 0;
  });
  return known.length / words.length;
}
