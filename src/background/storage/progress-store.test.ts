import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { isStorageFull } from '../api/problems';
import { setTime } from '../api/test-fakes';
import { Database } from './database';
import { createEmptyDatabase, createRow, desk, fillDisk, otherDesk } from './learning-test-support';
import { ProgressStore } from './progress-store';
import { RowStore } from './row-store';
import { Vault } from './vault';

let database: Database;
setTime('2026-03-05T09:00:00.000Z');

beforeEach(() => {
  database = createEmptyDatabase();
});

/** As each start of the worker makes them. */
function startWorker() {
  const own = new Database('test');
  const vault = new Vault(own);
  return {
    progress: new ProgressStore(own, vault),
    rows: new RowStore(own, vault),
  };
}

/** Fetches a history of ten tickets in batches of three; the worker is killed before it asks for ticket `until`. */
async function fetchHistory(asked: number[], until = 10): Promise<void> {
  const { progress } = startWorker();
  let run = await progress.begin(desk);
  const fetched = await progress.listPassed(desk);
  for (let first = Number(run.cursor ?? 0); first < 10; first += 3) {
    const ids = [first, first + 1, first + 2].filter((id) => id < 10 && !fetched.has(String(id)));
    for (const id of ids) {
      if (id >= until) return;
      asked.push(id);
    }
    const rows = ids.filter((id) => id !== 4).map((id) => createRow(String(id)));
    run = await progress.saveBatch(run, {
      ticketIds: ids.map(String),
      rows,
      cursor: String(first + 3),
      expected: 10,
    });
  }
  await progress.finish(run);
}

describe('the progress of learning', () => {
  it('goes on after a crash with the same result; no saved ticket is fetched twice', async () => {
    const asked: number[] = [];
    await fetchHistory(asked, 6);
    const { progress, rows } = startWorker();
    expect(await progress.read(desk)).toMatchObject({ cursor: '6', expected: 10 });
    expect(await progress.countPassed(desk)).toBe(6);
    await fetchHistory(asked);
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await rows.list(desk)).map(({ ticketId }) => ticketId)).toEqual([...'012356789']);
    expect(await progress.read(desk)).toBeUndefined();
    expect(await progress.countPassed(desk)).toBe(0);
  });

  it('is of one desk alone', async () => {
    const { progress } = startWorker();
    const run = await progress.begin(desk);
    const other = await progress.begin(otherDesk);
    await progress.saveBatch(run, { ticketIds: ['1'], rows: [], cursor: 'a' });
    await progress.saveBatch(other, { ticketIds: ['1', '2'], rows: [] });
    await progress.finish(run);
    expect([...(await progress.listPassed(otherDesk))]).toEqual(['1', '2']);
    expect(await progress.read(otherDesk)).toMatchObject({ origin: otherDesk });
  });

  it('belongs to whoever began last: the one before is stopped and writes nothing more', async () => {
    const { progress, rows } = startWorker();
    const first = await progress.begin(desk);
    await progress.saveBatch(first, { ticketIds: ['1'], rows: [createRow('1')], cursor: 'a' });
    const second = await startWorker().progress.begin(desk);
    expect(second.cursor).toBe('a');
    const late = progress.saveBatch(first, { ticketIds: ['2'], rows: [createRow('2')], cursor: 'b' });
    await expect(late).rejects.toMatchObject({ code: 'learning-elsewhere' });
    await expect(progress.finish(first)).rejects.toMatchObject({ code: 'learning-elsewhere' });
    expect(await rows.count(desk)).toBe(1);
    expect(await progress.read(desk)).toEqual(second);
  });

  it.each(['rows', 'fetched', 'progress'])(
    'keeps nothing of a batch where %s finds no room',
    async (store) => {
      const { progress, rows } = startWorker();
      const run = await progress.begin(desk);
      const saved = await progress.saveBatch(run, { ticketIds: ['1'], rows: [createRow('1')], cursor: 'a' });
      const batch = { ticketIds: ['2', '3'], rows: [createRow('2'), createRow('3')], cursor: 'b' };
      const empty = fillDisk(store, store === 'progress' ? 0 : 1);
      const failure = await progress
        .saveBatch(run, batch)
        .catch((error) => error)
        .finally(empty);
      expect(isStorageFull(failure)).toBe(true);
      expect(await progress.read(desk)).toEqual(saved);
      expect([...(await progress.listPassed(desk))]).toEqual(['1']);
      expect(await rows.count(desk)).toBe(1);
      expect(await progress.saveBatch(run, batch)).toMatchObject({ cursor: 'b' });
      expect(await rows.count(desk)).toBe(3);
    },
  );

  it('begins anew where it cannot be read', async () => {
    const { progress } = startWorker();
    await progress.saveBatch(await progress.begin(desk), { ticketIds: ['1'], rows: [], cursor: 'a' });
    await (await database.open()).put('progress', { origin: desk, cursor: 7 });
    expect((await progress.begin(desk)).cursor).toBeUndefined();
    expect(await progress.countPassed(desk)).toBe(0);
  });
});
