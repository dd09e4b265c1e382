import { seededOrder } from './linear/seeded-order';
import { fitAbsoluteRegression } from './linear/support-vector-regression';
import { rowCount, type SparseRows, score, selectRows, squaredLengths } from './sparse-rows';

/** Which is best for a desk can hardly be told from its own tickets; their mean was better than any chosen one. */
const costs = [0.03, 0.1, 0.3];
const folds = 5;
const mostHeldOut = 4000;
/** By so much larger errors stretches of tickets may have than tickets held out in turn; over time it is up to 1.3. */
const strangest = 1.4;

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
 * as one stretch of tickets differs from the others. Where a stretch is too strange for that, the rows are in some other
 * order, and are held out in turn.
 *
 * @param report is told the share that is done, 0 to 1
 */
export async function heldOutErrors(
  vectors: SparseRows,
  logs: Float64Array,
  seed: number,
  report: (share: number) => void | Promise<void>,
): Promise<number[]> {
  const part = Array.from(seededOrder(rowCount(vectors), seed).next().slice(0, mostHeldOut).sort());
  const inStretches = part.map((_, i) => Math.floor((i * folds) / part.length));
  const inTurn = part.map((_, i) => i % folds);
  const errors = new Array<number>(part.length).fill(0);
  const holdOut = async (foldOf: readonly number[], fold: number) => {
    for (const [i, error] of holdOutFold(vectors, logs, part, foldOf, fold, seed)) errors[i] = error;
    await report((fold + 1) / folds);
  };
  for (let fold = 0; fold < folds; fold++) await holdOut(inStretches, fold);
  const sample = holdOutFold(vectors, logs, part, inTurn, 0, seed);
  const usual = sample.reduce((sum, [, error]) => sum + Math.abs(error), 0);
  const found = sample.reduce((sum, [i]) => sum + Math.abs(errors[i]), 0);
  if (found <= usual * strangest) return errors;
  for (let fold = 0; fold < folds; fold++) await holdOut(inTurn, fold);
  return errors;
}

/** The places in `part` of a fold's rows, with their errors by a model of the other folds. */
function holdOutFold(
  vectors: SparseRows,
  logs: Float64Array,
  part: readonly number[],
  foldOf: readonly number[],
  fold: number,
  seed: number,
): [number, number][] {
  const inside = part.filter((_, i) => foldOf[i] !== fold);
  if (inside.length === 0) return [];
  const targets = Float64Array.from(inside, (row) => logs[row]);
  const weights = fitNumber(selectRows(vectors, inside), targets, seed);
  return part.flatMap((row, i) =>
    foldOf[i] === fold ? [[i, logs[row] - score(vectors, row, weights)]] : [],
  );
}
