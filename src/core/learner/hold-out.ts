import { assignFolds, type DeskTask, type HeldOut, holdOutFold } from './cross-validation';
import { type FitSettings, fitValues } from './fit-values';
import { rowCount } from './sparse-rows';

const folds = 5;
/** So many held-out rows tell how sure a head may be. */
const enough = 1500;
/** Multiplications of a pass over the desk from which on one fold has to be enough. */
const muchWork = 1e8;

/** How many rows have to be held out at least; 1 where one fold has to do. */
export function rowsToHoldOut({ rows, values, examples, entries }: DeskTask): number {
  return entries * values > muchWork ? 1 : Math.min(enough, rowCount(rows) - examples);
}

/**
 * Holds out a fifth of the rows at a time, until enough of them or all have been held out: models of four fifths are
 * nearly as sure as the model of all rows, whose confidence is to be calibrated.
 */
export async function holdOut(
  task: DeskTask,
  settings: FitSettings,
  report: (share: number) => void | Promise<void>,
  wanted = rowsToHoldOut(task),
): Promise<HeldOut> {
  const foldOf = assignFolds(task, folds);
  const heldOut: HeldOut = { rows: [], scores: [] };
  for (let fold = 0; fold < folds && heldOut.rows.length < wanted; fold++) {
    const pause = () => report(heldOut.rows.length / wanted);
    const { rows, scores } = await holdOutFold(task, foldOf, fold, settings, fitValues, pause);
    heldOut.rows.push(...rows);
    heldOut.scores.push(...scores);
  }
  return heldOut;
}
