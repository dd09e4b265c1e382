import { curate } from './curate';
import { forget } from './forget';
import type { Job } from './job';
import { judgeTrial } from './judge-trial';
import { renewReleases } from './renew-releases';
import { retention } from './retention';
import { sumUpDays } from './sum-up-days';
import { train, trainNow } from './train';

/** In the order in which they run. */
export const jobs: readonly Job[] = [renewReleases, forget, curate, judgeTrial, train, sumUpDays, retention];

/** The same, started by hand: what is new is learned from however little it is. */
export const jobsByHand: readonly Job[] = jobs.map((job) => (job === train ? trainNow : job));
