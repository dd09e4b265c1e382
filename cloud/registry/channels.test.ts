import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../app';
import { type Configuration, readConfiguration } from '../configuration';
import { addBundle, openSigned, postChange, testEnvironment } from '../http.test-support';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let now: number;

beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
  now = Date.parse('2026-11-22T12:00:00Z');
});
afterEach(() => files.remove());

function appWith(settings: Partial<Configuration>): App {
  const configuration = { ...readConfiguration(testEnvironment('')), ...settings };
  return createApp({ store, configuration, now: () => now, log: () => {} });
}

async function answer(
  request: Request,
  to = appWith({}),
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await to.fetch(request);
  return { status: response.status, body: await response.json() };
}

async function stored(prefix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(prefix)) names.push(name);
  return names;
}

describe('the registry', () => {
  it('gives one of two changes of the same moment to each, or tells who was late', async () => {
    const bundles = [await addBundle(store, '1.0.0'), await addBundle(store, '2.0.0')];
    const changes = bundles.map((each) =>
      answer(postChange('stable', { action: 'promote', bundle: each }), appWith({})),
    );
    const answers = await Promise.all(changes);
    const won = answers.filter(({ status }) => status === 200);
    const late = answers.filter(({ body }) => body.code === 'channel-moved');
    expect([won.length + late.length, (await stored('registry/')).length]).toEqual([2, won.length]);
  });

  it('refuses a bundle of which a file is damaged or missing', async () => {
    const bytes = new TextEncoder().encode('{}');
    await store.putIfAbsent(`packages/${'b'.repeat(64)}`, bytes);
    const { body } = await answer(postChange('stable', { action: 'promote', bundle: 'b'.repeat(64) }));
    expect(body.code).toBe('no-package');
  });

  it('adds nothing where the same bundle is promoted again, and never takes an entry away', async () => {
    const bundle = await addBundle(store, '1.0.0');
    const promote = () => answer(postChange('stable', { action: 'promote', bundle }));
    expect(await promote()).toEqual(await promote());
    expect(await stored('registry/')).toEqual(['registry/stable/00000001.json']);
  });
});

describe('a release', () => {
  const promote = (bundle: string, percent?: number) =>
    answer(postChange('stable', { action: 'promote', bundle, ...(percent && { percent }) }));
  const rollBack = () => answer(postChange('stable', { action: 'rollback' }));

  it('is on trial beside the stable one, becomes it, or is taken back alone', async () => {
    const [first, second] = [await addBundle(store, '1.0.0'), await addBundle(store, '2.0.0')];
    await promote(first);
    const trial = { percent: 10, bundle: { sha256: second, version: '2.0.0' } };
    expect(await openSigned((await promote(second, 10)).body, now)).toMatchObject({
      number: 2,
      stable: { sha256: first },
      canary: trial,
    });
    const taken = await openSigned((await rollBack()).body, now);
    expect([taken.stable?.sha256, taken.canary]).toEqual([first, undefined]);
    await promote(second, 10);
    const stable = await openSigned((await promote(second)).body, now);
    expect([stable.number, stable.stable?.sha256, stable.canary]).toEqual([5, second, undefined]);
  });

  it('is renewed under a number of its own', async () => {
    const bundle = await addBundle(store, '1.0.0');
    const before = await openSigned((await promote(bundle)).body, now);
    now += 20 * 86_400_000;
    const { body } = await answer(postChange('stable', { action: 'renew' }));
    const after = await openSigned(body, now);
    expect([after.number, after.stable]).toEqual([2, before.stable]);
    expect(Date.parse(after.expires) - Date.parse(before.expires)).toBe(20 * 86_400_000);
  });

  it('is not made where there is no key to sign it with', async () => {
    const bundle = await addBundle(store, '1.0.0');
    const keyless = appWith({ signingKeys: [] });
    expect(await answer(postChange('stable', { action: 'promote', bundle }), keyless)).toMatchObject({
      status: 409,
      body: { code: 'no-signing-key' },
    });
    expect(await stored('registry/')).toEqual([]);
  });
});
