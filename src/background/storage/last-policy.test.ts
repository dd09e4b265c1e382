import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { createStorageArea } from '../api/test-fakes';
import type { Database } from './database';
import { LastPolicy, SealedPolicy } from './last-policy';
import { createEmptyDatabase } from './learning-test-support';
import { rememberValue } from './remembered-value';
import { UnsealError, Vault } from './vault';

const hour = 3_600_000;
const policy = { mode: 'suggest', cloud: { token: 'a-token-that-nobody-may-see' } };

let database: Database;
let area: ReturnType<typeof createStorageArea>;
let time: number;

beforeEach(() => {
  database = createEmptyDatabase();
  area = createStorageArea();
  time = Date.parse('2026-11-30T08:00:00Z');
});

/** As after the browser was started again. */
const open = () =>
  new LastPolicy(new Vault(database), rememberValue(area, 'lastPolicy', SealedPolicy), () => time);
const stored = () => JSON.stringify(area.items.get('lastPolicy'));

it('is there after the next start, and nobody can read it meanwhile', async () => {
  await open().keep(policy);
  expect(await open().read()).toEqual({ policy });
  expect(stored()).not.toMatch(/suggest|token/);
});

it('is none before one was told, and none when it is older than 30 days or from the future', async () => {
  expect(await open().read()).toBeUndefined();
  await open().keep(policy);
  time += 29 * 24 * hour;
  expect(await open().read()).toBeDefined();
  time += 24 * hour;
  expect(await open().read()).toBeUndefined();
  time -= 31 * 24 * hour;
  expect(await open().read()).toBeUndefined();
});

it('is written when it is another one, or once a day', async () => {
  await open().keep(policy);
  const first = stored();
  time += hour;
  await open().keep(policy);
  expect(stored()).toBe(first);
  await open().keep({ mode: 'off' });
  expect(stored()).not.toBe(first);
  expect(await open().read()).toEqual({ policy: { mode: 'off' } });
  const second = stored();
  time += 25 * hour;
  await open().keep({ mode: 'off' });
  expect(stored()).not.toBe(second);
});

it('does not open where it was altered or made up, and is kept anew', async () => {
  await open().keep(policy);
  const sealed = area.items.get('lastPolicy') as SealedPolicy;
  const altered = `${sealed.bytes.startsWith('A') ? 'B' : 'A'}${sealed.bytes.slice(1)}`;
  for (const made of [
    { ...sealed, bytes: altered },
    { ...sealed, keyId: 'another' },
    { ...sealed, iv: '' },
  ]) {
    area.items.set('lastPolicy', made);
    await expect(open().read()).rejects.toThrow(UnsealError);
  }
  area.items.set('lastPolicy', { ...sealed, bytes: 'no base64!' });
  await expect(open().read()).rejects.toThrow();
  await open().keep(policy);
  expect(await open().read()).toEqual({ policy });
});

it('is gone with everything else that is deleted', async () => {
  await open().keep(policy);
  await (await database.open()).clear('keys');
  await expect(open().read()).rejects.toThrow(UnsealError);
});
