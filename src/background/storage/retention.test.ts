import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AuditStore } from '../activity/audit-store';
import { createLabel, createRememberedValue, setTime } from '../api/test-fakes';
import { LabelStore } from '../feedback/label-store';
import { readVersion } from '../feedback/label-versions';
import type { Database } from './database';
import { createEmptyDatabase, createRow, desk } from './learning-test-support';
import { type Limits, Retention } from './retention';
import { RowStore } from './row-store';
import { Vault } from './vault';

let database: Database;
const limits: Limits = {
  rows: { days: 30, count: 3 },
  labels: { days: 30, count: 3 },
  audit: { days: 30, count: 3 },
  seen: { days: 30, count: 3 },
  memoryTickets: { days: 30, count: 3 },
};
const days = ['2026-01-01', '2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23'];

beforeEach(async () => {
  database = createEmptyDatabase();
  const rows = new RowStore(database, new Vault(database));
  const labels = new LabelStore(database);
  for (const day of days) {
    const at = `${day}T00:00:00.000Z`;
    setTime(at);
    await rows.add([createRow(day)]);
    await labels.record({ ...createLabel({ id: day, at, ticketHash: day }), origin: desk });
    const entry = { id: day, at, helpdesk: 'demo', origin: desk, ticketHash: day };
    await new AuditStore(database).record({
      ...entry,
      act: 'apply',
      field: 'queue',
      to: 'a',
      outcome: 'written',
    });
  }
});

async function listKept(): Promise<unknown[]> {
  const connection = await database.open();
  return [
    (await connection.getAllKeys('rows')).map(([, id]) => id),
    await connection.getAllKeys('labels'),
    await connection.getAllKeys('audit'),
  ];
}

describe('retention', () => {
  it.each([
    ['2026-01-25', 5, days],
    ['2026-02-01', 5, days.slice(1)],
    ['2026-02-20', 5, days.slice(3)],
    ['2026-01-25', 3, days.slice(2)],
    ['2026-02-20', 1, days.slice(4)],
  ])('on %s keeps what is young enough, and of that the newest %i', async (day, count, expected) => {
    const limit = { days: 30, count };
    setTime(`${day}T12:00:00.000Z`);
    const retention = new Retention(database, createRememberedValue());
    const before = await readVersion(database, desk, 'topic');
    const went = await retention.sweep({
      rows: limit,
      labels: limit,
      audit: limit,
      seen: limit,
      memoryTickets: limit,
    });
    expect(await listKept()).toEqual([expected, expected, expected]);
    const gone = days.length - expected.length;
    expect(went).toEqual({ rows: gone, labels: gone, audit: gone, seen: 0, memoryTickets: 0 });
    // Whatever was worked out of labels that went counts no more.
    expect((await readVersion(database, desk, 'topic')) === before).toBe(gone === 0);
  });

  it('loses nothing to a clock that jumps ahead for a while or back', async () => {
    const lastSwept = createRememberedValue('2026-01-23T00:00:00.000Z');
    const many = { days: 90, count: 100 };
    const retention = new Retention(database, lastSwept);
    for (const at of ['2040-01-01T00:00:00.000Z', '2001-01-01T00:00:00.000Z', '2026-01-24T00:00:00.000Z']) {
      setTime(at);
      await retention.sweep({ rows: many, labels: many, audit: many, seen: many, memoryTickets: many });
    }
    expect(await listKept()).toEqual([days, days, days]);
    expect(lastSwept.value).toBe('2026-02-23T00:00:00.000Z');
    setTime('2026-06-01T00:00:00.000Z');
    for (let day = 0; day < 5; day++) await retention.sweep(limits);
    expect(await listKept()).toEqual([[], [], []]);
  });

  it('deletes after a long absence, too, a month at a time', async () => {
    const retention = new Retention(database, createRememberedValue('2026-01-23T00:00:00.000Z'));
    setTime('2026-12-01T00:00:00.000Z');
    for (let day = 0; day < 11; day++) await retention.sweep(limits);
    expect(await listKept()).toEqual([[], [], []]);
  });

  it('is all or nothing', async () => {
    setTime('2026-12-01T00:00:00.000Z');
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore) {
      if (this.name === 'audit') throw new Error('disk trouble');
      return this.clear() as unknown as IDBRequest<undefined>;
    });
    const lastSwept = createRememberedValue<string>();
    await expect(new Retention(database, lastSwept).sweep(limits)).rejects.toThrow('disk trouble');
    vi.restoreAllMocks();
    expect(await listKept()).toEqual([days, days, days]);
    expect(lastSwept.value).toBeUndefined();
  });
});
