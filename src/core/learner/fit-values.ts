import { fitLogistic } from './linear/logistic';
import type { Problem, Weights } from './linear/one-against-rest';
import { fitSupportVector } from './linear/support-vector';
import { rowCount, type SparseRows, squaredLengths } from './sparse-rows';

/** How strongly the rows that have a value count: like the others, by the root of the value's rarity, or by all of it. */
export type Balance = 'none' | 'root' | 'full';

export interface FitSettings {
  /** Cost of an error; small means strong regularisation. */
  cost: number;
  balance: Balance;
  seed: number;
  /** With a logistic regression as well. */
  logistic: boolean;
}

/** Logistic regression tolerates more cost than the support vector machine before it fits noise. */
const logisticCost = 10;
/** A support vector machine's margins are about a third as wide as log-odds. */
const marginScale = 3;

const passes = { machine: 30, comparison: 7, logistic: 15 };

/**
 * One value against the others: a support vector machine, or the mean of one and a logistic regression. In a long history
 * they err differently, and the mean of two linear models is as cheap as one; in a short one the machine is better alone.
 *
 * @param has 1 where a row has a value, at `row * values + value`
 */
export async function fitValues(
  rows: SparseRows,
  has: Uint8Array,
  settings: FitSettings,
  pause: Problem['pause'],
): Promise<Weights> {
  const problem = describe(rows, has, settings, pause);
  const machine = await fitSupportVector(problem, passes.machine);
  const { matrix } = machine;
  for (let at = 0; at < matrix.length; at++) matrix[at] *= marginScale;
  if (!settings.logistic) return machine;
  const { having, lacking } = problem.costs;
  const costs = { having: having.map(raise), lacking: lacking.map(raise) };
  const logistic = await fitLogistic({ ...problem, costs }, passes.logistic);
  for (let at = 0; at < matrix.length; at++) matrix[at] = (matrix[at] + logistic.matrix[at]) / 2;
  return machine;
}

/** The support vector machines alone, roughly: enough to compare settings, and several times faster. */
export function fitMachines(
  rows: SparseRows,
  has: Uint8Array,
  settings: FitSettings,
  pause: Problem['pause'],
): Promise<Weights> {
  return fitSupportVector(describe(rows, has, settings, pause), passes.comparison);
}

function raise(cost: number): number {
  return cost * logisticCost;
}

function describe(
  rows: SparseRows,
  has: Uint8Array,
  { cost, balance, seed }: FitSettings,
  pause: Problem['pause'],
): Problem {
  const size = rowCount(rows);
  const values = has.length / size;
  const counts = new Float32Array(values);
  has.forEach((flag, at) => {
    counts[at % values] += flag;
  });
  const power = { none: 0, root: 0.5, full: 1 }[balance];
  const rarity = (count: number) => (count === 0 ? 1 : (size / (values * count)) ** power);
  const costs = {
    having: counts.map((count) => cost * rarity(count)),
    lacking: new Float32Array(values).fill(cost),
  };
  return { rows, values, has, costs, lengths: squaredLengths(rows), seed, pause };
}
