import type { Job } from './job';
import { renewReleases } from './renew-releases';

/** In the order in which they run. */
export const jobs: readonly Job[] = [renewReleases];
