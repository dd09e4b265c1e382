import type { LabelledRow } from '../data/labelled-rows';

/** A weight per row, together 1: a source counts by the square root of its rows, so that a large one does not decide for all. */
export function weighSources(rows: readonly Pick<LabelledRow, 'source'>[]): number[] {
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + Math.sqrt(count), 0);
  return rows.map(({ source }) => 1 / (Math.sqrt(counts.get(source) ?? 1) * total));
}
