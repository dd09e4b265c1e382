import { type Balance, type FitSettings, fitMachines, fitValues, scoreRows } from './fit-values';
import { seededOrder } from './linear/seeded-order';
import { rowCount, type SparseRows, selectRows } from './sparse-rows';

/** What the inner cross-validation found. */
export interface Choice {
  settings: FitSettings;
  /** Rows that were held out once each, and the scores that they got then: for calibration. */
  heldOut: number[];
  scores: Float64Array[];
}

/** How good held-out scores are; higher is better. */
export type Quality = (targets: readonly number[], scores: readonly Float64Array[]) => number;

const usual = { cost: 0.3, balance: 'root' as Balance };
const balances: readonly Balance[] = ['none', 'full'];
const costs = [0.1, 1];
const folds = 3;
/** Below this many rows the differences between settings are noise. */
const fewestRows = 120;
/** Multiplications that one fit may take while settings are compared; larger desks are compared on a part. */
const budget = 1.5e8;
/** So much better another setting must be than the usual one. */
const margin = 0.003;

/**
 * Weighting of the values and then regularisation, by cross-validation over the rows. The same for the same seed.
 *
 * @param groups rows with the same number are nearly the same text and are held out together
 * @param report is told the share that is done, 0 to 1; what it throws ends the work
 */
export function chooseSettings(
  rows: SparseRows,
  targets: Int32Array,
  values: number,
  groups: ArrayLike<number>,
  seed: number,
  quality: Quality,
  report: (share: number) => void,
): Choice {
  const heldOut = pickPart(rows, targets, values, seed);
  const part = { rows: selectRows(rows, heldOut), targets: heldOut.map((row) => targets[row]) };
  const foldOf = assignFolds(
    part.targets,
    heldOut.map((row) => groups[row]),
    values,
  );
  let tried = 0;
  const attempt = (settings: typeof usual, head: number) => {
    const scores = crossValidate(part.rows, part.targets, values, foldOf, { ...settings, seed }, fitMachines);
    tried++;
    report(tried / (2 + balances.length + costs.length));
    return { settings: { ...settings, seed }, quality: quality(part.targets, scores) + head };
  };
  let best = attempt(usual, margin);
  if (heldOut.length >= fewestRows) {
    const keepBetter = (found: typeof best) => {
      if (found.quality > best.quality) best = found;
    };
    for (const balance of balances) keepBetter(attempt({ ...usual, balance }, 0));
    const { balance } = best.settings;
    for (const cost of costs) keepBetter(attempt({ cost, balance }, 0));
  }
  const scores = crossValidate(part.rows, part.targets, values, foldOf, best.settings, fitValues);
  return { settings: best.settings, heldOut, scores };
}

function crossValidate(
  rows: SparseRows,
  targets: readonly number[],
  values: number,
  foldOf: readonly number[],
  settings: FitSettings,
  learnWeights: typeof fitValues,
): Float64Array[] {
  const scores: Float64Array[] = new Array(targets.length);
  for (let fold = 0; fold < folds; fold++) {
    const inside = targets.map((_, row) => row).filter((row) => foldOf[row] !== fold);
    const outside = targets.map((_, row) => row).filter((row) => foldOf[row] === fold);
    const insideTargets = inside.map((row) => targets[row]);
    const weights = learnWeights(selectRows(rows, inside), insideTargets, values, settings);
    const found = scoreRows(selectRows(rows, outside), weights);
    outside.forEach((row, i) => {
      scores[row] = found[i];
    });
  }
  return scores;
}

/** Every value's groups are dealt out to the folds in turn; a group stays together, with its first row. */
function assignFolds(targets: readonly number[], groups: readonly number[], values: number): number[] {
  const next = new Int32Array(values).map((_, value) => value % folds);
  const foldOfGroup = new Map<number, number>();
  return targets.map((target, row) => {
    const fold = foldOfGroup.get(groups[row]) ?? next[target]++ % folds;
    foldOfGroup.set(groups[row], fold);
    return fold;
  });
}

/** As many rows, at random, as the budget allows. */
function pickPart(rows: SparseRows, targets: Int32Array, values: number, seed: number): number[] {
  const passes = 20;
  const perRow = (rows.indices.length / Math.max(1, targets.length)) * values * passes;
  const most = Math.max(3000, Math.floor(budget / Math.max(1, perRow)));
  return Array.from(seededOrder(rowCount(rows), seed).next()).slice(0, most);
}
