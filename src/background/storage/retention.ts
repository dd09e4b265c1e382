import { millisecondsPerDay } from '../../core/days';
import { changeVersions } from '../feedback/label-versions';
import { dropIndexes, renewStates } from '../memory/index-state';
import { changeTogether, type Database } from './database';
import type { Change } from './database-schema';
import type { RememberedValue } from './remembered-value';

export interface Limit {
  /** Older records go. */
  days: number;
  /** The oldest above this number go. */
  count: number;
}

const aged = ['rows', 'labels', 'audit', 'seen', 'memoryTickets'] as const;
export type Aged = (typeof aged)[number];
export type Limits = Record<Aged, Limit>;

export const defaultLimits: Limits = {
  rows: { days: 730, count: 20_000 },
  labels: { days: 730, count: 20_000 },
  audit: { days: 365, count: 5_000 },
  seen: { days: 90, count: 5_000 },
  memoryTickets: { days: 90, count: 3_000 },
};

/** A clock set wrong for a moment must not make years pass: time between two sweeps counts up to this. */
const maxDaysAtOnce = 31;

/** Deletes what is too old or too much. Learned heads have no age: they go when they are deleted. */
export class Retention {
  constructor(
    private readonly database: Database,
    /** ISO 8601. */
    private readonly lastSwept: RememberedValue<string>,
  ) {}

  /** To be called about once a day. Returns how many records went, all in one transaction. */
  async sweep(limits: Limits): Promise<Record<Aged, number>> {
    const last = Date.parse((await this.lastSwept.read()) ?? '');
    const today = believe(Date.now(), last);
    const went = await changeTogether(this.database, [...aged, 'labelMarks', 'memory'], async (change) => {
      const labels = await drop(change, 'labels', limits.labels, today);
      // Which heads they were of is not worth reading them for.
      if (labels > 0) await changeVersions(change, await change.objectStore('labelMarks').getAll());
      const rows = await drop(change, 'rows', limits.rows, today);
      if (rows > 0) await dropIndexes(change);
      // What the banner has learned of a desk is not older than its tickets.
      if (limits.memoryTickets.count === 0) await change.objectStore('memory').clear();
      const memoryTickets = await drop(change, 'memoryTickets', limits.memoryTickets, today);
      if (memoryTickets > 0) await renewStates(change);
      return {
        rows,
        labels,
        audit: await drop(change, 'audit', limits.audit, today),
        seen: await drop(change, 'seen', limits.seen, today),
        memoryTickets,
      };
    });
    // A clock set back does not take it back, or it would need years to come forward again.
    if (!(today < last)) await this.lastSwept.write(new Date(today).toISOString());
    return went;
  }
}

function believe(clock: number, lastSwept: number): number {
  return Number.isNaN(lastSwept) ? clock : Math.min(clock, lastSwept + maxDaysAtOnce * millisecondsPerDay);
}

async function drop(
  change: Change<Aged | 'labelMarks' | 'memory'>,
  name: Aged,
  { days, count }: Limit,
  today: number,
): Promise<number> {
  const store = change.objectStore(name);
  const byTime = store.index('by-time');
  const cutoff = new Date(today - days * millisecondsPerDay).toISOString();
  const old = await byTime.getAllKeys(IDBKeyRange.upperBound(cutoff, true));
  await Promise.all(old.map((key) => store.delete(key)));
  const surplus = (await store.count()) - count;
  const oldest = surplus > 0 ? await byTime.getAllKeys(null, surplus) : [];
  await Promise.all(oldest.map((key) => store.delete(key)));
  return old.length + oldest.length;
}
