import type { DeskRow } from '../../src/core/learner/desk-ticket';
import { seededRandom } from '../../src/core/random';

/** `limit` rows at random, all of them for 0. */
export function drawRows<Row>(rows: Row[], limit: number, seed: number): Row[] {
  if (limit === 0 || limit >= rows.length) return rows;
  return seededRandom(seed)
    .shuffle([...rows])
    .slice(0, limit);
}

/** Without the values that fewer than `fewest` train rows have, in both. */
export function dropRareValues<Row extends Pick<DeskRow, 'value'>>(
  train: Row[],
  test: Row[],
  fewest: number,
): [Row[], Row[]] {
  if (fewest <= 1) return [train, test];
  const counts = new Map<string, number>();
  for (const { value } of train) counts.set(value, (counts.get(value) ?? 0) + 1);
  const isFrequent = ({ value }: Row) => (counts.get(value) ?? 0) >= fewest;
  return [train.filter(isFrequent), test.filter(isFrequent)];
}
