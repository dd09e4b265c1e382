import { Queue } from '../src/core/queue';
import { type DescribedError, describeError } from './describe-error';
import { createAnswering } from './enrich/answering';
import { enrichObject, isInbox } from './enrich/enrich-object';
import { asksForJobs, createArrivals } from './jobs/arrivals';
import type { Job } from './jobs/job';
import { jobs } from './jobs/jobs';
import { keepReport } from './jobs/reports';
import { helpTrain } from './jobs/train';
import { batchOf } from './lake/zones';
import { logSafely } from './log-safely';
import { createMetrics } from './metrics';
import { channelLog } from './registry/channel-log';
import { helpAskedBy } from './retraining/fan-out';
import type { JobEntry, Services } from './services';
import type { Delivered } from './streams/refused-record';
import { type RecordOutcome, takeRecords } from './streams/take-records';
import { continueTrace, type Trace } from './trace';

/** What is started by something else than a request. Everything may be started twice, or again after a failure. */
export interface Work {
  /**
   * A new object is in the store: a ticket is enriched, labels are noticed, and once they are enough an object of ours asks
   * for the jobs, which run as by schedule. Rejects if it is worth another try; what we do not know is left alone.
   */
  onObject(name: string, until: number): Promise<void>;
  /**
   * Runs every job that is due, one after the other, and begins none after `until` (milliseconds since 1970). Where they run
   * already in this process, it waits for its turn. Rejects with the first failure once all have run.
   */
  onSchedule(until: number, due?: readonly Job[]): Promise<void>;
  /** Takes what a stream delivers and says what became of each record, as `takeRecords` does; the entries tell their hosts. */
  onRecords(records: readonly Delivered[], until: number): Promise<RecordOutcome[]>;
}

/** The work of a cloud; each piece is a line of the log. */
export function createWork(services: Services, metrics = createMetrics()): Work {
  const answering = createAnswering(services.store, channelLog(services.store));
  const arrivals = createArrivals(services);
  const queue = new Queue();

  async function run(job: string, step: (trace: Trace) => Promise<string>): Promise<Outcome> {
    const started = services.now();
    const trace = continueTrace(undefined);
    let error: unknown;
    const how: Pick<JobEntry, 'status' | keyof DescribedError> = await step(trace).then(
      (status) => ({ status }),
      (cause: unknown) => {
        error = cause;
        return { status: 'failed', ...describeError(cause) };
      },
    );
    const at = new Date(started).toISOString();
    const entry: JobEntry = {
      event: 'job',
      at,
      ...trace,
      job,
      milliseconds: services.now() - started,
      ...how,
    };
    // Each batch is a line of the log already, where it was taken.
    if (job === noticing && how.status === 'nothing') return { entry, error };
    logSafely(services, metrics, entry);
    return { entry, error };
  }

  async function runAll(until: number, due: readonly Job[]): Promise<void> {
    const failures: unknown[] = [];
    for (const job of due) {
      if (services.now() > until) break;
      const { entry, error } = await run(job.name, () => job.run(services, until));
      if (error !== undefined) failures.push(error);
      // A job that had nothing to do is a line of the log, and no more.
      if (entry.status === 'nothing') continue;
      await keepReport(services.store, entry).catch((cause: unknown) => failures.push(cause));
    }
    if (failures.length > 0) throw failures[0];
  }

  function onSchedule(until: number, due: readonly Job[] = jobs): Promise<void> {
    return queue.run(() => runAll(until, due));
  }

  return {
    onSchedule,
    onRecords: (records, until) => takeRecords(services, answering, metrics, records, until),
    async onObject(name, until) {
      if (asksForJobs(name)) return onSchedule(until);
      const help = helpAskedBy(name);
      if (help) return onSchedule(until, [helpTrain(help)]);
      const step = isInbox(name)
        ? run('enrich', (trace) => enrichObject(services, answering, name, trace))
        : batchOf(name) !== undefined && run(noticing, () => arrivals.notice(name));
      if (!step) return;
      const { error } = await step;
      if (error !== undefined) throw error;
    },
  };
}

/** What noticing new labels is called in the log. */
const noticing = 'notice-labels';

interface Outcome {
  entry: JobEntry;
  /** What made it fail; undefined if nothing did. */
  error?: unknown;
}
