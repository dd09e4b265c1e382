import { yearBefore } from '../../src/core/memory/ticket-index';
import type { MemoryRow } from './memory-rows';

/** What a set tells about a ticket's duplicates. */
export interface Truth {
  /** Earlier tickets of its group in 365 days; empty where it has no duplicate to be found. */
  group: ReadonlySet<string>;
  /** No other ticket is the same matter, neither earlier nor later nor long ago. */
  isAlone: boolean;
}

/** The truth about each row, in the order of the rows, which is that of time. */
export function tellTruth(rows: readonly MemoryRow[]): Truth[] {
  const groupOf = findGroups(rows);
  const place = new Map(rows.map((row, i) => [row, i]));
  return rows.map((row, i) => {
    const members = groupOf(row).filter((other) => other !== row);
    const { from } = yearBefore(row.created);
    const earlier = members.filter((other) => (place.get(other) ?? i) < i && other.created >= from);
    return {
      group: new Set(earlier.map(({ id }) => id)),
      isAlone: members.length === 0 && row.duplicates.length === 0,
    };
  });
}

/** Duplicates of duplicates are one group. */
function findGroups(rows: readonly MemoryRow[]): (row: MemoryRow) => MemoryRow[] {
  const known = new Set(rows.map(({ id }) => id));
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const { id, duplicates } of rows) {
    for (const other of duplicates) {
      if (known.has(other) && rootOf(other) !== rootOf(id)) parents.set(rootOf(other), rootOf(id));
    }
  }
  const groups = new Map<string, MemoryRow[]>();
  for (const row of rows) {
    const root = rootOf(row.id);
    groups.set(root, [...(groups.get(root) ?? []), row]);
  }
  return (row) => groups.get(rootOf(row.id)) ?? [];
}
