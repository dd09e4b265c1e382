import * as v from 'valibot';
import { AuditEntry } from '../../protocol/messages';
import type { Database } from '../storage/database';

/** The oldest entries go first. */
const maxEntries = 5_000;

/** What was written into the helpdesks' fields, on this device alone. */
export class AuditStore {
  constructor(private readonly database: Database) {}

  async record(entry: AuditEntry): Promise<void> {
    const transaction = (await this.database.open()).transaction('audit', 'readwrite');
    await transaction.store.put(entry);
    const surplus = (await transaction.store.count()) - maxEntries;
    if (surplus > 0)
      for (const key of await transaction.store.getAllKeys(null, surplus))
        await transaction.store.delete(key);
    await transaction.done;
  }

  /** The newest first. Records of another form are left out. */
  async list(max: number): Promise<AuditEntry[]> {
    return parse(await (await this.database.open()).getAll('audit'))
      .toReversed()
      .slice(0, max);
  }

  /** The fields of a ticket whose last change by us was taken back. */
  async listUndone(ticketHash: string): Promise<string[]> {
    const entries = parse(
      await (await this.database.open()).getAllFromIndex('audit', 'by-ticket', ticketHash),
    );
    const written = entries.filter(({ outcome }) => outcome === 'written');
    const lastActs = new Map(written.map(({ field, act }) => [field, act]));
    return [...lastActs].filter(([, act]) => act === 'undo').map(([field]) => field);
  }
}

/** In the order of their ids, which is that of time. */
function parse(records: readonly unknown[]): AuditEntry[] {
  return records.filter((record) => v.is(AuditEntry, record));
}
