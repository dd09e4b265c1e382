/**
 * Puts the given number of labels into a store of files, lets the jobs learn from them, and prints one JSON line: how
 * long each took, and the most memory. In a process of its own, so that the memory is its own. Arguments: number of
 * labels, folder.
 */
import { ulid } from 'ulid';
import { createCloud } from '../../cloud/cloud-from-environment';
import { readConfiguration } from '../../cloud/configuration';
import { testEnvironment, toLines } from '../../cloud/http.test-support';
import { jobsByHand } from '../../cloud/jobs/jobs';
import type { CuratedLabel } from '../../cloud/lake/curated-label';
import { readParts } from '../../cloud/lake/curated-part';
import { rawBatchName } from '../../cloud/lake/zones';
import { findLastRun } from '../../cloud/retraining/last-run';
import type { LogEntry } from '../../cloud/services';
import { fileStore } from '../../cloud/store/files';
import { makeLabels } from './made-labels';

const [count = '0', folder = ''] = process.argv.slice(2);
const labels = Number(count);
const now = Date.now();
const perBatch = 1000;
const store = fileStore(folder);

async function putAll(): Promise<void> {
  let batch: CuratedLabel[] = [];
  const put = async () => {
    const at = Date.parse(batch.at(-1)?.at ?? '');
    await store.putIfAbsent(rawBatchName(ulid(at), new Date(at)), new TextEncoder().encode(toLines(batch)));
    batch = [];
  };
  for (const label of makeLabels(labels, now)) {
    batch.push(label);
    if (batch.length === perBatch) await put();
  }
  if (batch.length > 0) await put();
}

await putAll();
const times: Record<string, number> = {};
const log = (entry: LogEntry) => {
  if (entry.event === 'job') times[entry.job] = entry.milliseconds;
};
const configuration = readConfiguration(testEnvironment(''));
const { work } = createCloud({ store, configuration, now: Date.now, log });
await work.onSchedule(now + 3_600_000, jobsByHand);
const outcome = (await findLastRun(store))?.outcome;
const passed = outcome?.heads.filter(({ status }) => status === 'passed').length ?? 0;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const kept = (await readParts(store)).reduce((sum, part) => sum + part.kept, 0);
if (kept !== labels) throw new Error(`Of ${labels} labels ${kept} were curated.`);
console.log(JSON.stringify({ labels, curate: times.curate, train: times.train, passed, megabytes }));
