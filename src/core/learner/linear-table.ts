import { type QuantizedMatrix, quantize } from '../model/quantized';
import type { SparseRow } from './sparse-rows';
import type { Vocabulary } from './vocabulary';

/** The weights of a head, a byte each: a row per gram, a column per value. */
export interface LinearTable {
  vocabulary: Vocabulary;
  weights: QuantizedMatrix;
  bias: Float32Array;
}

/** Bytes that a table may take; the grams that say least are left out. */
const mostBytes = 3_800_000;
/** Hash and rarity of a gram. */
const bytesPerGram = 5;

/** Packs weights per value, `columns` and the bias each, into a table that fits. */
export function packTable(weights: readonly Float64Array[], vocabulary: Vocabulary): LinearTable {
  const values = weights.length;
  const kept = strongestColumns(weights, vocabulary, Math.floor(mostBytes / (values + bytesPerGram)));
  const newColumn = new Map(kept.map((column, i) => [column, i]));
  const columns = new Map<number, number>();
  for (const [hash, column] of vocabulary.columns) {
    const packed = newColumn.get(column);
    if (packed !== undefined) columns.set(hash, packed);
  }
  const matrix = new Float32Array(kept.length * values);
  kept.forEach((column, row) => {
    for (let value = 0; value < values; value++) matrix[row * values + value] = weights[value][column];
  });
  return {
    vocabulary: { columns, rarity: Float32Array.from(kept, (column) => vocabulary.rarity[column]) },
    weights: quantize(matrix, kept.length, values),
    bias: Float32Array.from(weights, (each) => each[each.length - 1]),
  };
}

/** Scores of every value. */
export function scoreTable({ weights, bias }: LinearTable, row: SparseRow): Float32Array {
  const { columns, bytes, scale, zero } = weights;
  const scores = bias.slice();
  for (let at = 0; at < row.indices.length; at++) {
    const start = row.indices[at] * columns;
    for (let value = 0; value < columns; value++) {
      scores[value] += row.values[at] * scale[value] * (bytes[start + value] - zero[value]);
    }
  }
  return scores;
}

export function tableBytes({ weights }: LinearTable): number {
  return weights.rows * (weights.columns + bytesPerGram) + weights.columns * 9;
}

function strongestColumns(weights: readonly Float64Array[], { rarity }: Vocabulary, most: number): number[] {
  const columns = Array.from({ length: rarity.length }, (_, column) => column);
  if (columns.length <= most) return columns;
  const strength = (column: number) => Math.max(...weights.map((each) => Math.abs(each[column])));
  const strengths = columns.map(strength);
  return columns
    .sort((a, b) => strengths[b] - strengths[a])
    .slice(0, most)
    .sort((a, b) => a - b);
}
