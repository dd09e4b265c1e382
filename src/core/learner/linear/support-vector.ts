import { rowCount, type SparseRows, score } from '../sparse-rows';
import { seededOrder } from './seeded-order';

export interface LinearOptions {
  /** Cost of an error per row: small means strong regularisation. */
  costs: Float64Array;
  /** Squared lengths of the rows, with the bias. */
  lengths: Float64Array;
  seed: number;
}

const mostPasses = 40;
const tolerance = 0.05;

/**
 * Support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al., 2008).
 *
 * @param signs 1 or -1 per row
 * @returns weights per column, the bias last
 */
export function fitSupportVector(rows: SparseRows, signs: Int8Array, options: LinearOptions): Float64Array {
  const weights = new Float64Array(rows.columns + 1);
  const multipliers = new Float64Array(rowCount(rows));
  const { costs, lengths } = options;
  const order = seededOrder(rowCount(rows), options.seed);
  for (let pass = 0; pass < mostPasses; pass++) {
    let largest = 0;
    for (const row of order.next()) {
      const diagonal = 0.5 / costs[row];
      const slope = signs[row] * score(rows, row, weights) - 1 + diagonal * multipliers[row];
      const projected = multipliers[row] === 0 ? Math.min(slope, 0) : slope;
      largest = Math.max(largest, Math.abs(projected));
      if (projected === 0) continue;
      const old = multipliers[row];
      multipliers[row] = Math.max(old - slope / (lengths[row] + diagonal), 0);
      addRow(rows, row, (multipliers[row] - old) * signs[row], weights);
    }
    if (largest < tolerance) break;
  }
  return weights;
}

/** Adds `factor` times a row, and `factor` to the bias. */
export function addRow(rows: SparseRows, row: number, factor: number, weights: Float64Array): void {
  for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++)
    weights[rows.indices[at]] += factor * rows.values[at];
  weights[rows.columns] += factor;
}
