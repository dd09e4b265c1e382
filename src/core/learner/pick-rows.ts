import { type DeskRow, LearnError } from './desk-ticket';
import { maxTickets } from './features';
import { seededOrder } from './linear/seeded-order';

/**
 * The rows to learn from: all, or as many at random as can be handled, in their order. Throws `LearnError` where there is none.
 */
export function pickRows<Value>(rows: readonly DeskRow<Value>[], seed: number): readonly DeskRow<Value>[] {
  if (rows.length === 0) throw new LearnError('There is no ticket that has this field.');
  if (rows.length <= maxTickets) return rows;
  const picked = seededOrder(rows.length, seed).next().slice(0, maxTickets).sort();
  return Array.from(picked, (row) => rows[row]);
}
