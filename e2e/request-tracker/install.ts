import { canInstallPackages, installWithApt } from '../support/debian-packages';
import { isRequestTrackerInstalled } from './availability';

const packages = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'];

/** Installs RT 5 from Debian's packages where it is missing; about half a minute. */
export async function installRequestTracker(): Promise<void> {
  if (isRequestTrackerInstalled()) return;
  if (!canInstallPackages()) {
    throw new Error('Request Tracker 5 is not installed, and installing it takes root and apt-get.');
  }
  await installWithApt(['install', '--yes', '--no-install-recommends', ...packages]);
  if (!isRequestTrackerInstalled()) throw new Error(`Request Tracker is still missing after: ${packages}`);
}
