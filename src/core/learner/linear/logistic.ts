import { rowCount } from '../sparse-rows';
import { addRow, emptyWeights, type Problem, scoreSome, type Weights } from './one-against-rest';
import { Resting } from './resting';
import { seededOrder } from './seeded-order';

const tolerance = 0.01;
const newtonSteps = 8;
/** After a change of a multiplier, relative to its cost, that is as small as this, its row may rest. */
const negligible = 5e-4;

/**
 * A logistic regression per value, by dual coordinate descent (Yu, Huang and Lin, 2011).
 *
 * @param passes over the rows, at most
 */
export async function fitLogistic(problem: Problem, passes: number): Promise<Weights> {
  const { rows, values, has, costs, lengths, seed, pause } = problem;
  const weights = emptyWeights(problem);
  const multipliers = new Float64Array(rowCount(rows) * values);
  const resting = new Resting(rowCount(rows), values);
  const scores = new Float64Array(values);
  const which = new Int32Array(values);
  const factors = new Float64Array(values);
  const order = seededOrder(rowCount(rows), seed);
  for (let pass = 0; pass < passes; pass++) {
    let largest = 0;
    for (const row of order.next()) {
      const size = resting.awake(row, which);
      scoreSome(rows, row, weights, which, size, scores);
      let changed = 0;
      for (let i = 0; i < size; i++) {
        const value = which[i];
        const at = row * values + value;
        const sign = has[at] ? 1 : -1;
        const cost = has[at] ? costs.having[value] : costs.lacking[value];
        const isFirst = multipliers[at] === 0;
        const old = isFirst ? Math.min(0.001 * cost, 1e-8) : multipliers[at];
        const found = solveOne(old, sign * scores[i], lengths[row], cost);
        const change = Math.abs(found - old) / cost;
        largest = Math.max(largest, change);
        if (change < negligible) resting.rest(row, value);
        multipliers[at] = found;
        which[changed] = value;
        factors[changed++] = (isFirst ? found : found - old) * sign;
      }
      if (changed > 0) addRow(rows, row, weights, which, factors, changed);
    }
    await pause();
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
