import { log } from '../activity/log';
import { markStale } from '../memory/index-state';
import { changeTogether, type Database, keysOf } from './database';
import type { Change, StoreName } from './database-schema';
import { readRowPages } from './row-pages';
import {
  isFromFeedback,
  openRow,
  type RowDraft,
  readStoredRow,
  type StoredRow,
  sealRow,
  type TrainingRow,
} from './training-row';
import { requireKey, type Vault, type VaultKey } from './vault';

export type FetchedRow = Pick<StoredRow, 'keptAt' | 'changed'>;

/** Tickets to learn from, redacted and sealed. Rows that cannot be read are left out and reported. */
export class RowStore {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /**
   * Redacts, seals and keeps all of them or, where it rejects, none. A ticket that is there already is replaced, but one
   * from feedback never replaces one of the history or a file, which has values.
   */
  async add(drafts: readonly RowDraft[]): Promise<void> {
    const key = await this.vault.prepareKey();
    const at = new Date().toISOString();
    const rows = await Promise.all(drafts.map((draft) => sealRow(draft, key, at)));
    await changeTogether(this.database, ['keys', 'rows', 'memory'], async (change) => {
      await requireKey(change, key);
      await putRows(change, rows);
    });
  }

  /** Page by page, so that a long history never lies in memory whole. */
  async *readPages(origin?: string): AsyncGenerator<TrainingRow[]> {
    const key = await this.vault.readKey();
    for await (const records of readRowPages(this.database, origin)) {
      const rows = await openRows(records, key);
      if (rows.length > 0) yield rows;
    }
  }

  async list(origin: string): Promise<TrainingRow[]> {
    const rows: TrainingRow[] = [];
    for await (const page of this.readPages(origin)) rows.push(...page);
    return rows;
  }

  /** The stored rows of these tickets, by ticket hash. */
  async readOf(ticketHashes: readonly string[]): Promise<Map<string, TrainingRow>> {
    const key = await this.vault.readKey();
    const reading = (await this.database.open()).transaction('rows');
    const byTicket = reading.store.index('by-ticket');
    const records = await Promise.all(ticketHashes.map((hash) => byTicket.get(hash)));
    const found = records.filter((record) => record !== undefined);
    return new Map((await openRows(found, key)).map((row) => [row.ticketHash, row]));
  }

  /** Ids of the stored tickets of the helpdesk's history; no record is decrypted. */
  async listFetched(origin: string): Promise<Map<string, FetchedRow>> {
    const fetched = new Map<string, FetchedRow>();
    for await (const records of readRowPages(this.database, origin))
      for (const row of records.map(readStoredRow))
        if (row?.source === 'backfill')
          fetched.set(row.ticketId, { keptAt: row.keptAt, changed: row.changed });
    return fetched;
  }

  async count(origin?: string): Promise<number> {
    return (await this.database.open()).count('rows', origin === undefined ? undefined : keysOf(origin));
  }

  async remove(origin: string, ticketIds: readonly string[]): Promise<void> {
    await changeTogether(this.database, ['rows', 'memory'], async (change) => {
      await markStale(change, origin);
      for (const ticketId of ticketIds) await change.objectStore('rows').delete([origin, ticketId]);
    });
  }
}

async function openRows(records: readonly unknown[], key: VaultKey | undefined): Promise<TrainingRow[]> {
  const opened = await Promise.all(records.map((record) => openRow(record, key)));
  const rows = opened.filter((row) => row !== undefined);
  if (rows.length < records.length) log.reportDamaged(records.length - rows.length);
  return rows;
}

/** See `RowStore.add`. */
export async function putRows<Names extends StoreName>(
  change: Change<Names | 'rows' | 'memory'>,
  rows: readonly StoredRow[],
): Promise<void> {
  const store = change.objectStore('rows');
  // What a click is about was seen, and the memory has it from there.
  const origins = rows.filter(({ source }) => source !== 'feedback').map(({ origin }) => origin);
  for (const origin of new Set(origins)) await markStale(change, origin);
  for (const row of rows) {
    const before = row.source === 'feedback' ? await store.get([row.origin, row.ticketId]) : undefined;
    if (before === undefined || isFromFeedback(before)) await store.put(row);
  }
}
