import { type LabelledRow, writtenSource } from '../data/labelled-rows';

/** The written tickets come from all trades, the public sources mostly from software projects: each kind counts for half. */
const writtenShare = 0.5;

/**
 * A weight per row, together 1. A public source counts by the square root of its rows, so that a large one does not decide
 * for all.
 */
export function weighSources(rows: readonly Pick<LabelledRow, 'source'>[]): number[] {
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  const open = [...counts].filter(([source]) => source !== writtenSource);
  const roots = open.reduce((sum, [, count]) => sum + Math.sqrt(count), 0);
  const hasBoth = counts.has(writtenSource) && open.length > 0;
  return rows.map(({ source }) => {
    const count = counts.get(source) ?? 1;
    const isWritten = source === writtenSource;
    const share = isWritten ? writtenShare : 1 - writtenShare;
    const part = isWritten ? 1 : Math.sqrt(count) / roots;
    return ((hasBoth ? share : 1) * part) / count;
  });
}
