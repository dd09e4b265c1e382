import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { curate } from '../jobs/curate';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { lakeNow, mixedLabels, readParquet } from './lake.test-support';
import { rawBatchName } from './zones';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
});
afterEach(() => files.remove());

const mixed = mixedLabels(400, 9).filter(({ at }) => Date.parse(at) <= lakeNow);
const labels = mixed.filter(({ id }, i) => mixed.findIndex((each) => each.id === id) === i);

async function putBatch(some: typeof labels): Promise<void> {
  const lines = some.map((label) => `${JSON.stringify(label)}\n`).join('');
  await store.putIfAbsent(rawBatchName(ulid(lakeNow), new Date(lakeNow)), new TextEncoder().encode(lines));
}

async function runUntilKilled(write: number): Promise<void> {
  const program = join(import.meta.dirname, 'killed-curation.test-support.ts');
  const args = ['--import', 'tsx', program, files.folder, `${write}`];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
}

/** As another engine sees the zone: every file that there is, whoever has written it. */
async function idsInZone(): Promise<unknown[]> {
  return (await readParquet(store, 'curated/')).map(({ id }) => id);
}

it('a process that is killed in the middle of writing leaves no half file, and no label is lost or doubled', async () => {
  await putBatch(labels.slice(0, 200));
  // Its claim, then twice the first of the files, then the next ones.
  for (const write of [1, 1, 2, 3]) {
    await runUntilKilled(write);
    const ids = await idsInZone();
    expect(ids.length).toBe(new Set(ids).size);
  }
  await putBatch(labels.slice(200));
  const configuration = readConfiguration(testEnvironment(''));
  const services = { store, configuration, now: () => lakeNow, log: () => {} };
  await curate.run(services, Number.MAX_SAFE_INTEGER);
  const ids = await idsInZone();
  expect([ids.length, new Set(ids).size]).toEqual([labels.length, labels.length]);
}, 120_000);
