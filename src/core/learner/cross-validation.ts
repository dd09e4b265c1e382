import type { FitSettings, fitValues } from './fit-values';
import { type Problem, scoreRows } from './linear/one-against-rest';
import { rowCount, type SparseRows, selectRows } from './sparse-rows';

/** What is learned: rows with the values that they have, at `row * values + value`. */
export interface Task {
  rows: SparseRows;
  has: Uint8Array;
  values: number;
  /** Rows with the same number are nearly the same text and are held out together. */
  groups: ArrayLike<number>;
  /** So many rows at the end are no tickets: they are learned always and never held out. */
  examples: number;
}

/** The task of a whole desk. */
export interface DeskTask extends Task {
  /** Entries of its rows before equal columns were merged: they decide how much is tried. */
  entries: number;
}

/** Rows that were held out, and the scores that a model without them gave them. */
export interface HeldOut {
  rows: number[];
  scores: Float32Array[];
}

/** In no fold: never held out. */
const none = -1;

/** Every value's groups are dealt out to the folds in turn; a group stays together, with its first row. */
export function assignFolds({ rows, has, values, groups, examples }: Task, folds: number): number[] {
  const next = new Int32Array(values + 1).map((_, value) => value % folds);
  const foldOfGroup = new Map<number, number>();
  const tickets = rowCount(rows) - examples;
  return Array.from({ length: rowCount(rows) }, (_, row) => {
    if (row >= tickets) return none;
    const first = has.subarray(row * values, (row + 1) * values).indexOf(1);
    const fold = foldOfGroup.get(groups[row]) ?? next[first < 0 ? values : first]++ % folds;
    foldOfGroup.set(groups[row], fold);
    return fold;
  });
}

/** Learns without the rows of one fold, and scores those. */
export async function holdOutFold(
  task: Task,
  foldOf: readonly number[],
  fold: number,
  settings: FitSettings,
  learnWeights: typeof fitValues,
  pause: Problem['pause'],
): Promise<HeldOut> {
  const inside = foldOf.flatMap((each, row) => (each === fold ? [] : [row]));
  const outside = foldOf.flatMap((each, row) => (each === fold ? [row] : []));
  if (inside.length === 0 || outside.length === 0) return { rows: [], scores: [] };
  const { rows, has } = selectTask(task, inside);
  const weights = await learnWeights(rows, has, settings, pause);
  return { rows: outside, scores: scoreRows(selectRows(task.rows, outside), weights) };
}

/** A task of these tickets alone. */
export function selectTask({ rows, has, values, groups }: Task, chosen: readonly number[]): Task {
  const part = new Uint8Array(chosen.length * values);
  chosen.forEach((row, i) => {
    part.set(has.subarray(row * values, (row + 1) * values), i * values);
  });
  return {
    rows: selectRows(rows, chosen),
    has: part,
    values,
    groups: chosen.map((row) => groups[row]),
    examples: 0,
  };
}
