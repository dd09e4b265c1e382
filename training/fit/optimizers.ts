/** Changes one row of a table against `factor` times a gradient, which has the row's entries from `offset` on. */
export type UpdateRow = (
  row: number,
  gradient: Float32Array,
  offset: number,
  factor: number,
  rate: number,
) => void;

/** Adagrad with one rate per row (the mean square of its gradient), for tables whose rows are rarely touched. */
export function rowAdagrad(table: Float32Array, columns: number): UpdateRow {
  const history = new Float32Array(table.length / columns);
  return (row, gradient, offset, factor, rate) => {
    let squares = 0;
    for (let i = 0; i < columns; i++) squares += gradient[offset + i] * gradient[offset + i];
    history[row] += (squares * factor * factor) / columns;
    const step = (rate * factor) / (Math.sqrt(history[row]) + 1e-6);
    const start = row * columns;
    for (let i = 0; i < columns; i++) table[start + i] -= step * gradient[offset + i];
  };
}

/** Adagrad with a rate per entry. */
export function entryAdagrad(table: Float32Array, columns: number): UpdateRow {
  const history = new Float32Array(table.length).fill(1e-4);
  return (row, gradient, offset, factor, rate) => {
    const start = row * columns;
    for (let i = 0; i < columns; i++) {
      const slope = gradient[offset + i] * factor;
      if (slope === 0) continue;
      history[start + i] += slope * slope;
      table[start + i] -= (rate * slope) / Math.sqrt(history[start + i]);
    }
  };
}
