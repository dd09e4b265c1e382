import { rowCount } from '../sparse-rows';
import { addRow, emptyWeights, type Problem, scoreSome, type Weights } from './one-against-rest';
import { Resting } from './resting';
import { seededOrder } from './seeded-order';

const tolerance = 0.05;
/** So far on the right side of the margin a row may rest. */
const safe = 0.2;

/**
 * A support vector machine with squared hinge loss per value, by dual coordinate descent (Hsieh et al., 2008).
 *
 * @param passes over the rows, at most
 */
export async function fitSupportVector(problem: Problem, passes: number): Promise<Weights> {
  const { rows, values, has, costs, lengths, seed, pause } = problem;
  const weights = emptyWeights(problem);
  const multipliers = new Float32Array(rowCount(rows) * values);
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
        const diagonal = 0.5 / (has[at] ? costs.having[value] : costs.lacking[value]);
        const old = multipliers[at];
        const slope = sign * scores[i] - 1 + diagonal * old;
        if (old === 0 && slope >= 0) {
          if (slope > safe) resting.rest(row, value);
          continue;
        }
        largest = Math.max(largest, Math.abs(slope));
        multipliers[at] = Math.max(old - slope / (lengths[row] + diagonal), 0);
        which[changed] = value;
        factors[changed++] = (multipliers[at] - old) * sign;
      }
      if (changed > 0) addRow(rows, row, weights, which, factors, changed);
    }
    await pause();
    if (largest < tolerance) break;
  }
  return weights;
}
