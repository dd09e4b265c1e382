import { type Balance, type FitSettings, fitMachines, fitValues } from './fit-values';
import { type Problem, scoreRows } from './linear/one-against-rest';
import { seededOrder } from './linear/seeded-order';
import { rowCount, type SparseRows, selectRows } from './sparse-rows';

/** What the inner cross-validation found. */
export interface Choice {
  settings: FitSettings;
  /** Rows that were held out once each, and the scores that they got then: for calibration. */
  heldOut: number[];
  scores: Float32Array[];
}

/** What is learned: rows with the values that they have, at `row * values + value`. */
export interface Task {
  rows: SparseRows;
  has: Uint8Array;
  values: number;
  /** Rows with the same number are nearly the same text and are held out together. */
  groups: ArrayLike<number>;
}

/** How good held-out scores of these rows are; higher is better. */
export type Quality = (rows: readonly number[], scores: readonly Float32Array[]) => number;

const usual = { cost: 0.3, balance: 'full' as Balance };
const balances: readonly Balance[] = ['root', 'none'];
const costs = [0.1, 1];
/** Below this many rows, or rows per value, the differences between settings are noise. */
const fewestRows = 120;
const fewestPerValue = 4;
/** Multiplications that a pass over the compared rows may take; larger desks are compared on a part. */
const budget = 6e7;
const fewestCompared = 1500;
/** So much better another setting must be than the usual one. */
const margin = 0.003;

/**
 * Weighting of the values and then regularisation, by cross-validation over the rows. The same for the same seed.
 *
 * @param report is told the share that is done, 0 to 1; what it throws ends the work
 */
export async function chooseSettings(
  task: Task,
  seed: number,
  quality: Quality,
  report: (share: number) => void | Promise<void>,
): Promise<Choice> {
  const heldOut = pickPart(task, seed);
  const part = selectTask(task, heldOut);
  const foldOf = assignFolds(part);
  let tried = 0;
  const pause = () => report(tried / (2 + balances.length + costs.length));
  const attempt = async (settings: typeof usual, ahead: number) => {
    const scores = await crossValidate(part, foldOf, { ...settings, seed }, fitMachines, pause);
    tried++;
    return { settings: { ...settings, seed }, quality: quality(heldOut, scores) + ahead };
  };
  let best = { settings: { ...usual, seed }, quality: 0 };
  if (heldOut.length >= Math.max(fewestRows, fewestPerValue * task.values)) {
    best = await attempt(usual, margin);
    const keepBetter = (found: typeof best) => {
      if (found.quality > best.quality) best = found;
    };
    for (const balance of balances) keepBetter(await attempt({ ...usual, balance }, 0));
    const { balance } = best.settings;
    for (const cost of costs) keepBetter(await attempt({ cost, balance }, 0));
  }
  const scores = await crossValidate(part, foldOf, best.settings, fitValues, pause);
  return { settings: best.settings, heldOut, scores };
}

async function crossValidate(
  task: Task,
  foldOf: readonly number[],
  settings: FitSettings,
  learnWeights: typeof fitValues,
  pause: Problem['pause'],
): Promise<Float32Array[]> {
  const scores: Float32Array[] = new Array(foldOf.length);
  for (const fold of new Set(foldOf)) {
    const inside = foldOf.flatMap((each, row) => (each === fold ? [] : [row]));
    const outside = foldOf.flatMap((each, row) => (each === fold ? [row] : []));
    const { rows, has } = selectTask(task, inside);
    const weights = await learnWeights(rows, has, settings, pause);
    const found = scoreRows(selectRows(task.rows, outside), weights);
    outside.forEach((row, i) => {
      scores[row] = found[i];
    });
  }
  return scores;
}

function selectTask({ rows, has, values, groups }: Task, chosen: readonly number[]): Task {
  const part = new Uint8Array(chosen.length * values);
  chosen.forEach((row, i) => {
    part.set(has.subarray(row * values, (row + 1) * values), i * values);
  });
  return { rows: selectRows(rows, chosen), has: part, values, groups: chosen.map((row) => groups[row]) };
}

/** Every value's groups are dealt out to the folds in turn; a group stays together, with its first row. */
function assignFolds({ has, values, groups }: Task): number[] {
  const size = groups.length;
  const folds = size < 1000 ? 5 : 3;
  const next = new Int32Array(values + 1).map((_, value) => value % folds);
  const foldOfGroup = new Map<number, number>();
  return Array.from({ length: size }, (_, row) => {
    const first = has.subarray(row * values, (row + 1) * values).indexOf(1);
    const fold = foldOfGroup.get(groups[row]) ?? next[first < 0 ? values : first]++ % folds;
    foldOfGroup.set(groups[row], fold);
    return fold;
  });
}

/** As many rows, at random, as the budget allows. */
function pickPart({ rows, values }: Task, seed: number): number[] {
  const size = rowCount(rows);
  const perRow = (rows.indices.length / size) * values;
  const most = Math.max(fewestCompared, Math.floor(budget / Math.max(1, perRow)));
  return Array.from(seededOrder(size, seed).next()).slice(0, most);
}
