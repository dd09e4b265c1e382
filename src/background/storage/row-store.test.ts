import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packTicket } from '../../core/learner/packed-grams';
import { log } from '../activity/log';
import { isStorageFull } from '../api/problems';
import { setTime } from '../api/test-fakes';
import type { Database } from './database';
import {
  createEmptyDatabase,
  createRow,
  desk,
  fillDisk,
  otherDesk,
  readRawText,
} from './learning-test-support';
import { RowStore } from './row-store';
import { Vault } from './vault';

let database: Database;
let store: RowStore;
setTime('2026-03-05T09:00:00.000Z');

beforeEach(() => {
  vi.spyOn(log, 'reportDamaged').mockImplementation(() => undefined);
  database = createEmptyDatabase();
  store = new RowStore(database, new Vault(database));
});

describe('row store', () => {
  it('gives back the rows of one desk, with when they were kept', async () => {
    const { names: _, ...row } = createRow('7', {
      values: { queue: 'hardware', hours: 2, tags: ['a', 'b'] },
    });
    await store.add([row, createRow('8'), createRow('7', { origin: otherDesk, subject: 'Elsewhere' })]);
    const rows = await store.list(desk);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({ ...row, keptAt: '2026-03-05T09:00:00.000Z' });
    expect(await store.count()).toBe(3);
    expect(await store.count(otherDesk)).toBe(1);
  });

  it('keeps no readable text, and no personal data at all', async () => {
    const subject = 'Canary-4711 of anna.canary@example.org';
    const body = 'Call +49 89 1234567. Zebediah Canaryson is waiting.';
    const fields = { requester: 'Zebediah Canaryson', channel: 'bob.canary@example.org' };
    await store.add([createRow('7', { subject, body, fields, names: ['Zebediah Canaryson'] })]);
    const raw = await readRawText(database);
    expect(raw).toContain('hash of 7');
    expect(raw).not.toMatch(/canary|zebediah|burns|hardware/i);
    const [row] = await store.list(desk);
    expect(row.subject).toBe('Canary-4711 of [email]');
    expect(JSON.stringify(row)).not.toMatch(/1234567|zebediah|canaryson|example\.org"/i);
  });

  it('keeps no text beside the grams that stand for it', async () => {
    const grams = packTicket({ subject: 'Printer', body: 'It burns.' });
    await store.add([createRow('7', { grams })]);
    const [row] = await store.list(desk);
    expect(row).toMatchObject({ subject: '', body: '', grams, values: { queue: 'hardware' } });
    expect(JSON.stringify(row)).not.toMatch(/printer|burns|mail/i);
  });

  it('replaces a ticket that is fetched again, but not by one from feedback, which has no values', async () => {
    await store.add([createRow('7', { source: 'feedback', values: {} })]);
    await store.add([createRow('7', { source: 'feedback', values: {}, subject: 'Later' })]);
    expect(await store.list(desk)).toMatchObject([{ subject: 'Later', source: 'feedback' }]);
    await store.add([createRow('7', { values: { queue: 'network' } })]);
    await store.add([createRow('7', { source: 'feedback', values: {} })]);
    expect(await store.list(desk)).toMatchObject([{ source: 'backfill', values: { queue: 'network' } }]);
  });

  it('reads a long history page by page, each row once', async () => {
    const ids = Array.from({ length: 450 }, (_, i) => String(i));
    await store.add(ids.map((id) => createRow(id)));
    await store.add([createRow('x', { origin: otherDesk })]);
    for (const [origin, expected] of [
      [desk, ids.length],
      [undefined, ids.length + 1],
    ] as const) {
      const sizes: number[] = [];
      const seen = new Set<string>();
      for await (const page of store.readPages(origin)) {
        sizes.push(page.length);
        for (const row of page) seen.add(row.origin + row.ticketId);
      }
      expect(Math.max(...sizes)).toBe(200);
      expect([seen.size, sizes.reduce((sum, size) => sum + size)]).toEqual([expected, expected]);
    }
  });

  it('leaves out what cannot be read, and counts it', async () => {
    await store.add([createRow('7'), createRow('8'), createRow('9')]);
    const connection = await database.open();
    await connection.put('rows', { origin: desk, ticketId: '8', sealed: 'nonsense' });
    const moved = await connection.get('rows', [desk, '9']);
    await connection.put('rows', { ...(moved as object), ticketId: '99' });
    expect((await store.list(desk)).map(({ ticketId }) => ticketId)).toEqual(['7', '9']);
    expect(log.reportDamaged).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('keeps none of them where the storage is full in the middle, and says so', async () => {
    await store.add([createRow('1', { subject: 'Before' })]);
    const empty = fillDisk('rows', 2);
    const failure = await store
      .add([createRow('1', { subject: 'After' }), createRow('2'), createRow('3')])
      .catch((error) => error)
      .finally(empty);
    expect(isStorageFull(failure)).toBe(true);
    expect(await store.list(desk)).toMatchObject([{ ticketId: '1', subject: 'Before' }]);
  });
});
