import { findRecord } from '../records';
import type { Store } from '../store/store';
import { listRuns, outcomeName, RunOutcome, RunStart, startName } from './run-record';

export interface LastRun {
  run: string;
  start: RunStart;
  /** Missing as long as it is not finished. */
  outcome?: RunOutcome;
}

/** The run that was begun last. Throws StoreError. */
export async function findLastRun(store: Store): Promise<LastRun | undefined> {
  const runs = await listRuns(store);
  const newestDay = runs.at(-1)?.slice(0, 10);
  let last: LastRun | undefined;
  for (const run of runs.filter((each) => newestDay && each.startsWith(newestDay))) {
    const start = await findRecord(store, startName(run), RunStart);
    if (!start || (last && start.at <= last.start.at)) continue;
    last = { run, start, outcome: await findRecord(store, outcomeName(run), RunOutcome) };
  }
  return last;
}
