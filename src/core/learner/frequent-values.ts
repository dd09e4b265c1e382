import { maxValues } from '../ticket-file/guess-kind';

/** A value of fewer tickets cannot be learned. */
export const minPerValue = 3;

/** How often each value occurs, the most frequent first; of equals the first in the alphabet. */
export function countValues(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}

/** The values that are frequent enough to be learned, the most frequent first. */
export function frequentValues(values: readonly string[]): string[] {
  return countValues(values)
    .filter(([, count]) => count >= minPerValue)
    .slice(0, maxValues)
    .map(([value]) => value);
}
