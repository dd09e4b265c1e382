import * as v from 'valibot';
import { changeTogether, type Database } from './database';

const Values = v.record(v.string(), v.string());
const Seen = v.object({
  origin: v.string(),
  ticketHash: v.string(),
  at: v.string(),
  reading: v.string(),
  values: Values,
  isClosed: v.optional(v.boolean(), false),
});

/** A field of a ticket that has another value than when it was seen last, or whose value closing the ticket has confirmed. */
export interface ChangedField {
  field: string;
  value: string;
  /** The ticket was closed with it since. */
  isFinal: boolean;
}

export interface SeenTicket {
  origin: string;
  ticketHash: string;
  isClosed: boolean;
}

/** The values that tickets' fields had when they were seen last, to tell what the helpdesk itself changed. */
export class SeenFields {
  constructor(private readonly database: Database) {}

  /**
   * Keeps the present values and returns those that were another before, or none; all of them where the ticket was open
   * before and is closed now. Of a ticket seen for the first time, nothing. `reading` says how they were read: what was
   * read otherwise before cannot be compared.
   */
  notice(
    { origin, ticketHash, isClosed }: SeenTicket,
    reading: string,
    values: Readonly<Record<string, string>>,
  ): Promise<ChangedField[]> {
    return changeTogether(this.database, ['seen'], async (change) => {
      const store = change.objectStore('seen');
      const parsed = v.safeParse(Seen, await store.get([origin, ticketHash]));
      const seen = parsed.success && parsed.output.reading === reading ? parsed.output : undefined;
      const before = seen?.values;
      const at = new Date().toISOString();
      await store.put({ origin, ticketHash, at, reading, values: { ...before, ...values }, isClosed });
      if (!seen || !before) return [];
      const isFinal = isClosed && !seen.isClosed;
      return Object.entries(values)
        .filter(([field, value]) => isFinal || before[field] !== value)
        .map(([field, value]) => ({ field, value, isFinal }));
    });
  }
}
