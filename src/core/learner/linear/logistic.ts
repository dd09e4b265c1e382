import { rowCount, type SparseRows, score } from '../sparse-rows';
import { seededOrder } from './seeded-order';
import { addRow, type LinearOptions } from './support-vector';

const mostPasses = 25;
const tolerance = 0.01;
const newtonSteps = 8;

/**
 * Logistic regression by dual coordinate descent (Yu, Huang and Lin, 2011).
 *
 * @param signs 1 or -1 per row
 * @returns weights per column, the bias last
 */
export function fitLogistic(rows: SparseRows, signs: Int8Array, options: LinearOptions): Float64Array {
  const { costs, lengths } = options;
  const weights = new Float64Array(rows.columns + 1);
  const multipliers = new Float64Array(rowCount(rows));
  for (let row = 0; row < multipliers.length; row++) {
    multipliers[row] = Math.min(0.001 * costs[row], 1e-8);
    addRow(rows, row, signs[row] * multipliers[row], weights);
  }
  const order = seededOrder(rowCount(rows), options.seed);
  for (let pass = 0; pass < mostPasses; pass++) {
    let largest = 0;
    for (const row of order.next()) {
      const old = multipliers[row];
      const margin = signs[row] * score(rows, row, weights);
      const found = solveOne(old, margin, lengths[row], costs[row]);
      largest = Math.max(largest, Math.abs(found - old) / costs[row]);
      if (found === old) continue;
      multipliers[row] = found;
      addRow(rows, row, (found - old) * signs[row], weights);
    }
    if (largest < tolerance) break;
  }
  return weights;
}

/** Newton's method for one multiplier, kept strictly between 0 and the cost. */
function solveOne(old: number, margin: number, length: number, cost: number): number {
  let value = old;
  for (let step = 0; step < newtonSteps; step++) {
    const slope = length * (value - old) + margin + Math.log(value / (cost - value));
    const curvature = length + cost / ((cost - value) * value);
    let next = value - slope / curvature;
    if (next <= 0) next = value * 0.1;
    else if (next >= cost) next = cost - (cost - value) * 0.1;
    const change = Math.abs(next - value);
    value = next;
    if (change < 1e-3 * Math.min(value, cost - value)) break;
  }
  return value;
}
