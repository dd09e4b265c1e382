import type { ScoreTables } from '../model/load-package';
import { addRow } from '../model/quantized';

/** A text's vector as the tables take it; see `TextFeatures`. */
export interface SparseVector {
  columns: ArrayLike<number>;
  values: ArrayLike<number>;
}

/** Length that the encoder's vector gets beside the grams'. */
export const sentenceShare = 0.7;

/** All scores of a text: what each starts from, plus the rows of the tables that the text touches. */
export function scoreText(
  { grams, cues, sentence }: ScoreTables,
  intercepts: readonly number[],
  text: SparseVector,
  encoded: Float32Array,
): Float32Array {
  const scores = Float32Array.from(intercepts);
  for (let i = 0; i < text.columns.length; i++) {
    const column = text.columns[i];
    if (column < grams.rows) addRow(grams, column, text.values[i], scores);
    else addRow(cues, column - grams.rows, text.values[i], scores);
  }
  for (let entry = 0; entry < encoded.length; entry++) {
    if (encoded[entry] !== 0) addRow(sentence, entry, sentenceShare * encoded[entry], scores);
  }
  return scores;
}
