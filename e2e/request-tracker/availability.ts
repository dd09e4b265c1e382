import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canInstallPackages } from '../support/debian-packages';

/** Where Debian's package puts RT's own server. */
export const serverScript = '/usr/share/request-tracker5/libexec/rt-server';

export function isRequestTrackerInstalled(): boolean {
  const modules = ['-MDBD::SQLite', '-MStarlet', '-e', '1'];
  return existsSync(serverScript) && spawnSync('perl', modules).status === 0;
}

/** On a build server the suite is never left out: there it fails where RT cannot be installed. */
export function mustRunRequestTracker(): boolean {
  return Boolean(process.env.CI) || isRequestTrackerInstalled() || canInstallPackages();
}

/** One line for the person who runs the tests; once, not once per worker process. */
export function announceMissingRequestTracker(): void {
  if (process.env.TEST_WORKER_INDEX !== undefined) return;
  console.warn(
    'Not run: the Request Tracker suite. It installs Request Tracker 5 from Debian packages, which takes root and apt-get.',
  );
}
