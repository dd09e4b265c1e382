import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../app';
import { hashToken } from '../caller';
import { type Configuration, readConfiguration } from '../configuration';
import {
  addBundle,
  adminToken,
  makeLabel,
  openSigned,
  postChange,
  postLabels,
  testEnvironment,
  toLines,
} from '../http.test-support';
import { fileStore } from '../store/files';
import { type Store, StoreError } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { channelLog } from './channel-log';

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

describe('four eyes', () => {
  const second = 'the-other-administrator';
  const settings = () => ({
    fourEyes: true,
    adminTokens: [adminToken, second].map(hashToken),
    tokenNotes: new Map([[hashToken(second), { name: 'anna' }]]),
  });
  const ask = (change: object, token = adminToken) =>
    answer(postChange('stable', change, token), appWith(settings()));

  it('promote nothing before another token asks for the same, and name both', async () => {
    const bundle = await addBundle(store, '1.0.0');
    const change = { action: 'promote', bundle, percent: 20 };
    for (let i = 0; i < 2; i++) expect((await ask(change)).body.code).toBe('needs-another');
    expect((await ask({ ...change, percent: 100 }, second)).body.code).toBe('needs-another');
    expect(await stored('registry/stable/')).toEqual([]);
    expect((await ask(change, second)).status).toBe(200);
    const [event] = await channelLog(store).read('stable');
    expect(event?.by).toBe(
      `anna (${hashToken(second).slice(0, 12)}) and ${hashToken(adminToken).slice(0, 12)}`,
    );
  });

  it('do not count a token that opens nothing any more', async () => {
    const change = { action: 'promote', bundle: await addBundle(store, '1.0.0') };
    await ask(change);
    const others = [hashToken(second), hashToken('a-third-one')];
    const without = appWith({ ...settings(), adminTokens: others });
    expect((await answer(postChange('stable', change, second), without)).body.code).toBe('needs-another');
    const tokenNotes = new Map([[hashToken(adminToken), { lastDay: '2026-11-01' }]]);
    const ended = appWith({ ...settings(), tokenNotes });
    expect((await answer(postChange('stable', change, second), ended)).body.code).toBe('needs-another');
  });

  it('do not count what was asked before another change, and let one alone roll back', async () => {
    const [first, other] = [await addBundle(store, '1.0.0'), await addBundle(store, '2.0.0')];
    await ask({ action: 'promote', bundle: other });
    await ask({ action: 'promote', bundle: first });
    await ask({ action: 'promote', bundle: first }, second);
    expect((await ask({ action: 'promote', bundle: other }, second)).body.code).toBe('needs-another');
    expect((await ask({ action: 'rollback' })).status).toBe(200);
  });
});

describe('a token', () => {
  it('opens nothing after its last day, and until then everything', async () => {
    const tokenNotes = new Map([[hashToken(adminToken), { lastDay: '2026-11-22' }]]);
    const ask = () => answer(postChange('stable', { action: 'rollback' }), appWith({ tokenNotes }));
    expect((await ask()).body.code).toBe('nothing-before');
    now += 12 * 3_600_000;
    expect(await ask()).toMatchObject({ status: 401, body: { code: 'expired-token' } });
  });

  it('brings so many bytes of labels a day', async () => {
    const app = appWith({ megabytesPerDay: 1 });
    const lines = toLines(Array.from({ length: 900 }, () => makeLabel()));
    expect(lines.length).toBeGreaterThan(260_000);
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await app.fetch(postLabels(lines))).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    now += 86_400_000;
    expect((await app.fetch(postLabels(lines))).status).toBe(200);
  });
});

describe('the log of a channel', () => {
  it.each(['changed', 'taken away', 'without its link'])(
    'cannot be read where an entry was %s',
    async (how) => {
      const [first, other] = [await addBundle(store, '1.0.0'), await addBundle(store, '2.0.0')];
      for (const bundle of [first, other, first])
        await answer(postChange('stable', { action: 'promote', bundle }));
      const name = 'registry/stable/00000002.json';
      const entry = JSON.parse(new TextDecoder().decode(await store.get(name)));
      const { before: _, ...unlinked } = entry;
      await store.delete(name);
      const changed = how === 'changed' ? { ...entry, by: 'somebody else' } : unlinked;
      if (how !== 'taken away')
        await store.putIfAbsent(name, new TextEncoder().encode(JSON.stringify(changed)));
      await expect(channelLog(store).read('stable')).rejects.toThrow(StoreError);
    },
  );
});
