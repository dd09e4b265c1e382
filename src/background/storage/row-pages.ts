import { type Database, keysOf } from './database';

const rowsPerPage = 200;

/** Records as they lie there, of one helpdesk or of all, in pages, so that a long history is never in memory as a whole. */
export async function* readRowPages(database: Database, origin?: string): AsyncGenerator<unknown[]> {
  let range: IDBKeyRange | undefined = origin === undefined ? undefined : keysOf(origin);
  for (;;) {
    // Keys and records in one transaction, so that they belong together.
    const reading = (await database.open()).transaction('rows');
    const [keys, records] = await Promise.all([
      reading.store.getAllKeys(range, rowsPerPage),
      reading.store.getAll(range, rowsPerPage),
    ]);
    const last = keys.at(-1);
    if (!last) return;
    yield records;
    range =
      origin === undefined ? IDBKeyRange.lowerBound(last, true) : IDBKeyRange.bound(last, [origin, []], true);
  }
}
