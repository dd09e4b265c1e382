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
import { requireKey, type Vault } from './vault';

export interface RowStore {
  /**
   * Redacts, seals and keeps all of them or, where it rejects, none. A ticket that is there already is replaced, but one
   * from feedback never replaces one of the history or a file, which has values.
   */
  add(drafts: readonly RowDraft[]): Promise<void>;
  /** Page by page, so that a long history never lies in memory whole. */
  readPages(origin?: string): AsyncGenerator<TrainingRow[]>;
  list(origin: string): Promise<TrainingRow[]>;
  /** The rows of these tickets, as far as there are any, by ticket hash. */
  readOf(ticketHashes: readonly string[]): Promise<Map<string, TrainingRow>>;
  /** The tickets of the helpdesk's history that are here, by id; nothing of them is opened. */
  listFetched(origin: string): Promise<Map<string, FetchedRow>>;
  count(origin?: string): Promise<number>;
  remove(origin: string, ticketIds: readonly string[]): Promise<void>;
}

export type FetchedRow = Pick<StoredRow, 'keptAt' | 'changed'>;

/** `reportDamaged` gets the number of rows that were left out because they cannot be read. */
export function createRowStore(
  database: Database,
  vault: Vault,
  now: () => Date,
  reportDamaged: (count: number) => void,
): RowStore {
  async function* readPages(origin?: string): AsyncGenerator<TrainingRow[]> {
    const key = await vault.readKey();
    for await (const records of readRowPages(database, origin)) {
      const opened = await Promise.all(records.map((record) => openRow(record, key)));
      const rows = opened.filter((row) => row !== undefined);
      if (rows.length < records.length) reportDamaged(records.length - rows.length);
      if (rows.length > 0) yield rows;
    }
  }
  return {
    async add(drafts) {
      const key = await vault.prepareKey();
      const at = now().toISOString();
      const rows = await Promise.all(drafts.map((draft) => sealRow(draft, key, at)));
      await changeTogether(database, ['keys', 'rows'], async (change) => {
        await requireKey(change, key);
        await putRows(change, rows);
      });
    },
    readPages,
    async list(origin) {
      const rows: TrainingRow[] = [];
      for await (const page of readPages(origin)) rows.push(...page);
      return rows;
    },
    async readOf(ticketHashes) {
      const key = await vault.readKey();
      const reading = (await database.open()).transaction('rows');
      const byTicket = reading.store.index('by-ticket');
      const records = await Promise.all(ticketHashes.map((hash) => byTicket.get(hash)));
      const found = records.filter((record) => record !== undefined);
      const opened = await Promise.all(found.map((record) => openRow(record, key)));
      const rows = opened.filter((row) => row !== undefined);
      if (rows.length < found.length) reportDamaged(found.length - rows.length);
      return new Map(rows.map((row) => [row.ticketHash, row]));
    },
    async listFetched(origin) {
      const held = new Map<string, FetchedRow>();
      for await (const records of readRowPages(database, origin))
        for (const row of records.map(readStoredRow))
          if (row?.source === 'backfill')
            held.set(row.ticketId, { keptAt: row.keptAt, changed: row.changed });
      return held;
    },
    async count(origin) {
      return (await database.open()).count('rows', origin === undefined ? undefined : keysOf(origin));
    },
    async remove(origin, ticketIds) {
      await changeTogether(database, ['rows'], async (change) => {
        for (const ticketId of ticketIds) await change.objectStore('rows').delete([origin, ticketId]);
      });
    },
  };
}

/** See `RowStore.add`. */
export async function putRows<Names extends StoreName>(
  change: Change<Names | 'rows'>,
  rows: readonly StoredRow[],
): Promise<void> {
  const store = change.objectStore('rows');
  for (const row of rows) {
    const before = row.source === 'feedback' ? await store.get([row.origin, row.ticketId]) : undefined;
    if (before === undefined || isFromFeedback(before)) await store.put(row);
  }
}
