/** Sparse rows one after the other: row r has the entries from `starts[r]` up to `starts[r + 1]`. */
export interface SparseRows {
  columns: number;
  starts: Int32Array;
  indices: Int32Array;
  values: Float32Array;
}

/** One sparse row; indices are unique. */
export interface SparseRow {
  indices: ArrayLike<number>;
  values: ArrayLike<number>;
}

export function rowCount(rows: SparseRows): number {
  return rows.starts.length - 1;
}

export function stackRows(list: readonly SparseRow[], columns: number): SparseRows {
  const starts = new Int32Array(list.length + 1);
  list.forEach((row, i) => {
    starts[i + 1] = starts[i] + row.indices.length;
  });
  const indices = new Int32Array(starts[list.length]);
  const values = new Float32Array(starts[list.length]);
  list.forEach((row, i) => {
    const order = Array.from(row.indices, (_, at) => at).sort((a, b) => row.indices[a] - row.indices[b]);
    order.forEach((at, j) => {
      indices[starts[i] + j] = row.indices[at];
      values[starts[i] + j] = row.values[at];
    });
  });
  return { columns, starts, indices, values };
}

/** The rows with these numbers, in this order. */
export function selectRows(rows: SparseRows, chosen: readonly number[]): SparseRows {
  return stackRows(
    chosen.map((row) => rowAt(rows, row)),
    rows.columns,
  );
}

export function rowAt({ starts, indices, values }: SparseRows, row: number): SparseRow {
  return {
    indices: indices.subarray(starts[row], starts[row + 1]),
    values: values.subarray(starts[row], starts[row + 1]),
  };
}

/** Sum of a row's entries times `weights`, whose last entry, after the columns, is the bias. */
export function score(rows: SparseRows, row: number, weights: Float64Array): number {
  let sum = weights[rows.columns];
  for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++)
    sum += weights[rows.indices[at]] * rows.values[at];
  return sum;
}

/** Squared length of each row, with the 1 that goes with the bias. */
export function squaredLengths(rows: SparseRows): Float64Array {
  return Float64Array.from({ length: rowCount(rows) }, (_, row) => {
    let sum = 1;
    for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++) sum += rows.values[at] * rows.values[at];
    return sum;
  });
}

/** Adds `factor` times a row to `weights`, and `factor` to the bias, its last entry. */
export function addScaledRow(rows: SparseRows, row: number, factor: number, weights: Float64Array): void {
  for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++)
    weights[rows.indices[at]] += factor * rows.values[at];
  weights[rows.columns] += factor;
}
