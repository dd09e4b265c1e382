import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { canInstallPackages } from '../support/debian-packages';

/** Where Debian's package is kept between runs. It is unpacked into a temporary folder, never installed. */
export const packageFolder = resolve(import.meta.dirname, '../../node_modules/.cache/znuny');

/** On a build server that is a Debian the suite is never left out: there it fails where Znuny cannot be had. */
export function mustRunZnuny(): boolean {
  return isDebian() && (Boolean(process.env.CI) || existsSync(packageFolder) || canInstallPackages());
}

/** One line for the person who runs the tests; once, not once per worker process. */
export function announceMissingZnuny(): void {
  if (process.env.TEST_WORKER_INDEX !== undefined) return;
  console.warn(
    'Not run: the Znuny suite. It takes Znuny and what it needs from Debian packages, which takes Debian, root and apt-get.',
  );
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
