import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAuditStore } from '../activity/audit-store';
import { explainError } from '../api/problems';
import { createLabel } from '../api/test-fakes';
import { createLabelStore } from '../feedback/label-store';
import { changeTogether, createDatabase } from './database';

const written = {
  id: '01',
  at: '2026-03-05T09:00:00.000Z',
  helpdesk: 'demo',
  origin: 'https://desk.example',
  ticketHash: 'abc',
  act: 'apply',
  field: 'queue',
  from: 'a',
  to: 'b',
  outcome: 'written',
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** As the first versions of this program made it, written out so that no change of today's code changes it. */
async function makeOldDatabase(version: number): Promise<void> {
  const old = await openDB('test', version, {
    upgrade(database) {
      const labels = database.createObjectStore('labels', { keyPath: 'id' });
      labels.createIndex('by-ticket', 'ticketHash');
      labels.createIndex('by-time', 'at');
      database.createObjectStore('answered', { keyPath: ['day', 'ticketHash'] });
      if (version >= 2) database.createObjectStore('audit', { keyPath: 'id' });
    },
  });
  await old.put('labels', createLabel({ id: '01', final: 'hardware' }));
  await old.put('labels', createLabel({ id: '02', final: 'network' }));
  await old.put('answered', { day: '2026-03-05', ticketHash: 'abc' });
  if (version >= 2) await old.put('audit', written);
  old.close();
}

async function describeStores() {
  const connection = await createDatabase('test').open();
  const names = [...connection.objectStoreNames];
  const reading = connection.transaction(names);
  return names.map((name) => {
    const { keyPath, indexNames } = reading.objectStore(name);
    return { name, keyPath, indexes: [...indexNames] };
  });
}

describe('versions', () => {
  it.each([1, 2])('takes over what version %i has kept', async (version) => {
    await makeOldDatabase(version);
    const database = createDatabase('test');
    const labels = createLabelStore(database, vi.fn());
    expect(await labels.listAll()).toMatchObject([{ id: '01' }, { id: '02' }]);
    expect(await labels.listCurrent('abc')).toMatchObject([{ final: 'network' }]);
    expect(await (await database.open()).count('answered')).toBe(1);
    expect(await createAuditStore(database).list(9)).toEqual(version >= 2 ? [written] : []);
    await labels.record(createLabel({ id: '00', final: 'access', at: '2020-01-01T00:00:00.000Z' }));
    expect(await labels.listCurrent('abc')).toMatchObject([{ final: 'access' }]);
  });

  it.each([1, 2])('makes the same of version %i as of nothing', async (version) => {
    const fresh = await describeStores();
    globalThis.indexedDB = new IDBFactory();
    await makeOldDatabase(version);
    expect(await describeStores()).toEqual(fresh);
  });

  it('leaves the data of a later version alone, and says so', async () => {
    const later = await openDB('test', 99, { upgrade: (database) => void database.createObjectStore('new') });
    await later.put('new', 'kept', 'key');
    later.close();
    const failure = await createDatabase('test')
      .open()
      .catch((error) => explainError(error, (key) => key));
    expect(failure).toMatchObject({ code: 'storage-newer', message: 'problem_storage_newer' });
    expect(await (await openDB('test')).get('new', 'key')).toBe('kept');
  });
});

describe('a change of several stores', () => {
  it('is nothing at all where it fails in the middle', async () => {
    const database = createDatabase('test');
    const failing = changeTogether(database, ['labels', 'audit'], async (change) => {
      await change.objectStore('labels').put(createLabel());
      await change.objectStore('audit').put(written);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    const connection = await database.open();
    expect(await connection.count('labels')).toBe(0);
    expect(await connection.count('audit')).toBe(0);
  });

  it('is nothing at all where a single request fails', async () => {
    const database = createDatabase('test');
    const failing = changeTogether(database, ['labels'], async (change) => {
      await change.objectStore('labels').put(createLabel());
      await change.objectStore('labels').add(createLabel());
    });
    await expect(failing).rejects.toThrow();
    expect(await (await database.open()).count('labels')).toBe(0);
  });
});
