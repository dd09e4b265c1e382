import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'triage-lens-lake-';
/** Of this process, in use. */
const ours = new Set<string>();

/**
 * Gives a folder for one piece of work and removes it afterwards, and before it those of processes that were killed: labels
 * with their texts lie in them, and nobody else would delete those.
 */
export async function withWorkFolder<Output>(work: (folder: string) => Promise<Output>): Promise<Output> {
  await removeLeftOver();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  ours.add(folder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    ours.delete(folder);
  }
}

async function removeLeftOver(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    const folder = join(tmpdir(), name);
    if (pid === undefined || ours.has(folder) || (Number(pid) !== process.pid && isRunning(Number(pid))))
      continue;
    // Another user's cannot be removed, and need not be.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There is one, of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
