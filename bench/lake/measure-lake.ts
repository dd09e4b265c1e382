import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { temporaryFolder } from '../../cloud/store/test-servers.test-support';
import { alignColumns } from '../../scripts/start/table';

const run = promisify(execFile);
const sizes = [100_000, 1_000_000, 10_000_000];
const longest = 3_600_000;

const Time = v.object({ seconds: v.number(), cpu: v.number() });
const Measured = v.object({
  labels: v.number(),
  left: v.number(),
  curated: Time,
  sampled: Time,
  tickets: v.number(),
  megabytes: v.number(),
  files: v.number(),
});

/**
 * How long it takes to put made-up, skewed labels in order and to choose the samples of all their heads, and how much memory;
 * what was written is read by another reader and compared. `LAKE_LABELS=1000000` measures that many alone.
 */
export async function measureLake(): Promise<string> {
  const asked = Number(process.env.LAKE_LABELS ?? 0);
  const rows: string[][] = [];
  for (const size of asked > 0 ? [asked] : sizes) {
    const { labels, curated, sampled, megabytes, files } = await runOnce(size);
    const perLabel = (((curated.seconds + sampled.seconds) / labels) * 1e6).toFixed(1);
    const cpuPerLabel = (((curated.cpu + sampled.cpu) / labels) * 1e6).toFixed(1);
    const times = [curated, sampled].flatMap(({ seconds, cpu }) => [seconds.toFixed(1), cpu.toFixed(1)]);
    rows.push([`${labels}`, ...times, perLabel, cpuPerLabel, `${megabytes}`, `${files}`]);
  }
  const title = [
    'labels',
    'curated in s',
    'CPU s',
    'sampled in s',
    'CPU s',
    'µs a label',
    'CPU µs',
    'peak MB',
    'files',
  ];
  return alignColumns([title, ...rows]);
}

async function runOnce(labels: number): Promise<v.InferOutput<typeof Measured>> {
  const { folder, remove } = await temporaryFolder();
  try {
    const args = ['--import', 'tsx', 'bench/lake/run-lake.ts', `${labels}`, join(folder, 'objects')];
    const { stdout } = await run(process.execPath, args, { timeout: longest });
    return v.parse(Measured, JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  } finally {
    await remove();
  }
}
