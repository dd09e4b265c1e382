import { fitLogistic } from './linear/logistic';
import { fitSupportVector } from './linear/support-vector';
import { rowCount, type SparseRows, score, squaredLengths } from './sparse-rows';

/** How strongly a value's rows count: all alike, by the root of its rarity, or so that each value counts alike. */
export type Balance = 'none' | 'root' | 'full';

export interface FitSettings {
  /** Cost of an error; small means strong regularisation. */
  cost: number;
  balance: Balance;
  seed: number;
}

/** Weights per value: one array per value, an entry per column, the bias last. */
export type ValueWeights = Float64Array[];

/** Logistic regression tolerates more cost than the support vector machine before it fits noise. */
const logisticCost = 10;
/** A support vector machine's margins are about a third as wide as log-odds. */
const marginScale = 3;

/**
 * One value against the others, each as the mean of a support vector machine and a logistic regression: they err
 * differently, and the mean of two linear models is as cheap as one.
 *
 * @param targets index of each row's value
 */
export function fitValues(
  rows: SparseRows,
  targets: ArrayLike<number>,
  values: number,
  settings: FitSettings,
): ValueWeights {
  const prepared = prepare(rows, targets, values, settings);
  const logisticCosts = prepared.costs.map((each) => each * logisticCost);
  return Array.from({ length: values }, (_, value) => {
    const machine = fitMachine(rows, value, prepared);
    const options = { costs: logisticCosts, lengths: prepared.lengths, seed: settings.seed + value };
    const logistic = fitLogistic(rows, prepared.signsOf(value), options);
    return machine.map((weight, column) => (weight + logistic[column]) / 2);
  });
}

/** The support vector machines alone: enough to compare settings, and several times faster. */
export function fitMachines(
  rows: SparseRows,
  targets: ArrayLike<number>,
  values: number,
  settings: FitSettings,
): ValueWeights {
  const prepared = prepare(rows, targets, values, settings);
  return Array.from({ length: values }, (_, value) => fitMachine(rows, value, prepared));
}

function fitMachine(rows: SparseRows, value: number, prepared: Prepared): Float64Array {
  const { costs, lengths, seed, signsOf } = prepared;
  const machine = fitSupportVector(rows, signsOf(value), { costs, lengths, seed: seed + value });
  return machine.map((weight) => weight * marginScale);
}

/** What every value's fit shares. */
type Prepared = ReturnType<typeof prepare>;

function prepare(
  rows: SparseRows,
  targets: ArrayLike<number>,
  values: number,
  { cost, balance, seed }: FitSettings,
) {
  const importance = balanceValues(targets, values, balance);
  return {
    seed,
    lengths: squaredLengths(rows),
    costs: Float64Array.from({ length: targets.length }, (_, row) => cost * importance[targets[row]]),
    signsOf: (value: number) =>
      Int8Array.from({ length: targets.length }, (_, row) => (targets[row] === value ? 1 : -1)),
  };
}

/** Scores of every value for every row. */
export function scoreRows(rows: SparseRows, weights: ValueWeights): Float64Array[] {
  return Array.from({ length: rowCount(rows) }, (_, row) =>
    Float64Array.from(weights, (each) => score(rows, row, each)),
  );
}

function balanceValues(targets: ArrayLike<number>, values: number, balance: Balance): Float64Array {
  const counts = new Float64Array(values);
  for (let row = 0; row < targets.length; row++) counts[targets[row]]++;
  const power = { none: 0, root: 0.5, full: 1 }[balance];
  return counts.map((count) => (count === 0 ? 0 : (targets.length / (values * count)) ** power));
}
