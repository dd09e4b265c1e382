import type { Quality } from './choose-settings';
import type { HeldOut } from './cross-validation';
import type { Weights } from './linear/one-against-rest';

/**
 * How much the encoder's scores may count beside the words'; the first stays where none is better. It is the best on
 * average of the desks that it was chosen on, but a strange trade or language may have no use for it.
 */
const shares = [0.3, 0.45, 0.15, 0.6, 0, 0.8];

/** The share that serves tickets that both were asked about without having learned them best. */
export function chooseShare(words: HeldOut, encoded: HeldOut, quality: Quality): number {
  let [best] = shares;
  let highest = Number.NEGATIVE_INFINITY;
  for (const share of shares) {
    const found = quality(joinHeldOut(words, encoded, share));
    if (found <= highest) continue;
    highest = found;
    best = share;
  }
  return best;
}

/** Weighed sum of the scores of the same rows. */
export function joinHeldOut(words: HeldOut, encoded: HeldOut, share: number): HeldOut {
  const scores = words.scores.map((row, i) =>
    row.map((score, value) => (1 - share) * score + share * encoded.scores[i][value]),
  );
  return { rows: words.rows, scores };
}

/** Weights of both, for rows in which the encoder's values have the length `share`. */
export function joinWeights(words: Weights, encoded: Weights, share: number): Weights {
  const { values } = words;
  const ofGrams = words.matrix.length - values;
  const ofEncoder = encoded.matrix.length - values;
  const matrix = new Float32Array(ofGrams + ofEncoder + values);
  for (let at = 0; at < ofGrams; at++) matrix[at] = (1 - share) * words.matrix[at];
  matrix.set(encoded.matrix.subarray(0, ofEncoder), ofGrams);
  for (let value = 0; value < values; value++) {
    const bias = (1 - share) * words.matrix[ofGrams + value] + share * encoded.matrix[ofEncoder + value];
    matrix[ofGrams + ofEncoder + value] = bias;
  }
  return { values, matrix };
}
