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

/** The rows one after the other, each with its columns in rising order. */
export function stackRows(list: readonly SparseRow[], columns: number): SparseRows {
  const starts = new Int32Array(list.length + 1);
  const ends = new Int32Array(columns + 1);
  list.forEach(({ indices }, i) => {
    starts[i + 1] = starts[i] + indices.length;
    for (let at = 0; at < indices.length; at++) ends[indices[at] + 1]++;
  });
  for (let column = 0; column < columns; column++) ends[column + 1] += ends[column];
  // Column by column first, as in counting sort: dealt out to their rows again, the entries are in order.
  const rowsOf = new Int32Array(starts[list.length]);
  const entries = new Float32Array(starts[list.length]);
  list.forEach((row, i) => {
    for (let at = 0; at < row.indices.length; at++) {
      const place = ends[row.indices[at]]++;
      rowsOf[place] = i;
      entries[place] = row.values[at];
    }
  });
  const next = starts.slice();
  const indices = new Int32Array(starts[list.length]);
  const values = new Float32Array(starts[list.length]);
  for (let column = 0, place = 0; column < columns; column++) {
    for (; place < ends[column]; place++) {
      const to = next[rowsOf[place]]++;
      indices[to] = column;
      values[to] = entries[place];
    }
  }
  return { columns, starts, indices, values };
}

/** The rows with these numbers, in this order. */
export function selectRows(rows: SparseRows, chosen: readonly number[]): SparseRows {
  const starts = new Int32Array(chosen.length + 1);
  chosen.forEach((row, i) => {
    starts[i + 1] = starts[i] + rows.starts[row + 1] - rows.starts[row];
  });
  const indices = new Int32Array(starts[chosen.length]);
  const values = new Float32Array(starts[chosen.length]);
  chosen.forEach((row, i) => {
    const [start, end] = [rows.starts[row], rows.starts[row + 1]];
    indices.set(rows.indices.subarray(start, end), starts[i]);
    values.set(rows.values.subarray(start, end), starts[i]);
  });
  return { columns: rows.columns, starts, indices, values };
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
