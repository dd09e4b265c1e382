import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { desk as deskRows } from '../../core/learner/desk-test-support';
import { packHead } from '../../core/learner/head-file';
import { answerValue, learnValues } from '../../core/learner/learn-values';
import { isStorageFull } from '../api/problems';
import { setTime } from '../api/test-fakes';
import { Database } from './database';
import { HeadStore } from './head-store';
import {
  createEmptyDatabase,
  createHeadDraft,
  desk,
  fillDisk,
  otherDesk,
  readRawText,
} from './learning-test-support';
import { Vault } from './vault';

const learn = (seed: number) => learnValues(deskRows(120), { kind: 'class', seed, targetPrecision: 0.9 });
const heads = await Promise.all([learn(1), learn(2), learn(3)]);
const [first, second, third] = heads.map(packHead);

let database: Database;
let store: HeadStore<'history'>;
const learnedAt = '2026-03-05T09:00:00.000Z';
setTime(learnedAt);
const openStore = (own: Database) => new HeadStore('history', own, new Vault(own));

beforeEach(() => {
  database = createEmptyDatabase();
  store = openStore(database);
});

describe('head store', () => {
  it('gives a later worker a head that answers as the one learned', async () => {
    await store.switchTo(createHeadDraft(first, { labelsThrough: 12 }));
    const stored = await openStore(new Database('test')).read(desk, 'queue');
    const { head, bytes, ...summary } = stored ?? { head: undefined, bytes: undefined };
    expect(bytes).toEqual(first);
    expect(head?.kind).toBe('class');
    if (head?.kind !== 'class') return;
    const asked = deskRows(1)[0];
    expect(answerValue(head, asked).value).toBe(answerValue(heads[0], asked).value);
    const { bytes: _, ...about } = createHeadDraft(first, { labelsThrough: 12 });
    const version = expect.any(String);
    const expected = { ...about, state: 'hidden', version, learnedAt, canUndo: false };
    expect(summary).toEqual(expected);
    expect(await store.list()).toEqual([expected]);
  });

  it('goes back byte for byte, once, and keeps no third file', async () => {
    for (const bytes of [first, second, third]) await store.switchTo(createHeadDraft(bytes));
    expect((await store.read(desk, 'queue'))?.bytes).toEqual(third);
    expect(await (await database.open()).count('headFiles')).toBe(2);
    expect(await store.undo(desk, 'queue')).toBe(true);
    const back = await store.read(desk, 'queue');
    expect(back?.bytes).toEqual(second);
    expect(back?.canUndo).toBe(false);
    expect(await store.undo(desk, 'queue')).toBe(false);
    expect((await store.read(desk, 'queue'))?.bytes).toEqual(second);
    expect(await (await database.open()).count('headFiles')).toBe(1);
  });

  it('keeps the state that the agent chose when a head is learned anew or undone', async () => {
    expect(await store.setState(desk, 'queue', 'used')).toBe(false);
    await store.switchTo(createHeadDraft(first));
    expect(await store.setState(desk, 'queue', 'used')).toBe(true);
    await store.switchTo(createHeadDraft(second));
    expect((await store.list(desk))[0].state).toBe('used');
    await store.setState(desk, 'queue', 'off');
    await store.undo(desk, 'queue');
    expect(await store.list(desk)).toMatchObject([{ state: 'off', canUndo: false }]);
  });

  it('is one per desk and field', async () => {
    await store.switchTo(createHeadDraft(first));
    await store.switchTo(createHeadDraft(second, { name: 'priority' }));
    await store.switchTo(createHeadDraft(third, { origin: otherDesk }));
    await store.remove(desk, 'queue');
    expect(await store.read(desk, 'queue')).toBeUndefined();
    expect((await store.read(desk, 'priority'))?.bytes).toEqual(second);
    expect((await store.list(otherDesk)).map(({ name }) => name)).toEqual(['queue']);
    expect(await (await database.open()).count('headFiles')).toBe(2);
  });

  it.each(['headFiles', 'heads'])('keeps the head before where %s finds no room', async (full) => {
    await store.switchTo(createHeadDraft(first));
    const empty = fillDisk(full);
    const failure = await store
      .switchTo(createHeadDraft(second))
      .catch((error) => error)
      .finally(empty);
    expect(isStorageFull(failure)).toBe(true);
    expect(await store.read(desk, 'queue')).toMatchObject({ bytes: first, canUndo: false });
    expect(await (await database.open()).count('headFiles')).toBe(1);
  });

  it('takes no head that is cut off or of a newer version, and keeps the one before', async () => {
    await store.switchTo(createHeadDraft(first));
    const newer = second.slice();
    newer[3] = '2'.charCodeAt(0);
    await expect(store.switchTo(createHeadDraft(newer))).rejects.toMatchObject({ code: 'head-newer' });
    for (const bytes of [second.slice(0, -1), second.slice(0, 3), new Uint8Array()])
      await expect(store.switchTo(createHeadDraft(bytes))).rejects.toMatchObject({ code: 'head-damaged' });
    expect((await store.read(desk, 'queue'))?.bytes).toEqual(first);
  });

  it('leaves a record of a newer version alone, and says so', async () => {
    await store.switchTo(createHeadDraft(first));
    const connection = await database.open();
    const record = { ...((await connection.get('heads', [desk, 'history', 'queue'])) as object), version: 2 };
    await connection.put('heads', record);
    const newer = { code: 'head-newer' };
    await expect(store.read(desk, 'queue')).rejects.toMatchObject(newer);
    await expect(store.switchTo(createHeadDraft(second))).rejects.toMatchObject(newer);
    await expect(store.undo(desk, 'queue')).rejects.toMatchObject(newer);
    expect(await store.list()).toEqual([]);
    expect(await connection.get('heads', [desk, 'history', 'queue'])).toEqual(record);
    expect(await connection.count('headFiles')).toBe(1);
  });

  it('says where a head on the disk is damaged, and can still go back', async () => {
    await store.switchTo(createHeadDraft(first));
    const connection = await database.open();
    const [before] = await connection.getAllKeys('headFiles');
    await store.switchTo(createHeadDraft(second));
    const after = (await connection.getAllKeys('headFiles')).find((id) => id !== before) ?? '';
    const other = (await connection.get('headFiles', before)) as object;
    await connection.put('headFiles', { ...other, id: after });
    await expect(store.read(desk, 'queue')).rejects.toMatchObject({ code: 'head-damaged' });
    await connection.delete('headFiles', after);
    await expect(store.read(desk, 'queue')).rejects.toMatchObject({ code: 'head-damaged' });
    await store.undo(desk, 'queue');
    expect((await store.read(desk, 'queue'))?.bytes).toEqual(first);
  });

  it('lies sealed on the disk', async () => {
    await store.switchTo(createHeadDraft(first));
    expect(String.fromCharCode(...first)).toContain('rarityStep');
    expect(await readRawText(database)).not.toContain('rarityStep');
  });
});
