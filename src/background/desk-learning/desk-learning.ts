import type { LearnFinish } from '../../protocol/learn-protocol';
import type { FieldChoice } from '../../protocol/learning-messages';
import type { LearningStores } from '../learning/learning-stores';
import { FetchStopped } from './fetch-stopped';
import { type FetchParts, fetchTickets } from './fetch-tickets';
import type { FieldFinder } from './field-finder';
import type { FieldJobs } from './field-jobs';
import { isWorthShowing } from './is-worth-showing';
import type { Run, RunBook } from './run-book';

export interface DeskLearningParts {
  book: RunBook;
  fetching: FetchParts;
  jobs: FieldJobs;
  learning: Pick<LearningStores, 'heads' | 'progress' | 'rows'>;
  fields: FieldFinder;
  describe(error: unknown): { code: string; message: string };
  /** The desk's suggestions are others from now on. */
  announce(origin: string): void;
  report(error: unknown): void;
  /** Whether this is to be looked after while the worker is stopped. */
  watch(isNeeded: boolean): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface DeskLearning {
  /** Fetches closed tickets and learns what they teach, or goes on with it. */
  start(origin: string): Promise<void>;
  learn(origin: string, fields: readonly FieldChoice[]): Promise<void>;
  pause(origin: string): Promise<void>;
  /** Ends the run; tickets that were fetched and fields that were learned stay. */
  cancel(origin: string): Promise<void>;
  /** Goes on with what a stopped worker or a closed browser interrupted. To be called when the worker starts. */
  resume(): Promise<void>;
  noteShare(job: string, share: number): Promise<void>;
  noteFinish(finished: LearnFinish): Promise<void>;
  noteFailure(job: string, message?: string): Promise<void>;
  /** How much of the present field is done, 0 to 1. */
  shareOf(job: string): number;
}

const mostTries = 3;
/** Seconds after which a busy helpdesk is asked again where it does not say when. */
const patience = 30;

export function createDeskLearning(parts: DeskLearningParts): DeskLearning {
  const { book, jobs, learning, now } = parts;
  /** What this worker is doing at the moment, by origin. */
  const active = new Map<string, { controller: AbortController; hasNews: boolean }>();
  const shares = new Map<string, number>();

  /** Works on a desk until its run is over, rests, or waits for the hidden page. */
  function work(origin: string): void {
    const present = active.get(origin);
    if (present) {
      present.hasNews = true;
      return;
    }
    const begun = { controller: new AbortController(), hasNews: false };
    const { signal } = begun.controller;
    active.set(origin, begun);
    step(origin, signal)
      .catch((error: unknown) => stopWith(origin, error, signal))
      .catch(parts.report)
      .finally(() => {
        active.delete(origin);
        if (begun.hasNews) work(origin);
      });
  }

  async function step(origin: string, signal: AbortSignal): Promise<void> {
    let run = await book.read(origin);
    if (run?.state !== 'running' || (run.notBefore ?? 0) > now()) return;
    if (run.phase === 'fetching') {
      await fetchTickets(origin, parts.fetching, signal);
      const queue = (await parts.fields.find(origin)).map(toChoice);
      run = await book.change(origin, (before) => before && { ...before, phase: 'learning', queue });
    }
    if (!run) return;
    if (run.job && (await jobs.isUnderWay(run.job))) return;
    await beginNext(origin, run, signal);
  }

  async function beginNext(origin: string, run: Run, signal: AbortSignal): Promise<void> {
    const [field, ...others] = run.queue;
    if (!field) {
      await book.change(origin, (before) => (before?.problem ? { ...before, state: 'failed' } : undefined));
      return;
    }
    if (run.tries >= mostTries) {
      const problem = parts.describe(new Error(`Learning ${field.name} broke off ${mostTries} times.`));
      await book.change(
        origin,
        (before) => before && { ...withoutJob(before), queue: others, tries: 0, problem },
      );
      return step(origin, signal);
    }
    await book.change(origin, (before) => before && { ...withoutJob(before), tries: before.tries + 1 });
    const job = await jobs.begin(origin, field, signal);
    await book.change(origin, (before) => before && { ...before, job });
  }

  async function stopWith(origin: string, error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (error instanceof FetchStopped && error.code === 'busy') {
      const notBefore = now() + 1000 * Math.min(600, error.retryAfter ?? patience);
      await book.change(origin, (run) => run && { ...run, notBefore });
      return;
    }
    if (!(error instanceof FetchStopped)) parts.report(error);
    const problem = parts.describe(error);
    await book.change(origin, (run) => run && { ...run, state: 'failed', problem });
  }

  async function runOf(job: string): Promise<[string, Run] | undefined> {
    return Object.entries(await book.all()).find(([, run]) => run.job?.id === job);
  }

  /** The present field is done with, well or not; goes on with the next. */
  async function goOn(origin: string, problem?: Run['problem']): Promise<void> {
    await book.change(
      origin,
      (run) =>
        run && { ...withoutJob(run), queue: run.queue.slice(1), tries: 0, ...(problem && { problem }) },
    );
    work(origin);
  }

  return {
    async start(origin) {
      await parts.fetching.tab.open(origin);
      await book.change(origin, (run) => ({ ...(run ?? fresh), state: 'running', problem: undefined }));
      await this.resume();
    },
    async learn(origin, fields) {
      await book.change(origin, () => ({ ...fresh, phase: 'learning', queue: fields.map(toChoice) }));
      await this.resume();
    },
    async pause(origin) {
      active.get(origin)?.controller.abort(new Error('paused'));
      await book.change(origin, (run) => run && { ...withoutJob(run), state: 'paused', tries: 0 });
      await jobs.stop();
    },
    async cancel(origin) {
      active.get(origin)?.controller.abort(new Error('cancelled'));
      await book.change(origin, () => undefined);
      const progress = await learning.progress.read(origin);
      if (progress) await learning.progress.finish(progress);
      await jobs.stop();
    },
    async resume() {
      const running = Object.entries(await book.all()).filter(([, { state }]) => state === 'running');
      for (const [origin] of running) work(origin);
      await parts.watch(running.length > 0);
    },
    async noteShare(job, share) {
      if (await runOf(job)) shares.set(job, share);
    },
    async noteFinish({ job, head, result }) {
      const found = await runOf(job);
      if (!found) return;
      const [origin, { job: about }] = found;
      if (!about) return;
      const field = about.field.name;
      const isFirst = !(await learning.heads.list(origin)).some((each) => each.field === field);
      const { encoder, labelsThrough } = about;
      const bytes = fromBase64(head);
      await learning.heads.switchTo({
        origin,
        field,
        bytes,
        result,
        labelsThrough,
        ...(encoder && { encoder }),
      });
      if (isFirst && isWorthShowing(result)) await learning.heads.setState(origin, field, 'used');
      shares.delete(job);
      parts.announce(origin);
      await goOn(origin);
    },
    async noteFailure(job, message) {
      const found = await runOf(job);
      if (!found) return;
      shares.delete(job);
      const problem = message === undefined ? undefined : { code: 'field', message };
      await goOn(found[0], problem ?? parts.describe(new Error('Learning broke off.')));
    },
    shareOf: (job) => shares.get(job) ?? 0,
  };
}

function toChoice({ name, kind, levels }: FieldChoice): FieldChoice {
  return { name, kind, ...(levels && { levels }) };
}

const fresh: Run = { phase: 'fetching', state: 'running', queue: [], tries: 0 };

function withoutJob({ job: _, ...run }: Run): Run {
  return run;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
