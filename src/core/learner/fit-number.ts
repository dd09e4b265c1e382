import { seededOrder } from './linear/seeded-order';
import { fitAbsoluteRegression } from './linear/support-vector-regression';
import { rowCount, type SparseRows, score, selectRows, squaredLengths } from './sparse-rows';

/** Which is best for a desk can hardly be told from its own tickets; their mean was better than any chosen one. */
const costs = [0.03, 0.1, 0.3];
const folds = 5;
const maxHeldOut = 4000;

/**
 * Weights for log(1 + number), the bias last: the mean of regressions with absolute errors and different regularisation.
 *
 * @param logs log(1 + number) of each row
 */
export function fitNumber(vectors: SparseRows, logs: Float64Array, seed: number): Float64Array {
  const lengths = squaredLengths(vectors);
  const sum = new Float64Array(vectors.columns + 1);
  for (const cost of costs) {
    fitAbsoluteRegression(vectors, logs, cost, lengths, seed).forEach((weight, column) => {
      sum[column] += weight / costs.length;
    });
  }
  return sum;
}

/**
 * Truth minus prediction, in logarithms, for rows that were held out from a model of the others. Rows that follow each
 * other are held out together: a desk's work changes as time goes by, and the next tickets will differ from those before
 * as one stretch of tickets differs from the others.
 *
 * @param report is told the share that is done, 0 to 1
 */
export async function heldOutErrors(
  vectors: SparseRows,
  logs: Float64Array,
  seed: number,
  report: (share: number) => void | Promise<void>,
): Promise<number[]> {
  const part = Array.from(seededOrder(rowCount(vectors), seed).next().slice(0, maxHeldOut).sort());
  const foldOf = (i: number) => Math.floor((i * folds) / part.length);
  const errors = new Array<number>(part.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const inside = part.filter((_, i) => foldOf(i) !== fold);
    if (inside.length === 0) continue;
    const targets = Float64Array.from(inside, (row) => logs[row]);
    const weights = fitNumber(selectRows(vectors, inside), targets, seed);
    part.forEach((row, i) => {
      if (foldOf(i) === fold) errors[i] = logs[row] - score(vectors, row, weights);
    });
    await report((fold + 1) / folds);
  }
  return errors;
}
