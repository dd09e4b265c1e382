import type { Weights } from './linear/one-against-rest';
import { rowCount, type SparseRows } from './sparse-rows';

/** Columns that say the same of every row are one column: a long word fills a dozen grams that never occur apart. */
export interface MergedColumns {
  rows: SparseRows;
  /** Column of `rows` in which each of the columns before is. */
  mergedInto: Int32Array;
  /** How many columns are in each column of `rows`. */
  sizes: Int32Array;
}

/**
 * Merges equal columns. n equal ones become one that is longer by the root of n: every two rows then have the same
 * product as before, so that what is learned from them is the same (see `splitWeights`), in less time.
 */
export function mergeColumns(rows: SparseRows): MergedColumns {
  const fingerprints = fingerprintColumns(rows);
  const mergedInto = new Int32Array(rows.columns);
  const firstOf = new Int32Array(rows.columns);
  const sizes = new Int32Array(rows.columns);
  const known = new Map<number, number>();
  for (let column = 0; column < rows.columns; column++) {
    const found = known.get(fingerprints[column]) ?? known.size;
    if (found === known.size) {
      known.set(fingerprints[column], found);
      firstOf[found] = column;
    }
    mergedInto[column] = found;
    sizes[found]++;
  }
  const merged = { mergedInto, sizes: sizes.slice(0, known.size) };
  return { ...merged, rows: keepFirsts(rows, merged, firstOf) };
}

/** The weights for the columns as they were before they were merged. */
export function splitWeights({ values, matrix }: Weights, { mergedInto, sizes }: MergedColumns): Weights {
  const split = new Float32Array((mergedInto.length + 1) * values);
  mergedInto.forEach((from, column) => {
    const share = 1 / Math.sqrt(sizes[from]);
    for (let value = 0; value < values; value++) {
      split[column * values + value] = matrix[from * values + value] * share;
    }
  });
  split.set(matrix.subarray(-values), mergedInto.length * values);
  return { values, matrix: split };
}

/** Of the entries of equal columns, which each row has together, the first ones. */
function keepFirsts(
  rows: SparseRows,
  { mergedInto, sizes }: Omit<MergedColumns, 'rows'>,
  firstOf: Int32Array,
): SparseRows {
  const starts = new Int32Array(rows.starts.length);
  const indices = new Int32Array(rows.indices.length);
  const values = new Float32Array(rows.values.length);
  let size = 0;
  for (let row = 0; row < rowCount(rows); row++) {
    for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
      const column = rows.indices[at];
      const into = mergedInto[column];
      if (firstOf[into] !== column) continue;
      indices[size] = into;
      values[size++] = rows.values[at] * Math.sqrt(sizes[into]);
    }
    starts[row + 1] = size;
  }
  return { columns: sizes.length, starts, indices: indices.slice(0, size), values: values.slice(0, size) };
}

/** A number of 52 bits per column, of all of its entries: two columns that differ hardly ever have the same. */
function fingerprintColumns(rows: SparseRows): Float64Array {
  const high = new Int32Array(rows.columns);
  const low = new Int32Array(rows.columns);
  const bits = new Int32Array(rows.values.buffer, rows.values.byteOffset, rows.values.length);
  for (let row = 0; row < rowCount(rows); row++) {
    for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
      const column = rows.indices[at];
      high[column] = mix(mix(high[column], row, 0x85ebca6b), bits[at], 0xc2b2ae35);
      low[column] = mix(mix(low[column], row, 0x1b873593), bits[at], 0x27d4eb2f);
    }
  }
  return Float64Array.from(high, (part, column) => (part >>> 0) * 2 ** 20 + (low[column] >>> 12));
}

function mix(hash: number, part: number, factor: number): number {
  const mixed = Math.imul(hash ^ part, factor) + 0x165667b1;
  return mixed ^ (mixed >>> 15);
}
