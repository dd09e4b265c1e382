import * as v from 'valibot';
import { countAnswer, DayCounts, emptyDay } from '../../core/scoreboard/day-counts';
import { daysBefore } from '../../core/scoreboard/days';
import type { Prediction } from '../../core/suggestion';
import type { Database } from '../storage/database';

/** Older counts serve no comparison. */
const daysKept = 60;

/** What was answered by day and helpdesk, as counts. */
export class CountStore {
  constructor(private readonly database: Database) {}

  /** Counts one ticket. `day` is `YYYY-MM-DD`; counts of days long before are deleted. */
  async add(day: string, origin: string, prediction: Prediction): Promise<void> {
    const transaction = (await this.database.open()).transaction('counts', 'readwrite');
    const before = v.safeParse(DayCounts, await transaction.store.get([day, origin]));
    const counts = before.success ? before.output : emptyDay(day, origin);
    await Promise.all([
      transaction.store.put(countAnswer(counts, prediction)),
      transaction.store.delete(IDBKeyRange.upperBound([daysBefore(day, daysKept)])),
      transaction.done,
    ]);
  }

  /** Counts from that day on. Records of another form are skipped. */
  async listSince(day: string): Promise<DayCounts[]> {
    const records = await (await this.database.open()).getAll('counts', IDBKeyRange.lowerBound([day]));
    return records
      .map((record) => v.safeParse(DayCounts, record))
      .filter((parsed) => parsed.success)
      .map((parsed) => parsed.output);
  }
}
