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
  const { indices, values: entries } = rows;
  const [start, end] = [rows.starts[row], rows.starts[row + 1]];
  const bias = rows.columns * values;
  let i = 0;
  for (; i + abreast <= size; i += abreast) {
    const [one, two, three, four] = [which[i], which[i + 1], which[i + 2], which[i + 3]];
    let a: number = matrix[bias + one];
    let b: number = matrix[bias + two];
    let c: number = matrix[bias + three];
    let d: number = matrix[bias + four];
    for (let at = start; at < end; at++) {
      const factor = entries[at];
      const first = indices[at] * values;
      a += factor * matrix[first + one];
      b += factor * matrix[first + two];
      c += factor * matrix[first + three];
      d += factor * matrix[first + four];
    }
    scores[i] = a;
    scores[i + 1] = b;
    scores[i + 2] = c;
    scores[i + 3] = d;
  }
  for (; i < size; i++) {
    const value = which[i];
    let sum: number = matrix[bias + value];
    for (let at = start; at < end; at++) sum += entries[at] * matrix[indices[at] * values + value];
    scores[i] = sum;
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
  const { indices, values: entries } = rows;
  const [start, end] = [rows.starts[row], rows.starts[row + 1]];
  const bias = rows.columns * values;
  let i = 0;
  for (; i + abreast <= size; i += abreast) {
    const [one, two, three, four] = [which[i], which[i + 1], which[i + 2], which[i + 3]];
    const [a, b, c, d] = [factors[i], factors[i + 1], factors[i + 2], factors[i + 3]];
    for (let at = start; at < end; at++) {
      const entry = entries[at];
      const first = indices[at] * values;
      matrix[first + one] += a * entry;
      matrix[first + two] += b * entry;
      matrix[first + three] += c * entry;
      matrix[first + four] += d * entry;
    }
  }
  for (; i < size; i++) {
    const [value, factor] = [which[i], factors[i]];
    for (let at = start; at < end; at++) matrix[indices[at] * values + value] += factor * entries[at];
  }
  for (i = 0; i < size; i++) matrix[bias + which[i]] += factors[i];
}
