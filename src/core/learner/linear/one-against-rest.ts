import { rowCount, type SparseRows } from '../sparse-rows';

/**
 * Linear models of all values side by side: the entry of column c and value v is at `c * values + v`, the biases are
 * the last row. Side by side, a row's entries are looked up once for all values.
 */
export interface Weights {
  values: number;
  matrix: Float32Array;
}

/** What is to be learned: for each value, to tell the rows that have it from those that do not. */
export interface Problem {
  rows: SparseRows;
  values: number;
  /** 1 where a row has a value, at `row * values + value`. */
  has: Uint8Array;
  /** Cost of an error on a row, per value: of one that has it, and of one that has not. */
  costs: { having: Float32Array; lacking: Float32Array };
  /** Squared lengths of the rows, with the bias. */
  lengths: Float64Array;
  seed: number;
  /** Called after each pass over the rows. */
  pause: () => void | Promise<void>;
}

export function emptyWeights({ rows, values }: Problem): Weights {
  return { values, matrix: new Float32Array((rows.columns + 1) * values) };
}

/** Scores of all values for a row, into `scores`. */
export function scoreRow(rows: SparseRows, row: number, weights: Weights, scores: Float64Array): void {
  const { values, matrix } = weights;
  const bias = rows.columns * values;
  for (let value = 0; value < values; value++) scores[value] = matrix[bias + value];
  for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
    const factor = rows.values[at];
    const first = rows.indices[at] * values;
    for (let value = 0; value < values; value++) scores[value] += factor * matrix[first + value];
  }
}

/** Scores of the first `size` of the values `which` for a row, into the first entries of `scores`. */
export function scoreSome(
  rows: SparseRows,
  row: number,
  { values, matrix }: Weights,
  which: Int32Array,
  size: number,
  scores: Float64Array,
): void {
  if (size === 0) return;
  const bias = rows.columns * values;
  for (let i = 0; i < size; i++) scores[i] = matrix[bias + which[i]];
  for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
    const factor = rows.values[at];
    const first = rows.indices[at] * values;
    for (let i = 0; i < size; i++) scores[i] += factor * matrix[first + which[i]];
  }
}

/** Scores of all values for every row. */
export function scoreRows(rows: SparseRows, weights: Weights): Float32Array[] {
  return Array.from({ length: rowCount(rows) }, (_, row) => {
    const scores = new Float64Array(weights.values);
    scoreRow(rows, row, weights, scores);
    return Float32Array.from(scores);
  });
}

/** Adds a row, times `factors`, to the weights of the first `size` of the values `which`. */
export function addRow(
  rows: SparseRows,
  row: number,
  { values, matrix }: Weights,
  which: Int32Array,
  factors: Float64Array,
  size: number,
): void {
  for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
    const entry = rows.values[at];
    const first = rows.indices[at] * values;
    for (let i = 0; i < size; i++) matrix[first + which[i]] += factors[i] * entry;
  }
  const bias = rows.columns * values;
  for (let i = 0; i < size; i++) matrix[bias + which[i]] += factors[i];
}
