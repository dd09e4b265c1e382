import { execFile, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether this is root on a system with apt-get: a container or a CI machine, where installing is what is wanted. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Runs apt-get; on a fresh machine, which has no package lists yet, once more after fetching them. */
export async function installWithApt(
  parameters: string[],
  folder = '/',
  /** In front of every command, such as where package sources of the tests' own are. */
  options: string[] = [],
): Promise<void> {
  try {
    await aptGet([...options, ...parameters], folder);
  } catch {
    await aptGet([...options, 'update'], folder);
    await aptGet([...options, ...parameters], folder);
  }
}

async function aptGet(parameters: string[], folder: string): Promise<void> {
  // Another program may be installing at this moment: wait for it rather than fail. apt-get itself does not wait where lists
  // of packages are being fetched, as for another helpdesk of these tests.
  const command = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', ...parameters];
  await run('flock', [join(tmpdir(), 'triage-lens-apt.lock'), ...command], {
    cwd: folder,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
    maxBuffer: 32 * 1024 * 1024,
  });
}
