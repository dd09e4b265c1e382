import type { Job } from './job';
import { renewReleases } from './renew-releases';
import { sumUpDays } from './sum-up-days';

/** In the order in which they run. */
export const jobs: readonly Job[] = [renewReleases, sumUpDays];
