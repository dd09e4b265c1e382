/**
 * The same as run-lake.ts with the loops that DuckDB has replaced, from a checkout of commit 3a3cd94 with its packages.
 * Arguments: number of labels, folder, folder of the checkout. Prints one JSON line.
 */
import { join, resolve } from 'node:path';
import type { Job } from '../../cloud/jobs/job';
import type { HeadName } from '../../cloud/lake/curated-label';
import type { Store } from '../../cloud/store/store';
import { type Measured, peakMegabytes, timeOf } from './measured';
import { benchTokens } from './skewed-labels';
import { writeRaw } from './write-raw';

/** What is used of that commit, as it was. */
interface Before {
  curate: Job;
  readParts(store: Store): Promise<object[]>;
  selectRows(
    store: Store,
    parts: readonly object[],
    name: HeadName,
    tokens: ReadonlySet<string>,
    parties: object,
  ): Promise<unknown>;
  Parties: new (parts: readonly object[], now: number) => object;
  fileStore(folder: string): Store;
  readConfiguration(environment: object): Parameters<Job['run']>[0]['configuration'];
  testEnvironment(folder: string): object;
}

const [count = '0', folder = '', checkout = ''] = process.argv.slice(2);
const now = Date.parse('2026-11-30T12:00:00Z');
const files = [
  'jobs/curate',
  'lake/curated-part',
  'retraining/select-rows',
  'retraining/parties',
  'store/files',
  'configuration',
  'http.test-support',
];
const loaded = await Promise.all(files.map((file) => import(resolve(join(checkout, 'cloud', `${file}.ts`)))));
const before = Object.assign({}, ...loaded) as Before;

const made = await writeRaw(Number(count), folder, now);
const store = before.fileStore(folder);
const configuration = before.readConfiguration(before.testEnvironment(''));
const curated = await timeOf(async () => {
  await before.curate.run({ store, configuration, now: () => now, log: () => {} }, Number.MAX_SAFE_INTEGER);
});
const sampled = await timeOf(async () => {
  const parts = await before.readParts(store);
  for (const head of made.heads.keys()) {
    const name = { helpdesk: 'zendesk', head };
    await before.selectRows(store, parts, name, benchTokens, new before.Parties(parts, now));
  }
});
const measured: Measured = { labels: made.labels, curated, sampled, megabytes: peakMegabytes(), files: 0 };
console.log(JSON.stringify(measured));
