import type { FeatureToken } from './feature-tokens';
import { hashText } from './hash';
import type { FeatureSettings } from './settings';

/** Rows of the token table that are added up for one token: the word, its beginning and its ending. */
export const rowsPerToken = 3;

const seeds = { word: 11, beginning: 12, ending: 13 };

/**
 * `rowsPerToken` row numbers for each of the first `encoderTokens` tokens. Beginning and ending let an unknown
 * compound or inflected word share what its relatives have learned.
 */
export function tokenRows(tokens: readonly FeatureToken[], settings: FeatureSettings): Int32Array {
  const read = tokens.slice(0, settings.encoderTokens);
  const mask = 2 ** settings.tokenBits - 1;
  const rows = new Int32Array(read.length * rowsPerToken);
  read.forEach(({ form }, i) => {
    rows[i * rowsPerToken] = hashText(form, seeds.word) & mask;
    rows[i * rowsPerToken + 1] = hashText(form.slice(0, 4), seeds.beginning) & mask;
    rows[i * rowsPerToken + 2] = hashText(form.slice(-3), seeds.ending) & mask;
  });
  return rows;
}
