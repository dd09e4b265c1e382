import { type QuantizedMatrix, quantize } from '../model/quantized';
import { columnsOf, type Features } from './features';
import type { Weights } from './linear/one-against-rest';
import type { SparseRow } from './sparse-rows';
import type { Vocabulary } from './vocabulary';

/** The weights of a head, a byte each: a row per gram and then per entry of the encoder's vector, a column per value. */
export interface LinearTable {
  weights: QuantizedMatrix;
  bias: Float32Array;
}

/** Bytes that a table may take; the grams that say least are left out. */
const maxBytes = 3_800_000;
/** Hash and rarity of a gram. */
const bytesPerGram = 5;

/** Packs weights into a table that fits, with the features that it needs. */
export function packTable(
  { values, matrix }: Weights,
  features: Features,
): { table: LinearTable; features: Features } {
  const { vocabulary } = features;
  const grams = vocabulary.rarity.length;
  const kept = strongestRows(matrix, grams, values, Math.floor(maxBytes / (values + bytesPerGram)));
  const rows = [...kept, ...Array.from({ length: columnsOf(features) - grams }, (_, i) => grams + i)];
  const packed = new Float32Array(rows.length * values);
  rows.forEach((row, i) => {
    packed.set(matrix.subarray(row * values, (row + 1) * values), i * values);
  });
  return {
    table: { weights: quantize(packed, rows.length, values), bias: matrix.slice(-values) },
    features: { ...features, vocabulary: keepColumns(vocabulary, kept) },
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

function keepColumns({ columns, rarity }: Vocabulary, kept: readonly number[]): Vocabulary {
  const newColumn = new Map(kept.map((column, i) => [column, i]));
  const left = new Map<number, number>();
  for (const [hash, column] of columns) {
    const found = newColumn.get(column);
    if (found !== undefined) left.set(hash, found);
  }
  return { columns: left, rarity: Float32Array.from(kept, (column) => rarity[column]) };
}

function strongestRows(matrix: Float32Array, rows: number, values: number, most: number): number[] {
  const all = Array.from({ length: rows }, (_, row) => row);
  if (rows <= most) return all;
  const strengths = all.map((row) =>
    matrix
      .subarray(row * values, (row + 1) * values)
      .reduce((max, weight) => Math.max(max, Math.abs(weight)), 0),
  );
  return all
    .sort((a, b) => strengths[b] - strengths[a])
    .slice(0, most)
    .sort((a, b) => a - b);
}
