import type { LearnFinish } from '../../protocol/learn-protocol';
import type { FieldChoice } from '../../protocol/learning-messages';
import type { HeadStore } from '../storage/head-store';
import type { ProgressStore } from '../storage/progress-store';
import type { RowStore } from '../storage/row-store';
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
  learning: {
    heads: Pick<HeadStore<'history'>, 'list' | 'switchTo' | 'setState'>;
    progress: Pick<ProgressStore, 'read' | 'finish'>;
    rows: Pick<RowStore, 'count'>;
  };
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
/** Milliseconds after which a tab of the helpdesk is looked for again. */
const tabPatience = 2_000;
/** Seconds after which a busy helpdesk is asked again where it does not say when, and at the latest. */
const patience = 30;
const longestPatience = 600;

export function createDeskLearning(parts: DeskLearningParts): DeskLearning {
  const { book, jobs, learning, now } = parts;
  /** What this worker is doing at the moment, by origin. */
  const active = new Map<string, { controller: AbortController; hasNews: boolean }>();
  const shares = new Map<string, number>();

  /** Jobs whose result has come and is being stored. */
  const taken = new Set<string>();
  /** The hidden page has room for one field: one desk begins after the other. */
  let turn: Promise<unknown> = Promise.resolve();

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

  async function resume(): Promise<void> {
    const running = Object.entries(await book.all()).filter(([, { state }]) => state === 'running');
    for (const [origin] of running) work(origin);
    await parts.watch(running.length > 0);
  }

  async function step(origin: string, signal: AbortSignal): Promise<void> {
    const run = await book.read(origin);
    if (run?.state !== 'running' || mustWait(run)) return;
    if (run.phase === 'fetching') {
      await fetchTickets(origin, parts.fetching, signal);
      const queue = (await parts.fields.findAnew(origin)).map(toChoice);
      if (queue.length === 0) throw new FetchStopped(await whyNothing(origin));
      await book.change(
        origin,
        (before) => before && { ...before, phase: 'learning', queue, problem: undefined },
      );
    }
    const begun = turn.then(() => beginNext(origin, signal));
    turn = begun.catch(() => undefined);
    await begun;
  }

  /** A time that is further away than any helpdesk is given was noted before the clock was set back. */
  function mustWait({ notBefore = 0 }: Run): boolean {
    const left = notBefore - now();
    return left > 0 && left <= 1000 * longestPatience;
  }

  async function whyNothing(origin: string): Promise<'no-closed-tickets' | 'nothing-to-learn'> {
    return (await learning.rows.count(origin)) === 0 ? 'no-closed-tickets' : 'nothing-to-learn';
  }

  async function beginNext(origin: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const run = await book.read(origin);
    if (run?.state !== 'running' || run.phase !== 'learning' || (await isPageTaken())) return;
    const [field, ...others] = run.queue;
    if (!field) {
      await book.change(origin, endOf);
      return;
    }
    if (run.tries >= mostTries) {
      const problem = parts.describe(new Error(`Learning ${field.name} broke off ${mostTries} times.`));
      await book.change(
        origin,
        (before) => before && { ...withoutJob(before), queue: others, tries: 0, problem },
      );
      return beginNext(origin, signal);
    }
    await book.change(origin, (before) => before && { ...withoutJob(before), tries: before.tries + 1 });
    const job = await jobs.begin(origin, field, signal);
    signal.throwIfAborted();
    await book.change(origin, (before) => before && { ...before, job });
  }

  /** Whether the hidden page is at a field, of this desk or of another. */
  async function isPageTaken(): Promise<boolean> {
    for (const { state, job } of Object.values(await book.all()))
      if (state === 'running' && job && (taken.has(job.id) || (await jobs.isUnderWay(job)))) return true;
    return false;
  }

  async function stopWith(origin: string, error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (error instanceof FetchStopped && error.code === 'busy') {
      const notBefore = now() + 1000 * Math.min(longestPatience, error.retryAfter ?? patience);
      await book.change(origin, (run) => run && { ...run, notBefore });
      return;
    }
    if (error instanceof FetchStopped && error.code === 'no-tab') {
      // After a start of the browser the helpdesk is often not open yet.
      const waiting = { notBefore: now() + tabPatience, problem: parts.describe(error) };
      await book.change(origin, (run) => run && { ...run, ...waiting });
      return;
    }
    await fail(origin, error);
  }

  async function fail(origin: string, error: unknown): Promise<void> {
    if (!(error instanceof FetchStopped)) parts.report(error);
    const problem = parts.describe(error);
    await book.change(origin, (run) => run && { ...withoutJob(run), state: 'failed', problem });
  }

  /** The hidden page may be at a field of another desk by now, which goes on. */
  async function stopJobOf(origin: string): Promise<void> {
    const job = (await book.read(origin))?.job;
    if (job && (await jobs.isUnderWay(job))) await jobs.stop();
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
    await resume();
  }

  /** Puts what was learned in the place of what was there, and goes on. */
  async function takeUp({ job, head, result }: LearnFinish): Promise<void> {
    const found = await runOf(job);
    if (!found) return;
    const [origin, { job: about }] = found;
    if (!about) return;
    const field = about.field.name;
    const isFirst = !(await learning.heads.list(origin)).some((each) => each.name === field);
    const { encoder, labelsThrough } = about;
    const bytes = fromBase64(head);
    const learned = { bytes, result, labelsThrough, ...(encoder && { encoder }) };
    try {
      await learning.heads.switchTo({ origin, name: field, ...learned });
    } catch (error) {
      await fail(origin, error);
      return;
    }
    if (isFirst && isWorthShowing(result)) await learning.heads.setState(origin, field, 'used');
    shares.delete(job);
    parts.announce(origin);
    await goOn(origin);
  }

  return {
    async start(origin) {
      await parts.fetching.tab.open(origin);
      await book.change(origin, (run) => ({
        ...(run && hasWork(run) ? run : fresh),
        state: 'running',
        problem: undefined,
        tries: 0,
      }));
      await resume();
    },
    async learn(origin, fields) {
      active.get(origin)?.controller.abort(new Error('begun anew'));
      await stopJobOf(origin);
      await book.change(origin, () => ({ ...fresh, phase: 'learning', queue: fields.map(toChoice) }));
      await resume();
    },
    async pause(origin) {
      active.get(origin)?.controller.abort(new Error('paused'));
      await stopJobOf(origin);
      await book.change(origin, (run) => run && { ...withoutJob(run), state: 'paused', tries: 0 });
    },
    async cancel(origin) {
      active.get(origin)?.controller.abort(new Error('cancelled'));
      await stopJobOf(origin);
      await book.change(origin, () => undefined);
      const progress = await learning.progress.read(origin);
      if (progress) await learning.progress.finish(progress);
    },
    resume,
    async noteShare(job, share) {
      if (await runOf(job)) shares.set(job, share);
    },
    async noteFinish(finished) {
      taken.add(finished.job);
      await takeUp(finished).finally(() => taken.delete(finished.job));
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

/** What remains of a run when nothing is left to learn, unless it was begun anew meanwhile: what went wrong. */
function endOf(run: Run | undefined): Run | undefined {
  if (run?.queue.length) return run;
  return run?.problem && { ...run, state: 'failed' };
}

/** Whether there is anything left to go on with. */
function hasWork({ phase, queue }: Run): boolean {
  return phase === 'fetching' || queue.length > 0;
}

function withoutJob({ job: _, ...run }: Run): Run {
  return run;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
