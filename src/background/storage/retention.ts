import { markChanged } from '../feedback/label-marks';
import { changeTogether, type Database } from './database';
import type { Change } from './database-schema';
import type { RememberedValue } from './remembered-value';

export interface Limit {
  /** Older records go. */
  days: number;
  /** The oldest above this number go. */
  count: number;
}

const aged = ['rows', 'labels', 'audit', 'seen'] as const;
export type Aged = (typeof aged)[number];
export type Limits = Record<Aged, Limit>;

export const defaultLimits: Limits = {
  rows: { days: 730, count: 20_000 },
  labels: { days: 730, count: 20_000 },
  audit: { days: 365, count: 5_000 },
  seen: { days: 90, count: 5_000 },
};

const millisecondsPerDay = 86_400_000;
/** A clock set wrong for a moment must not make years pass: between two sweeps so many days pass at most. */
const mostDaysAtOnce = 31;

export interface Retention {
  /** To be called about once a day. Returns how many records went, all in one transaction. */
  sweep(limits: Limits): Promise<Record<Aged, number>>;
}

/** `lastSwept` is an ISO 8601 moment. Learned heads have no age: they go when they are deleted. */
export function createRetention(
  database: Database,
  lastSwept: RememberedValue<string>,
  now: () => Date,
): Retention {
  return {
    async sweep(limits) {
      const last = Date.parse((await lastSwept.read()) ?? '');
      const today = believe(now().getTime(), last);
      const went = await changeTogether(database, [...aged, 'labelMarks'], async (change) => {
        const labels = await drop(change, 'labels', limits.labels, today);
        // Which heads they were of is not worth reading them for.
        if (labels > 0) await markChanged(change, await change.objectStore('labelMarks').getAll());
        return {
          rows: await drop(change, 'rows', limits.rows, today),
          labels,
          audit: await drop(change, 'audit', limits.audit, today),
          seen: await drop(change, 'seen', limits.seen, today),
        };
      });
      // A clock set back does not take it back, or it would need years to come forward again.
      if (!(today < last)) await lastSwept.write(new Date(today).toISOString());
      return went;
    },
  };
}

function believe(clock: number, lastSwept: number): number {
  return Number.isNaN(lastSwept) ? clock : Math.min(clock, lastSwept + mostDaysAtOnce * millisecondsPerDay);
}

async function drop(
  change: Change<Aged | 'labelMarks'>,
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
