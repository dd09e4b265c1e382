import * as v from 'valibot';
import { jobsByHand } from '../jobs/jobs';
import { noteForgotten, ToForget } from '../lake/forgotten';
import { describeRun } from '../retraining/describe-run';
import { findLastRun } from '../retraining/last-run';
import type { JobEntry, LogEntry } from '../services';
import { createWork } from '../work';
import { localServices } from './local-services';

/** Notes whose labels are to go, for `npm run cloud -- forget`. Rejects if the profile or token is missing or malformed. */
export async function noteLocalForget(folder: string, what: unknown): Promise<void> {
  const { services } = await localServices(folder);
  await noteForgotten(services.store, v.parse(ToForget, what), 'npm run cloud -- forget', services.now());
}

/** Longer than any of them takes. */
const longest = 3_600_000;

/** Runs every job once over a local cloud's folder, and says line by line what became of it. Rejects if one failed. */
export async function runLocalJobs(folder: string): Promise<string[]> {
  const { services } = await localServices(folder);
  const entries: JobEntry[] = [];
  const log = (entry: LogEntry) => {
    if (entry.event === 'job') entries.push(entry);
    services.log(entry);
  };
  await createWork({ ...services, log }).onSchedule(services.now() + longest, jobsByHand);
  const last = await findLastRun(services.store);
  return [
    ...entries.map(({ job, status, milliseconds }) => `${job}: ${status} (${milliseconds} ms)`),
    ...(last?.outcome ? describeRun(last.outcome) : []),
  ];
}
