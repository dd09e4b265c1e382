import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '../activity/log';
import { createLabel } from '../api/test-fakes';
import { Database } from '../storage/database';
import { LabelStore } from './label-store';

let database: Database;

beforeEach(() => {
  vi.spyOn(log, 'reportDamaged').mockImplementation(() => undefined);
  globalThis.indexedDB = new IDBFactory();
  database = new Database('test');
});

describe('label store', () => {
  it('counts the newest label of each head, of that ticket alone', async () => {
    const store = new LabelStore(database);
    await store.record(createLabel({ id: '01' }));
    await store.record(createLabel({ id: '02', final: 'network', source: 'corrected' }));
    await store.record(createLabel({ id: '03', head: 'severity', final: 'P2' }));
    await store.record(createLabel({ id: '04', ticketHash: 'other', final: 'other' }));
    const current = await store.listCurrent('abc');
    expect(current.map(({ head, final }) => [head, final]).sort()).toEqual([
      ['severity', 'P2'],
      ['topic', 'network'],
    ]);
  });

  it('lets the label before count again when one is undone', async () => {
    const store = new LabelStore(database);
    await store.record(createLabel({ id: '01', final: 'hardware' }));
    await store.record(createLabel({ id: '02', final: 'network' }));
    await store.undo('02');
    expect((await store.listCurrent('abc')).map((label) => label.final)).toEqual(['hardware']);
    await store.undo('01');
    expect(await store.listCurrent('abc')).toEqual([]);
  });

  it('counts the one recorded last, even where the clock was set back between them', async () => {
    const store = new LabelStore(database);
    await store.record(createLabel({ id: '09', at: '2036-01-01T00:00:00.000Z', final: 'hardware' }));
    await store.record(createLabel({ id: '01', at: '2026-01-01T00:00:00.000Z', final: 'network' }));
    expect(await store.listCurrent('abc')).toMatchObject([{ final: 'network' }]);
  });

  it('counts what an agent said before what merely happened, whichever came first', async () => {
    const store = new LabelStore(database);
    const happened = { source: 'helpdesk', final: 'travel' } as const;
    await store.record(createLabel({ id: '01', ...happened, head: 'severity' }));
    await store.record(createLabel({ id: '02', ...happened }));
    await store.record(createLabel({ id: '03', source: 'accepted', final: 'hardware' }));
    await store.record(createLabel({ id: '04', source: 'corrected', final: 'network' }));
    await store.record(createLabel({ id: '05', ...happened }));
    const current = await store.listCurrent('abc');
    expect(current.map(({ head, final }) => [head, final]).sort()).toEqual([
      ['severity', 'travel'],
      ['topic', 'network'],
    ]);
    for (const id of ['04', '03', '05']) await store.undo(id);
    expect((await store.listCurrent('abc')).map(({ final }) => final)).toEqual(['travel', 'travel']);
  });

  it('knows the labels of a helpdesk, with an order that rises though the newest was undone', async () => {
    const store = new LabelStore(database);
    expect(await store.readNewestOrder()).toBe(0);
    await store.record({ ...createLabel({ id: '01' }), origin: 'https://desk.example' });
    await store.record({ ...createLabel({ id: '02', head: 'queue' }), origin: 'https://other.example' });
    await store.undo('02');
    await store.record({ ...createLabel({ id: '03', head: 'queue' }), origin: 'https://desk.example' });
    expect(await store.readNewestOrder()).toBe(3);
    const labels = await store.listCurrentOf('https://desk.example');
    expect(labels.map(({ id, order }) => [id, order])).toEqual([
      ['01', 1],
      ['03', 3],
    ]);
    expect(await store.listAll()).toHaveLength(2);
  });

  describe('the labels of one head', () => {
    const origin = 'https://desk.example';
    const store = () => new LabelStore(database);
    const keep = (id: string, change: Parameters<typeof createLabel>[0] = {}) =>
      store().record({ ...createLabel({ id, ticketHash: id, ...change }), origin });
    const idsAfter = async (order: number, most = 10) =>
      (await store().listCurrentAfter(origin, 'topic', order, most)).map(({ id }) => id);

    it('are those that count, of that head and helpdesk alone, the oldest first', async () => {
      await keep('02');
      await keep('01');
      await keep('03', { head: 'type' });
      await keep('04', { ticketHash: '02' });
      await store().record({ ...createLabel({ id: '05' }), origin: 'https://other.example' });
      const labels = await store().listCurrentOfHead(origin, 'topic');
      expect(labels.map(({ id }) => id)).toEqual(['01', '04']);
    });

    it('are the newest of them alone where only those are asked for', async () => {
      for (const id of ['01', '02', '03', '04', '05']) await keep(id);
      expect(await idsAfter(0)).toEqual(['01', '02', '03', '04', '05']);
      expect(await idsAfter(2)).toEqual(['03', '04', '05']);
      expect(await idsAfter(2, 2)).toEqual(['04', '05']);
      expect(await idsAfter(5)).toEqual([]);
    });

    it('do not count as new where an agent said something long ago and then something merely happened', async () => {
      await keep('01', { ticketHash: 'x', source: 'corrected' });
      await keep('02', { ticketHash: 'y', source: 'helpdesk' });
      await keep('03', { ticketHash: 'x', source: 'helpdesk' });
      expect(await idsAfter(2)).toEqual([]);
      expect(await idsAfter(1)).toEqual(['02']);
    });

    it('have another mark after each change, and others keep theirs', async () => {
      const marks = async () =>
        Promise.all(['topic', 'type'].map((head) => store().readVersion(origin, head)));
      expect(await marks()).toEqual(['', '']);
      await keep('01', { head: 'type' });
      await keep('02');
      const [first, type] = await marks();
      expect(first).not.toBe('');
      await keep('03');
      const [second] = await marks();
      await store().undo('03');
      const [third, same] = await marks();
      expect(new Set([first, second, third]).size).toBe(3);
      expect(same).toBe(type);
      expect((await store().listVersions(origin)).map(({ head }) => head)).toEqual(['topic', 'type']);
    });
  });

  it('finds what was recorded by an earlier worker', async () => {
    await new LabelStore(database).record(createLabel());
    const later = new LabelStore(new Database('test'));
    expect(await later.listCurrent('abc')).toEqual([createLabel()]);
  });

  it('gives the labels since a moment, the newest per ticket and head', async () => {
    const store = new LabelStore(database);
    await store.record(createLabel({ id: '01', at: '2026-03-04T23:59:59.999Z', ticketHash: 'old' }));
    await store.record(createLabel({ id: '02', at: '2026-03-05T00:00:00.000Z' }));
    await store.record(createLabel({ id: '03', at: '2026-03-05T10:00:00.000Z', final: 'network' }));
    await store.record(createLabel({ id: '04', at: '2026-03-05T11:00:00.000Z', ticketHash: 'new' }));
    const labels = await store.listCurrentSince('2026-03-05T00:00:00.000Z');
    expect(labels.map(({ id }) => id).sort()).toEqual(['03', '04']);
  });

  it('leaves damaged records out, and counts them', async () => {
    const store = new LabelStore(database);
    await store.record(createLabel());
    await (await database.open()).put('labels', { id: '00', ticketHash: 'abc', at: 5 });
    await (await database.open()).put('labels', { ...createLabel({ id: '09' }), confidence: 'high' });
    expect(await store.listCurrent('abc')).toEqual([createLabel()]);
    expect(log.reportDamaged).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('tells when nothing could be kept, and keeps nothing then', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    const store = new LabelStore(database);
    await expect(store.record(createLabel())).rejects.toBe(full);
    vi.restoreAllMocks();
    expect(await store.listCurrent('abc')).toEqual([]);
  });

  it('opens again after it could not be opened', async () => {
    const store = new LabelStore(database);
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new Error('disk trouble');
    });
    await expect(store.record(createLabel())).rejects.toThrow('disk trouble');
    await store.record(createLabel());
    expect(await store.listCurrent('abc')).toHaveLength(1);
  });
});
