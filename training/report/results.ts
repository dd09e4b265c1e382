import type { Compared, Comparison } from './comparison';
import type { Planned } from './plan';

/** What was planned, with what came out. */
export type Result = Planned & Compared;

export interface Results {
  full: Result[];
  small: Result[];
  levels: Result[];
  numbers: Result[];
}

export function withResults(
  planned: readonly Planned[],
  compared: ReadonlyMap<Comparison, Compared>,
): Result[] {
  return planned.flatMap((each) => {
    const found = compared.get(each.comparison);
    return found ? [{ ...each, ...found }] : [];
  });
}

/** The parts of a run that cost time. */
export type Part = keyof Results;

/** One chapter of the report. */
export interface Section {
  /** As `--only` names it. */
  name: string;
  title: string;
  needs: readonly Part[];
  describe(results: Results): { text: string; charts: Chart[] };
}

/** An SVG beside the report. */
export interface Chart {
  file: string;
  svg: string;
}

/** Results by something that they share, in the order in which it first occurs. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
