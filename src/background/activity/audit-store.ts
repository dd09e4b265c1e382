import * as v from 'valibot';
import { AuditEntry } from '../../protocol/messages';
import type { Database } from '../storage/database';

export interface AuditStore {
  record(entry: AuditEntry): Promise<void>;
  /** The newest first. Records of another form are left out. */
  list(most: number): Promise<AuditEntry[]>;
  /** The fields of a ticket whose last change by us was taken back. */
  listUndone(ticketHash: string): Promise<string[]>;
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
      return parse(await (await database.open()).getAll('audit'))
        .toReversed()
        .slice(0, most);
    },
    async listUndone(ticketHash) {
      const entries = parse(await (await database.open()).getAllFromIndex('audit', 'by-ticket', ticketHash));
      const written = entries.filter(({ outcome }) => outcome === 'written');
      const lastActs = new Map(written.map(({ field, act }) => [field, act]));
      return [...lastActs].filter(([, act]) => act === 'undo').map(([field]) => field);
    },
  };
}

/** In the order in which they lie there, which is that of their ids, the oldest first. */
function parse(records: readonly unknown[]): AuditEntry[] {
  return records.filter((record) => v.is(AuditEntry, record));
}
