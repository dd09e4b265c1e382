import { afterEach, beforeEach, expect, it } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { readParts } from '../lake/curated-part';
import { putLabels, teamLabels, teamNow } from '../retraining/team.test-support';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { curate } from './curate';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
});
afterEach(() => files.remove());

async function partSizes(): Promise<[number, number][]> {
  const configuration = readConfiguration(testEnvironment(''));
  await curate.run({ store, configuration, now: () => teamNow, log: () => {} }, teamNow);
  return (await readParts(store)).map(({ batches, kept }): [number, number] => [batches.length, kept]);
}

it("agents' small batches come into one part together", async () => {
  await putLabels(store, teamLabels({ labels: 600, clients: 30 }), teamNow, 2);
  expect(await partSizes()).toEqual([[300, 600]]);
});

it('known profiles are noted with a head, however many names somebody invents', async () => {
  for (const daysAgo of [9, 6, 3]) {
    const then = teamNow - daysAgo * millisecondsPerDay;
    await putLabels(store, teamLabels({ labels: 8, clients: 4, days: 0.1, now: then, seed: daysAgo }), then);
  }
  await partSizes();
  const invented = teamLabels({ labels: 80, clients: 80, token: '22222222' });
  await putLabels(store, invented);
  await putLabels(store, teamLabels({ labels: 8, clients: 4, days: 0.1, seed: 2 }), teamNow + 1);
  await partSizes();
  const noted = (await readParts(store)).at(-1)?.heads[0]?.profiles ?? [];
  expect([noted.length, noted.filter((profile) => !profile.startsWith('22222222')).length]).toEqual([50, 4]);
});

it('quotas count anew after 20,000 labels, also where the part goes on', async () => {
  const labels = teamLabels({ labels: 25_000, clients: 300 });
  const floods = { client: 'f'.repeat(16), final: 'travel' };
  const flooding = labels.map((label, i) => (i % 20_000 < 400 ? { ...label, ...floods } : label));
  for (let from = 0; from < flooding.length; from += 1000)
    await putLabels(store, flooding.slice(from, from + 1000), teamNow + from);
  // Of 400 equal labels of one profile 300 count, in each of the two windows.
  expect(await partSizes()).toEqual([[25, 24_800]]);
  expect((await readParts(store))[0]?.left.tooMany).toBe(200);
});
