/** A matrix whose entry (r, c) stands for `scale[c] * (bytes[…] - zero[c])`: bytes, or floats not yet quantised. */
export interface Matrix extends Omit<QuantizedMatrix, 'bytes'> {
  bytes: Uint8Array | Float32Array;
}

/** A matrix of bytes: entry (r, c) stands for `scale[c] * (byte - zero[c])`. Rows are stored one after the other. */
export interface QuantizedMatrix {
  rows: number;
  columns: number;
  bytes: Uint8Array;
  scale: Float32Array;
  /** The byte that stands for 0, per column. */
  zero: Uint8Array;
}

/**
 * Affine quantisation to 8 bits with a range per column (Jacob et al., 2018, section 2.1). Zero falls on a step, so
 * that rows which training never touched stay exactly zero.
 */
export function quantize(values: Float32Array, rows: number, columns: number): QuantizedMatrix {
  const scale = new Float32Array(columns);
  const zero = new Uint8Array(columns);
  const bytes = new Uint8Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    let low = 0;
    let high = 0;
    for (let at = column; at < values.length; at += columns) {
      low = Math.min(low, values[at]);
      high = Math.max(high, values[at]);
    }
    const step = (high - low) / 255 || 1;
    scale[column] = step;
    zero[column] = Math.round(-low / step);
    for (let at = column; at < values.length; at += columns) {
      bytes[at] = Math.max(0, Math.min(255, Math.round(values[at] / step) + zero[column]));
    }
  }
  return { rows, columns, bytes, scale, zero };
}

export function dequantize(matrix: QuantizedMatrix): Float32Array {
  const { rows, columns, bytes, scale, zero } = matrix;
  const values = new Float32Array(rows * columns);
  // Millions of entries at each start: row by row costs a third of what a division for each entry does.
  for (let start = 0; start < values.length; start += columns)
    for (let column = 0; column < columns; column++)
      values[start + column] = scale[column] * (bytes[start + column] - zero[column]);
  return values;
}

/** Adds `factor` times a row to `target`, which has `columns` entries from `offset` on. */
export function addRow(matrix: Matrix, row: number, factor: number, target: Float32Array, offset = 0): void {
  const { columns, bytes, scale, zero } = matrix;
  const start = row * columns;
  for (let column = 0; column < columns; column++) {
    target[offset + column] += factor * scale[column] * (bytes[start + column] - zero[column]);
  }
}
