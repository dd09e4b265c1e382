import { seededOrder } from './linear/seeded-order';
import { fitAbsoluteRegression } from './linear/support-vector-regression';
import { rowCount, type SparseRows, score, selectRows, squaredLengths } from './sparse-rows';

const costs = [0.003, 0.01, 0.03, 0.1, 0.3, 1];
const folds = 3;
const mostCompared = 4000;

/**
 * The cost with the smallest mean absolute error on held-out rows, and the errors in logarithms that it made there.
 *
 * @param logs log(1 + number) of each row
 * @param report is told the share that is done, 0 to 1
 */
export async function chooseCost(
  vectors: SparseRows,
  logs: Float64Array,
  seed: number,
  report: (share: number) => void | Promise<void>,
): Promise<{ cost: number; errors: number[] }> {
  const part = Array.from(seededOrder(rowCount(vectors), seed).next()).slice(0, mostCompared);
  const numberOf = (log: number) => Math.max(0, Math.expm1(Math.min(log, 14)));
  let best = { cost: costs[0], quality: Number.POSITIVE_INFINITY, errors: [0] };
  for (const [tried, cost] of costs.entries()) {
    const errors = crossValidate(vectors, logs, part, cost, seed);
    const quality = errors.reduce((sum, error, i) => {
      const log = logs[part[i]];
      return sum + Math.abs(numberOf(log) - numberOf(log - error));
    }, 0);
    if (quality < best.quality) best = { cost, quality, errors };
    await report((tried + 1) / costs.length);
  }
  return best;
}

/** Truth minus prediction for each row of the part, from models that did not see it. */
function crossValidate(
  vectors: SparseRows,
  logs: Float64Array,
  part: readonly number[],
  cost: number,
  seed: number,
): number[] {
  const errors = new Array<number>(part.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const inside = part.filter((_, i) => i % folds !== fold);
    if (inside.length === 0) continue;
    const rows = selectRows(vectors, inside);
    const targets = Float64Array.from(inside, (row) => logs[row]);
    const weights = fitAbsoluteRegression(rows, targets, cost, squaredLengths(rows), seed);
    part.forEach((row, i) => {
      if (i % folds === fold) errors[i] = logs[row] - score(vectors, row, weights);
    });
  }
  return errors;
}
