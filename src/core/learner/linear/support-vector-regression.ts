import { addScaledRow, rowCount, type SparseRows, score } from '../sparse-rows';
import { seededOrder } from './seeded-order';

const maxPasses = 60;
const tolerance = 1e-3;

/**
 * Linear regression that minimises absolute errors, by dual coordinate descent (Ho and Lin, 2012, L1 loss without a
 * tube).
 *
 * @param cost of an error; small means strong regularisation
 * @returns weights per column, the bias last
 */
export function fitAbsoluteRegression(
  rows: SparseRows,
  targets: Float64Array,
  cost: number,
  lengths: Float64Array,
  seed: number,
): Float64Array {
  const weights = new Float64Array(rows.columns + 1);
  const multipliers = new Float64Array(rowCount(rows));
  const order = seededOrder(rowCount(rows), seed);
  for (let pass = 0; pass < maxPasses; pass++) {
    let largest = 0;
    for (const row of order.next()) {
      const error = score(rows, row, weights) - targets[row];
      const old = multipliers[row];
      const found = Math.max(-cost, Math.min(cost, old - error / lengths[row]));
      if (found === old) continue;
      multipliers[row] = found;
      largest = Math.max(largest, Math.abs(found - old));
      addScaledRow(rows, row, found - old, weights);
    }
    if (largest < tolerance * cost) break;
  }
  return weights;
}
