import * as v from 'valibot';
import { countAnswer, DayCounts, emptyDay } from '../../core/scoreboard/day-counts';
import { daysBefore } from '../../core/scoreboard/days';
import type { Prediction } from '../../core/suggestion';
import type { Database } from '../storage/database';

/** Older ones serve no comparison any more. */
const daysKept = 60;

/** What was answered by day and helpdesk, as counts. */
export interface CountStore {
  /** Counts one ticket. `day` is `YYYY-MM-DD`; what is kept of days long before is dropped. */
  add(day: string, origin: string, prediction: Prediction): Promise<void>;
  /** Of the days since that one. Records of another form are left out. */
  listSince(day: string): Promise<DayCounts[]>;
}

export function createCountStore(database: Database): CountStore {
  return {
    async add(day, origin, prediction) {
      const transaction = (await database.open()).transaction('counts', 'readwrite');
      const before = v.safeParse(DayCounts, await transaction.store.get([day, origin]));
      const counts = before.success ? before.output : emptyDay(day, origin);
      await Promise.all([
        transaction.store.put(countAnswer(counts, prediction)),
        transaction.store.delete(IDBKeyRange.upperBound([daysBefore(day, daysKept)])),
        transaction.done,
      ]);
    },
    async listSince(day) {
      const records = await (await database.open()).getAll('counts', IDBKeyRange.lowerBound([day]));
      return records
        .map((record) => v.safeParse(DayCounts, record))
        .filter((parsed) => parsed.success)
        .map((parsed) => parsed.output);
    },
  };
}
