import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { temporaryFolder } from '../../cloud/store/test-servers.test-support';
import { alignColumns } from '../../scripts/start/table';
import { measureBlocked } from './measure-blocked';
import { describeLoad, measureLoad } from './measure-load';

const run = promisify(execFile);
const sizes = [10_000, 100_000, 1_000_000];
const longest = 1_200_000;

const Learned = v.object({
  labels: v.number(),
  curate: v.number(),
  train: v.number(),
  passed: v.number(),
  megabytes: v.number(),
});

/** What the cloud bears on this machine, beside its clients: requests, a kill, and a million labels. */
export async function measureCloud(): Promise<string> {
  const load = describeLoad(await measureLoad());
  const blocked = await measureBlocked();
  const rows: string[][] = [];
  for (const size of sizes) {
    const { labels, curate, train, passed, megabytes } = await learn(size);
    const seconds = (curate / 1000).toFixed(1);
    const perLabel = ((curate / labels) * 1000).toFixed(0);
    rows.push([`${labels}`, seconds, perLabel, (train / 1000).toFixed(1), `${passed}`, `${megabytes}`]);
  }
  const title = [
    'labels',
    'curated in s',
    'µs a label',
    'selected, learned, measured in s',
    'heads passed',
    'peak MB',
  ];
  return [...load, '', blocked, '', alignColumns([title, ...rows])].join('\n');
}

/** In a process of its own, whose memory is its own. */
async function learn(labels: number): Promise<v.InferOutput<typeof Learned>> {
  const { folder, remove } = await temporaryFolder();
  try {
    const args = ['--import', 'tsx', 'bench/cloud/learn-labels.ts', `${labels}`, join(folder, 'objects')];
    const { stdout } = await run(process.execPath, args, { timeout: longest });
    return v.parse(Learned, JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  } finally {
    await remove();
  }
}
