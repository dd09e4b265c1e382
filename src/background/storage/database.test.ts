import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desk as deskRows } from '../../core/learner/desk-test-support';
import { packHead } from '../../core/learner/head-file';
import { learnValues } from '../../core/learner/learn-values';
import { AuditStore } from '../activity/audit-store';
import { log } from '../activity/log';
import { explainError } from '../api/problems';
import { createLabel } from '../api/test-fakes';
import { LabelStore } from '../feedback/label-store';
import { changeTogether, Database } from './database';
import { storeNames } from './database-schema';
import { latestVersion } from './database-versions';
import { HeadStore } from './head-store';
import { createHeadDraft, desk } from './learning-test-support';
import { seal, Vault, type VaultKey } from './vault';

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

const headBytes = packHead(
  await learnValues(deskRows(120), { kind: 'class', seed: 1, targetPrecision: 0.9 }),
);

/** Heads as version 4 of the database kept them: one from history with the one before it, and one from clicks. */
async function makeVersion4(): Promise<VaultKey> {
  const old = await openDB('test', 4, {
    upgrade(database) {
      const stores = {
        keys: 'name',
        heads: ['origin', 'field'],
        headFiles: 'id',
        clickHeads: ['origin', 'head'],
      };
      for (const [name, keyPath] of Object.entries(stores)) database.createObjectStore(name, { keyPath });
      // The others, which are not looked at here.
      for (const name of storeNames.filter((each) => !(each in stores) && !/^memory/.test(each)))
        database.createObjectStore(name, { keyPath: 'id' });
    },
  });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const vaultKey = { id: 'key', key };
  await old.put('keys', { name: 'text', ...vaultKey });
  const learnedAt = '2026-03-05T09:00:00.000Z';
  const learn = async (fileId: string) => {
    await old.put('headFiles', {
      id: fileId,
      sealed: await seal(vaultKey, ['head', desk, 'queue', fileId], headBytes),
    });
    return { fileId, learnedAt, result: createHeadDraft(headBytes).result, labelsThrough: 3 };
  };
  const [current, previous] = [await learn('b'), await learn('a')];
  await old.put('heads', { version: 1, origin: desk, field: 'queue', state: 'used', current, previous });
  const teach = async (basis: string, labels: number, labelsThrough: number) => {
    const sealed = await seal(vaultKey, ['click-head', desk, 'topic', basis], headBytes);
    return { basis, labels, labelsThrough, learnedAt, encoder: 'shipped@1.0.0', sealed };
  };
  const taught = { current: await teach('new', 15, 20), previous: await teach('old', 12, 14) };
  await old.put('clickHeads', { origin: desk, head: 'topic', ...taught });
  old.close();
  return vaultKey;
}

async function describeStores() {
  const connection = await new Database('test').open();
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
    const database = new Database('test');
    const labels = new LabelStore(database);
    expect(await labels.listAll()).toMatchObject([{ id: '01' }, { id: '02' }]);
    expect(await labels.listCurrent('abc')).toMatchObject([{ final: 'network' }]);
    expect(await (await database.open()).count('answered')).toBe(1);
    expect(await new AuditStore(database).list(9)).toEqual(version >= 2 ? [written] : []);
    await labels.record(createLabel({ id: '00', final: 'access', at: '2020-01-01T00:00:00.000Z' }));
    expect(await labels.listCurrent('abc')).toMatchObject([{ final: 'access' }]);
  });

  it.each([1, 2])('makes the same of version %i as of nothing', async (version) => {
    const fresh = await describeStores();
    globalThis.indexedDB = new IDBFactory();
    await makeOldDatabase(version);
    expect(await describeStores()).toEqual(fresh);
  });

  it('is made anew where it lacks a store, and works again', async () => {
    const report = vi.spyOn(log, 'report').mockImplementation(() => {});
    (await openDB('test', latestVersion)).close();
    const labels = new LabelStore(new Database('test'));
    await labels.record(createLabel());
    expect(report).toHaveBeenCalledWith(
      'storage',
      expect.objectContaining({ message: expect.stringMatching(/made anew/) }),
    );
  });

  it('opens the heads that version 4 kept in two stores', async () => {
    const vaultKey = await makeVersion4();
    const database = new Database('test');
    const [history, clicks] = [
      new HeadStore('history', database, new Vault(database)),
      new HeadStore('clicks', database, new Vault(database)),
    ];
    expect((await new Vault(database).readKey())?.id).toBe(vaultKey.id);
    expect(await history.list()).toMatchObject([{ name: 'queue', state: 'used', canUndo: true }]);
    expect((await history.read(desk, 'queue'))?.bytes).toEqual(headBytes);
    await history.undo(desk, 'queue');
    expect((await history.read(desk, 'queue'))?.bytes).toEqual(headBytes);
    const damaged = vi.spyOn(log, 'reportDamaged').mockImplementation(() => undefined);
    const taught = await clicks.readBoth(desk, 'topic');
    expect(taught).toMatchObject([
      { basis: 'new', labels: 15, labelsThrough: 20, bytes: headBytes },
      { basis: 'old', labels: 12, labelsThrough: 14, bytes: headBytes },
    ]);
    expect(damaged).not.toHaveBeenCalled();
    expect([...(await database.open()).objectStoreNames]).not.toContain('clickHeads');
  });

  it('leaves the data of a later version alone, and says so', async () => {
    const later = await openDB('test', 99, { upgrade: (database) => void database.createObjectStore('new') });
    await later.put('new', 'kept', 'key');
    later.close();
    const failure = await new Database('test').open().catch((error) => explainError(error, (key) => key));
    expect(failure).toMatchObject({ code: 'storage-newer', message: 'problem_storage_newer' });
    expect(await (await openDB('test')).get('new', 'key')).toBe('kept');
  });
});

describe('a change of several stores', () => {
  it('is nothing at all where it fails in the middle', async () => {
    const database = new Database('test');
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
    const database = new Database('test');
    const failing = changeTogether(database, ['labels'], async (change) => {
      await change.objectStore('labels').put(createLabel());
      await change.objectStore('labels').add(createLabel());
    });
    await expect(failing).rejects.toThrow();
    expect(await (await database.open()).count('labels')).toBe(0);
  });
});
