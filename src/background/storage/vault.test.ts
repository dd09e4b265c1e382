import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeTogether, Database } from './database';
import { createEmptyDatabase } from './learning-test-support';
import { requireKey, seal, UnsealError, unseal, Vault } from './vault';

let database: Database;
const plain = new TextEncoder().encode('the printer burns');

beforeEach(() => {
  database = createEmptyDatabase();
});

describe('vault', () => {
  it('gives back what was sealed, also to a later worker', async () => {
    const sealed = await seal(await new Vault(database).prepareKey(), ['row', '7'], plain);
    const later = await new Vault(new Database('test')).readKey();
    expect(await unseal(later, ['row', '7'], sealed)).toEqual(plain);
  });

  it('has a key that no script can read', async () => {
    const { key } = await new Vault(database).prepareKey();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
  });

  it('makes one key, even when asked twice at once', async () => {
    const vaults = [new Vault(database), new Vault(new Database('test'))];
    const [first, second] = await Promise.all(vaults.map((vault) => vault.prepareKey()));
    expect(second?.id).toBe(first?.id);
    expect((await vaults[0].readKey())?.id).toBe(first?.id);
    const sealed = await seal(first ?? (await vaults[0].prepareKey()), [], plain);
    expect(await unseal(second, [], sealed)).toEqual(plain);
  });

  it('seals the same text differently each time, and hides it', async () => {
    const key = await new Vault(database).prepareKey();
    const [one, other] = [await seal(key, [], plain), await seal(key, [], plain)];
    expect(one.bytes).not.toEqual(other.bytes);
    expect(String.fromCharCode(...one.bytes)).not.toContain('printer');
  });

  it('does not open what was altered, moved to another record, or sealed with another key', async () => {
    const key = await new Vault(database).prepareKey();
    const sealed = await seal(key, ['row', '7'], plain);
    const altered = { ...sealed, bytes: sealed.bytes.map((byte, i) => (i === 3 ? byte ^ 1 : byte)) };
    const other = await new Vault(createEmptyDatabase()).prepareKey();
    await expect(unseal(key, ['row', '7'], altered)).rejects.toThrow(UnsealError);
    await expect(unseal(key, ['row', '8'], sealed)).rejects.toThrow(UnsealError);
    await expect(unseal(other, ['row', '7'], sealed)).rejects.toThrow(UnsealError);
    await expect(unseal(undefined, ['row', '7'], sealed)).rejects.toThrow(UnsealError);
  });

  it('lets nothing be written with a key that is gone', async () => {
    const vault = new Vault(database);
    const key = await vault.prepareKey();
    const write = () => changeTogether(database, ['keys'], (change) => requireKey(change, key));
    await write();
    await (await database.open()).clear('keys');
    await expect(write()).rejects.toMatchObject({ code: 'learning-deleted' });
    await vault.prepareKey();
    await expect(write()).rejects.toMatchObject({ code: 'learning-deleted' });
  });
});
