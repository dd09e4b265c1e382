import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { canInstallPackages, isRequestTrackerInstalled } from './availability';

const packages = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'];
const run = promisify(execFile);

/** Installs RT 5 from Debian's packages where it is missing; about half a minute. */
export async function installRequestTracker(): Promise<void> {
  if (isRequestTrackerInstalled()) return;
  if (!canInstallPackages()) {
    throw new Error('Request Tracker 5 is not installed, and installing it takes root and apt-get.');
  }
  try {
    await installPackages();
  } catch {
    // The usual reason on a fresh machine: it has no package lists yet.
    await aptGet(['update']);
    await installPackages();
  }
  if (!isRequestTrackerInstalled()) throw new Error(`Request Tracker is still missing after: ${packages}`);
}

function installPackages(): Promise<void> {
  return aptGet(['install', '--yes', '--no-install-recommends', ...packages]);
}

async function aptGet(parameters: string[]): Promise<void> {
  // Another program may be installing at this moment: wait for it rather than fail.
  await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...parameters], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 400_000,
    maxBuffer: 32 * 1024 * 1024,
  });
}
