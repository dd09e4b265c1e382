import { type Token, tokenize } from '../text/tokens';
import { functionWords } from './function-words';

/** A token as features see it: `form` is the word, or a placeholder for what is never the same twice. */
export interface FeatureToken {
  form: string;
  isWord: boolean;
  start: number;
  end: number;
}

/**
 * Tokens of a cleaned text, in order, at most `limit`: without function words; numbers, addresses and links as
 * placeholders.
 */
export function featureTokens(text: string, limit: number): FeatureToken[] {
  return tokenize(text)
    .filter((token) => !functionWords.has(token.text))
    .slice(0, limit)
    .map((token) => ({
      form: formOf(token),
      isWord: token.kind === 'word',
      start: token.start,
      end: token.end,
    }));
}

function formOf(token: Token): string {
  switch (token.kind) {
    case 'number':
    case 'address':
    case 'url':
      return `<${token.kind}>`;
    default:
      return token.text;
  }
}
