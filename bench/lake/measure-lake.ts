import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { temporaryFolder } from '../../cloud/store/test-servers.test-support';
import { alignColumns } from '../../scripts/start/table';
import { Measured } from './measured';

const run = promisify(execFile);
const sizes = [200_000, 1_000_000, 10_000_000];
const longest = 7_200_000;

/**
 * How long it takes to put made-up, skewed labels in order and to choose the samples of all their heads, and how much memory;
 * what was written is read by another reader and compared. `LAKE_LABELS=1000000` measures that many alone. `LAKE_BEFORE=FOLDER`,
 * a checkout of commit 3a3cd94 with its packages, also measures the loops that DuckDB has replaced, over the same labels.
 */
export async function measureLake(): Promise<string> {
  const asked = Number(process.env.LAKE_LABELS ?? 0);
  const checkout = process.env.LAKE_BEFORE;
  const rows: string[][] = [];
  for (const size of asked > 0 ? [asked] : sizes) {
    if (checkout) rows.push(rowOf('before', await runOnce('run-before', size, checkout)));
    rows.push(rowOf('now', await runOnce('run-lake', size)));
  }
  const times = ['curated in s', 'CPU s', 'sampled in s', 'CPU s', 'µs a label', 'CPU µs'];
  return alignColumns([['labels', '', ...times, 'peak MB', 'files'], ...rows]);
}

function rowOf(code: string, { labels, curated, sampled, megabytes, files }: Measured): string[] {
  const perLabel = (seconds: number) => ((seconds / labels) * 1e6).toFixed(1);
  const times = [curated, sampled].flatMap(({ seconds, cpu }) => [seconds.toFixed(1), cpu.toFixed(1)]);
  const sums = [perLabel(curated.seconds + sampled.seconds), perLabel(curated.cpu + sampled.cpu)];
  return [`${labels}`, code, ...times, ...sums, `${megabytes}`, `${files}`];
}

/** In a process of its own, whose memory is its own. */
async function runOnce(program: string, labels: number, ...more: string[]): Promise<Measured> {
  const { folder, remove } = await temporaryFolder();
  try {
    const objects = join(folder, 'objects');
    const args = ['--import', 'tsx', `bench/lake/${program}.ts`, `${labels}`, objects, ...more];
    const { stdout } = await run(process.execPath, args, { timeout: longest });
    return v.parse(Measured, JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  } finally {
    await remove();
  }
}
