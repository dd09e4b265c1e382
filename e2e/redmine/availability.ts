import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { canInstallPackages } from '../support/debian-packages';

/** Where Debian's package is kept between runs. It is unpacked into a temporary folder, never installed. */
export const packageFolder = resolve(import.meta.dirname, '../../node_modules/.cache/redmine');

/** On a build server the suite is never left out: there it fails where Redmine cannot be had. */
export function mustRunRedmine(): boolean {
  return Boolean(process.env.CI) || existsSync(packageFolder) || canInstallPackages();
}

/** One line for the person who runs the tests; once, not once per worker process. */
export function announceMissingRedmine(): void {
  if (process.env.TEST_WORKER_INDEX !== undefined) return;
  console.warn(
    'Not run: the Redmine suite. It takes Redmine and what it needs from Debian packages, which takes root and apt-get.',
  );
}
