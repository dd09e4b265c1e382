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

/** Values that are summed up side by side: their sums stay in registers. */
const abreast = 4;

/** Scores of all values for a row, into `scores`. Learning spends most of its time here. */
export function scoreRow(rows: SparseRows, row: number, weights: Weights, scores: Float64Array): void {
  const { values, matrix } = weights;
  const { indices, values: entries } = rows;
  const [start, end] = [rows.starts[row], rows.starts[row + 1]];
  const bias = rows.columns * values;
  let value = 0;
  for (; value + abreast <= values; value += abreast) {
    let a: number = matrix[bias + value];
    let b: number = matrix[bias + value + 1];
    let c: number = matrix[bias + value + 2];
    let d: number = matrix[bias + value + 3];
    for (let at = start; at < end; at++) {
      const factor = entries[at];
      const first = indices[at] * values + value;
      a += factor * matrix[first];
      b += factor * matrix[first + 1];
      c += factor * matrix[first + 2];
      d += factor * matrix[first + 3];
    }
    scores[value] = a;
    scores[value + 1] = b;
    scores[value + 2] = c;
    scores[value + 3] = d;
  }
  for (; value < values; value++) {
    let sum: number = matrix[bias + value];
    for (let at = start; at < end; at++) sum += entries[at] * matrix[indices[at] * values + value];
    scores[value] = sum;
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
  if (size === values) {
    // `which` then has them in their order.
    scoreRow(rows, row, { values, matrix }, scores);
    return;
  }
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
