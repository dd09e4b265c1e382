import { afterEach, beforeEach, expect, it } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import { createApp } from '../app';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { addBundle, adminToken, agentToken, post, testEnvironment } from '../http.test-support';
import { readParts } from '../lake/curated-part';
import { changeChannel } from '../registry/change-channel';
import { channelLog } from '../registry/channel-log';
import { findWholeBundle } from '../registry/packages';
import { putLabels, teamLabels, teamNow } from '../retraining/team.test-support';
import { fileStore } from '../store/files';
import { mortal } from '../store/mortal.test-support';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { curate } from './curate';
import { forget } from './forget';
import { renewReleases } from './renew-releases';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
});
afterEach(() => files.remove());

const services = () => ({
  store,
  configuration: readConfiguration(testEnvironment('')),
  now: () => teamNow,
  log: () => {},
});
const kept = async () => (await readParts(store)).reduce((sum, part) => sum + part.kept, 0);

async function everything(): Promise<string> {
  const texts: string[] = [];
  for await (const name of store.list('')) {
    if (/^(raw|curated|training)\//.test(name)) texts.push(new TextDecoder().decode(await store.get(name)));
  }
  return texts.join('\n');
}

const ask = (what: unknown, token = adminToken) =>
  createApp(services()).fetch(
    post('/v1/forget', JSON.stringify(what), token, { 'Content-Type': 'application/json' }),
  );

it('the labels of a token go, with all that was made of them, and those of others stay', async () => {
  await putLabels(store, teamLabels({ labels: 40 }));
  await putLabels(store, teamLabels({ labels: 60, seed: 2, token: '22222222' }), teamNow + 1);
  await curate.run(services(), Number.MAX_SAFE_INTEGER);
  expect(await kept()).toBe(100);
  // Of a part that was never finished.
  const [label] = teamLabels({ labels: 1, token: '22222222' });
  const unfinished = new TextEncoder().encode(`${JSON.stringify(label)}\n`);
  await store.putIfAbsent('curated/day=2026-11-28/0123/rest-1.ndjson', unfinished);
  expect((await ask({ token: '22222222' }, agentToken)).status).toBe(403);
  expect((await ask({})).status).toBe(400);
  expect((await ask({ token: '22222222' })).status).toBe(202);
  expect(await forget.run(services(), Number.MAX_SAFE_INTEGER)).toBe('done');
  await curate.run(services(), Number.MAX_SAFE_INTEGER);
  expect([await kept(), (await everything()).includes('22222222')]).toEqual([40, false]);
  expect(await forget.run(services(), Number.MAX_SAFE_INTEGER)).toBe('nothing');
  // What comes later by it is left out as well.
  await putLabels(store, teamLabels({ labels: 20, seed: 3, token: '22222222' }), teamNow + 2);
  await curate.run(services(), Number.MAX_SAFE_INTEGER);
  expect(await kept()).toBe(40);
});

it('one profile’s labels go out of a batch that holds those of others', async () => {
  await putLabels(store, teamLabels({ labels: 40 }));
  await curate.run(services(), Number.MAX_SAFE_INTEGER);
  const client = '0'.repeat(15).concat('1');
  await ask({ client });
  const { work } = createCloud(services());
  await work.onSchedule(teamNow + 60_000, [forget, curate]);
  expect([await kept(), (await everything()).includes(client)]).toEqual([30, false]);
});

it.each([true, false])('nothing of it is left wherever the process was ended, %s', async (isDone) => {
  for (let operations = 1; ; operations += 2) {
    const own = await temporaryFolder();
    store = fileStore(own.folder);
    await putLabels(store, teamLabels({ labels: 8 }), teamNow, 4);
    await curate.run(services(), Number.MAX_SAFE_INTEGER);
    const client = '0'.repeat(15).concat('1');
    await ask({ client });
    const over = mortal(store, operations, isDone);
    const ending = forget.run({ ...services(), store: over }, Number.MAX_SAFE_INTEGER);
    const wasEnded = await ending.then(
      () => false,
      () => true,
    );
    await createCloud(services()).work.onSchedule(teamNow + 60_000, [forget, curate]);
    expect([await kept(), (await everything()).includes(client)], `ended at ${operations}`).toEqual([
      6,
      false,
    ]);
    await own.remove();
    if (!wasEnded) break;
  }
});

it('a release is renewed all the same', async () => {
  const log = channelLog(store);
  const bundle = await findWholeBundle(store, await addBundle(store, '1.0.0'));
  const act = { action: 'promote' as const, percent: 100, bundle };
  const keys = services().configuration.signingKeys;
  const now = teamNow - 20 * millisecondsPerDay;
  await changeChannel(log, { channel: 'stable', act, by: 'administrator', now, keys });
  await ask({ token: '22222222' });
  expect(await renewReleases.run(services(), Number.MAX_SAFE_INTEGER)).toBe('done');
  expect((await log.read('stable')).at(-1)).toMatchObject({ action: 'renew' });
});
