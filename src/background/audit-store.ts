import * as v from 'valibot';
import { AuditEntry } from '../protocol/messages';
import type { Database } from './database';

export interface AuditStore {
  record(entry: AuditEntry): Promise<void>;
  /** The newest first. Records of another form are left out. */
  list(most: number): Promise<AuditEntry[]>;
}

/** So many entries are kept; the oldest go first. */
const mostEntries = 5_000;

/** What was written into the helpdesks' fields, on this device alone. */
export function createAuditStore(database: Database): AuditStore {
  return {
    async record(entry) {
      const transaction = (await database.open()).transaction('audit', 'readwrite');
      await transaction.store.put(entry);
      const surplus = (await transaction.store.count()) - mostEntries;
      if (surplus > 0)
        for (const key of await transaction.store.getAllKeys(null, surplus))
          await transaction.store.delete(key);
      await transaction.done;
    },
    async list(most) {
      const entries = (await (await database.open()).getAll('audit')).toReversed();
      return entries
        .map((record) => v.safeParse(AuditEntry, record))
        .filter((parsed) => parsed.success)
        .map((parsed) => parsed.output)
        .slice(0, most);
    },
  };
}
