/**
 * Puts the given number of labels into a store of files, lets the job put them in order and chooses the samples of all
 * heads; then reads the files with another reader, and compares. In a process of its own, whose memory is its own.
 * Arguments: number of labels, folder. Prints one JSON line.
 */
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { readConfiguration } from '../../cloud/configuration';
import { testEnvironment } from '../../cloud/http.test-support';
import { curate } from '../../cloud/jobs/curate';
import { readParts } from '../../cloud/lake/curated-part';
import { duckEngine } from '../../cloud/lake/engine';
import { Parties } from '../../cloud/retraining/parties';
import { selectRows } from '../../cloud/retraining/select-rows';
import { fileStore } from '../../cloud/store/files';
import type { Store } from '../../cloud/store/store';
import { type Measured, peakMegabytes, timeOf } from './measured';
import { benchTokens, type MadeLabels } from './skewed-labels';
import { writeRaw } from './write-raw';

const [count = '0', folder = ''] = process.argv.slice(2);
const now = Date.parse('2026-11-30T12:00:00Z');

const made = await writeRaw(Number(count), folder, now);
const store = fileStore(folder);
const configuration = readConfiguration(testEnvironment(''));
const curated = await timeOf(async () => {
  await curate.run({ store, configuration, now: () => now, log: () => {} }, Number.MAX_SAFE_INTEGER);
});
const sampled = await timeOf(async () => {
  const whole = await readParts(store);
  const engine = duckEngine(store, whole);
  for (const head of made.heads.keys())
    await selectRows(engine, { helpdesk: 'zendesk', head }, benchTokens, new Parties(whole, now));
});
const megabytes = peakMegabytes();
const parts = await readParts(store);
const left = parts.reduce((sum, part) => sum + part.left.tooMany, 0);
const found = await readElsewhere(store);
const expected = {
  labels: made.labels - left,
  kept: parts.reduce((sum, { kept }) => sum + kept, 0),
};
if (found.labels !== expected.labels || found.labels !== expected.kept)
  throw new Error(`Of ${made.labels} labels, ${left} over the quota, ${found.labels} were found.`);
if (left === 0 && (found.confidence !== made.confidence || !isSame(found.heads, made.heads)))
  throw new Error('The labels that were found are not those that were made.');
const measured: Measured = { labels: made.labels, curated, sampled, megabytes, files: found.files };
console.log(JSON.stringify(measured));

/** Counts and sums by hyparquet, which shares no code with DuckDB. */
async function readElsewhere(from: Store): Promise<MadeLabels & { files: number }> {
  const sums = { labels: 0, heads: new Map<string, number>(), confidence: 0, files: 0 };
  for await (const name of from.list('curated/')) {
    if (!name.endsWith('.parquet')) continue;
    const bytes = await from.get(name);
    if (!bytes) continue;
    sums.files += 1;
    const file = bytes.slice().buffer;
    const rows = await parquetReadObjects({ file, columns: ['head', 'confidence'], compressors });
    for (const { head, confidence } of rows) {
      sums.labels += 1;
      sums.confidence += Math.round(Number(confidence) * 1000);
      sums.heads.set(head, (sums.heads.get(head) ?? 0) + 1);
    }
  }
  return sums;
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([head, labels]) => other.get(head) === labels);
}
