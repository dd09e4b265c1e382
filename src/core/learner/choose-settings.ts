import { assignFolds, type DeskTask, type HeldOut, holdOutFold, selectTask } from './cross-validation';
import { type Balance, type FitSettings, fitMachines } from './fit-values';
import { seededOrder } from './linear/seeded-order';
import { rowCount } from './sparse-rows';

/** How good held-out scores are; higher is better. */
export type Quality = (heldOut: HeldOut) => number;

const usual = { cost: 0.3, balance: 'full' as Balance };
const balances: readonly Balance[] = ['root', 'none'];
const costs = [0.1, 1];
const folds = 3;
/** Below this many rows, or rows per value, the differences between settings are noise. */
const minRows = 120;
const minPerValue = 4;
/** Multiplications that a pass over the compared rows may take; larger desks are compared on a part. */
const budget = 4e7;
const minCompared = 1000;
/** So much better another setting must be than the usual one. */
const margin = 0.003;
/** From so many rows on the mean with a logistic regression is better than a support vector machine alone. */
const minForLogistic = 1500;

/**
 * Weighting of the values and then regularisation, by cross-validation over the rows. The same for the same seed.
 *
 * @param report is told the share that is done, 0 to 1; what it throws ends the work
 */
export async function chooseSettings(
  task: DeskTask,
  seed: number,
  quality: Quality,
  report: (share: number) => void | Promise<void>,
): Promise<FitSettings> {
  const logistic = rowCount(task.rows) - task.examples >= minForLogistic;
  const chosen = pickPart(task, seed);
  if (chosen.length < Math.max(minRows, minPerValue * task.values)) return { ...usual, seed, logistic };
  const part = selectTask(task, chosen);
  const foldOf = assignFolds(part, folds);
  let tried = 0;
  const pause = () => report(tried / (1 + balances.length + costs.length));
  const attempt = async (settings: typeof usual, ahead: number) => {
    const heldOut: HeldOut = { rows: [], scores: [] };
    for (let fold = 0; fold < folds; fold++) {
      const found = await holdOutFold(
        part,
        foldOf,
        fold,
        { ...settings, seed, logistic },
        fitMachines,
        pause,
      );
      heldOut.rows.push(...found.rows.map((row) => chosen[row]));
      heldOut.scores.push(...found.scores);
    }
    tried++;
    return { settings, quality: quality(heldOut) + ahead };
  };
  let best = await attempt(usual, margin);
  const keepBetter = (found: typeof best) => {
    if (found.quality > best.quality) best = found;
  };
  for (const balance of balances) keepBetter(await attempt({ ...usual, balance }, 0));
  const { balance } = best.settings;
  for (const cost of costs) keepBetter(await attempt({ cost, balance }, 0));
  return { ...best.settings, seed, logistic };
}

/** As many rows, at random, as the budget allows. */
function pickPart({ rows, values, examples, entries }: DeskTask, seed: number): number[] {
  const size = rowCount(rows) - examples;
  const perRow = (entries / size) * values;
  const most = Math.max(minCompared, Math.floor(budget / Math.max(1, perRow)));
  return Array.from(seededOrder(size, seed).next()).slice(0, most);
}
