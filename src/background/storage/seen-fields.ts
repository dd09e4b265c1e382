import * as v from 'valibot';
import { changeTogether, type Database } from './database';

const Values = v.record(v.string(), v.string());
const Seen = v.object({
  origin: v.string(),
  ticketHash: v.string(),
  at: v.string(),
  reading: v.string(),
  values: Values,
});

/** A field of a ticket that has another value than when it was seen last. */
export interface ChangedField {
  field: string;
  value: string;
}

/** The values that tickets' fields had when they were seen last, to tell what the helpdesk itself changed. */
export class SeenFields {
  constructor(private readonly database: Database) {}

  /**
   * Keeps the present values and returns those that were another before, or none; of a ticket seen for the first time,
   * nothing. `reading` says how they were read: what was read otherwise before cannot be compared.
   */
  notice(
    { origin, ticketHash }: { origin: string; ticketHash: string },
    reading: string,
    values: Readonly<Record<string, string>>,
  ): Promise<ChangedField[]> {
    return changeTogether(this.database, ['seen'], async (change) => {
      const store = change.objectStore('seen');
      const parsed = v.safeParse(Seen, await store.get([origin, ticketHash]));
      const isComparable = parsed.success && parsed.output.reading === reading;
      const before = isComparable ? parsed.output.values : undefined;
      const at = new Date().toISOString();
      await store.put({ origin, ticketHash, at, reading, values: { ...before, ...values } });
      if (!before) return [];
      return Object.entries(values)
        .filter(([field, value]) => before[field] !== value)
        .map(([field, value]) => ({ field, value }));
    });
  }
}
