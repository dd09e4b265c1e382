import { fromBase64 } from '../../core/base64';
import { Queue } from '../../core/queue';
import type { LearnFinish } from '../../protocol/learn-protocol';
import type { FieldChoice } from '../../protocol/learning-messages';
import { log } from '../activity/log';
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
  jobs: Pick<FieldJobs, 'begin' | 'describe' | 'isUnderWay' | 'stop'>;
  learning: {
    heads: Pick<HeadStore<'history'>, 'list' | 'switchTo' | 'setState'>;
    progress: Pick<ProgressStore, 'read' | 'finish'>;
    rows: Pick<RowStore, 'count'>;
  };
  fields: Pick<FieldFinder, 'findAnew'>;
  /** Whether the organisation allows it, which may have changed since a run was begun. */
  mayLearn(): Promise<boolean>;
  describe(error: unknown): { code: string; message: string };
  /** The desk's suggestions are others from now on. */
  notifyTabs(origin: string): void;
  /** Whether this is to be looked after while the worker is stopped. */
  watch(isNeeded: boolean): Promise<void>;
}

/** What this worker is doing for one desk at the moment. */
interface Work {
  controller: AbortController;
  hasNews: boolean;
}

const maxTries = 3;
/** Milliseconds after which a tab of the helpdesk is looked for again. */
const tabPatience = 2_000;
/** Seconds after which a busy helpdesk is asked again where it does not say when, and at the latest. */
const patience = 30;
const maxPatience = 600;

/** Learns desks from their closed tickets: fetches them, then learns field by field. */
export class DeskLearning {
  /** By origin. */
  private readonly active = new Map<string, Work>();
  private readonly shares = new Map<string, number>();
  /** Jobs whose result has come and is being stored. */
  private readonly taken = new Set<string>();
  /** The offscreen document has room for one field: one desk begins after the other. */
  private readonly queue = new Queue();

  constructor(private readonly parts: DeskLearningParts) {}

  /** Fetches closed tickets and learns what they teach, or continues that. */
  async start(origin: string): Promise<void> {
    await this.parts.fetching.tab.open(origin);
    await this.parts.book.change(origin, (run) => ({
      ...(run && hasWork(run) ? run : fresh),
      state: 'running',
      problem: undefined,
      tries: 0,
    }));
    await this.resume();
  }

  async learn(origin: string, fields: readonly FieldChoice[]): Promise<void> {
    await this.interrupt(origin, 'begun anew');
    await this.parts.book.change(origin, () => ({
      ...fresh,
      phase: 'learning',
      queue: fields.map(toChoice),
    }));
    await this.resume();
  }

  async pause(origin: string): Promise<void> {
    await this.interrupt(origin, 'paused');
    await this.change(origin, (run) => ({ ...withoutJob(run), state: 'paused', tries: 0 }));
  }

  /** Ends the run; tickets that were fetched and fields that were learned stay. */
  async cancel(origin: string): Promise<void> {
    const { book, learning } = this.parts;
    await this.interrupt(origin, 'cancelled');
    await book.change(origin, () => undefined);
    const progress = await learning.progress.read(origin);
    if (progress) await learning.progress.finish(progress);
  }

  /** Continues what a stopped worker or a closed browser interrupted. To be called when the worker starts. */
  async resume(): Promise<void> {
    const runs = Object.entries(await this.parts.book.all());
    const running = runs.filter(([, { state }]) => state === 'running');
    for (const [origin] of running) this.work(origin);
    await this.parts.watch(running.length > 0);
  }

  async noteShare(job: string, share: number): Promise<void> {
    if (await this.runOf(job)) this.shares.set(job, share);
  }

  async noteFinish(finished: LearnFinish): Promise<void> {
    this.taken.add(finished.job);
    await this.takeUp(finished).finally(() => this.taken.delete(finished.job));
  }

  async noteFailure(job: string, message?: string): Promise<void> {
    const found = await this.runOf(job);
    if (!found) return;
    this.shares.delete(job);
    const problem = message === undefined ? undefined : { code: 'field', message };
    await this.goOn(found[0], problem ?? this.parts.describe(new Error('Learning broke off.')));
  }

  /** How much of the present field is done, 0 to 1. */
  shareOf(job: string): number {
    return this.shares.get(job) ?? 0;
  }

  /** Works on a desk until its run is over, rests, or waits for the offscreen document. */
  private work(origin: string): void {
    const present = this.active.get(origin);
    if (present) {
      present.hasNews = true;
      return;
    }
    const begun = { controller: new AbortController(), hasNews: false };
    const { signal } = begun.controller;
    this.active.set(origin, begun);
    this.step(origin, signal)
      .catch((error: unknown) => this.stopWith(origin, error, signal))
      .catch(log.reporter('learning'))
      .finally(() => {
        this.active.delete(origin);
        if (begun.hasNews) this.work(origin);
      });
  }

  private async step(origin: string, signal: AbortSignal): Promise<void> {
    const { book, fetching, fields } = this.parts;
    const run = await book.read(origin);
    if (run?.state !== 'running' || mustWait(run)) return;
    if (!(await this.parts.mayLearn())) throw new FetchStopped('learning-forbidden');
    if (run.phase === 'fetching') {
      await fetchTickets(origin, fetching, signal);
      const queue = (await fields.findAnew(origin)).map(toChoice);
      if (queue.length === 0) throw new FetchStopped(await this.whyNothing(origin));
      await this.change(origin, (before) => ({ ...before, phase: 'learning', queue, problem: undefined }));
    }
    await this.queue.run(() => this.beginNext(origin, signal));
  }

  private async whyNothing(origin: string): Promise<'no-closed-tickets' | 'nothing-to-learn'> {
    const count = await this.parts.learning.rows.count(origin);
    return count === 0 ? 'no-closed-tickets' : 'nothing-to-learn';
  }

  private async beginNext(origin: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { book, jobs } = this.parts;
    const run = await book.read(origin);
    if (run?.state !== 'running' || run.phase !== 'learning' || (await this.isPageTaken())) return;
    const [field, ...queue] = run.queue;
    if (!field) {
      await book.change(origin, endOf);
      return;
    }
    if (run.tries >= maxTries) {
      const problem = this.parts.describe(new Error(`Learning ${field.name} broke off ${maxTries} times.`));
      await this.change(origin, (before) => ({ ...withoutJob(before), queue, tries: 0, problem }));
      return this.beginNext(origin, signal);
    }
    await this.change(origin, (before) => ({ ...withoutJob(before), tries: before.tries + 1 }));
    const learnedOf = await jobs.describe(origin, field, signal);
    if (await this.isLearned(origin, field.name, learnedOf)) {
      await this.change(origin, (before) => ({ ...before, queue, tries: 0 }));
      return this.beginNext(origin, signal);
    }
    const job = { ...(await jobs.begin(origin, field, signal)), learnedOf };
    signal.throwIfAborted();
    await this.change(origin, (before) => ({ ...before, job }));
  }

  /** Whether the field's head was learned from just that: it would become the same again. */
  private async isLearned(origin: string, name: string, learnedOf: string): Promise<boolean> {
    const heads = await this.parts.learning.heads.list(origin);
    return heads.some((head) => head.name === name && head.learnedOf === learnedOf);
  }

  /** Whether the offscreen document is at a field, of this desk or of another. */
  private async isPageTaken(): Promise<boolean> {
    for (const { state, job } of Object.values(await this.parts.book.all()))
      if (state === 'running' && job && (this.taken.has(job.id) || (await this.parts.jobs.isUnderWay(job))))
        return true;
    return false;
  }

  private async stopWith(origin: string, error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (error instanceof FetchStopped && error.code === 'busy') {
      const notBefore = Date.now() + 1000 * Math.min(maxPatience, error.retryAfter ?? patience);
      return this.change(origin, (run) => ({ ...run, notBefore }));
    }
    if (error instanceof FetchStopped && error.code === 'no-tab') {
      // After a start of the browser the helpdesk is often not open yet.
      const waiting = { notBefore: Date.now() + tabPatience, problem: this.parts.describe(error) };
      await this.change(origin, (run) => ({ ...run, ...waiting }));
      return;
    }
    await this.fail(origin, error);
  }

  private async fail(origin: string, error: unknown): Promise<void> {
    if (!(error instanceof FetchStopped)) log.report('learning', error);
    const problem = this.parts.describe(error);
    await this.change(origin, (run) => ({ ...withoutJob(run), state: 'failed', problem }));
  }

  /** Stops what this worker does for a desk. The offscreen document may be at a field of another desk, which continues. */
  private async interrupt(origin: string, reason: string): Promise<void> {
    this.active.get(origin)?.controller.abort(new Error(reason));
    const job = (await this.parts.book.read(origin))?.job;
    if (job && (await this.parts.jobs.isUnderWay(job))) await this.parts.jobs.stop();
  }

  private async runOf(job: string): Promise<[string, Run] | undefined> {
    return Object.entries(await this.parts.book.all()).find(([, run]) => run.job?.id === job);
  }

  /** The present field is done with, well or not; continues with the next. */
  private async goOn(origin: string, problem?: Run['problem']): Promise<void> {
    await this.change(origin, (run) => ({
      ...withoutJob(run),
      queue: run.queue.slice(1),
      tries: 0,
      ...(problem && { problem }),
    }));
    await this.resume();
  }

  /** Puts what was learned in the place of what was there, and continues. */
  private async takeUp({ job, head, result }: LearnFinish): Promise<void> {
    const [origin, run] = (await this.runOf(job)) ?? [];
    if (origin === undefined || !run?.job) return;
    const { heads } = this.parts.learning;
    const { encoder, labelsThrough, learnedOf, field } = run.job;
    const { name } = field;
    const isFirst = !(await heads.list(origin)).some((each) => each.name === name);
    const about = { ...(encoder && { encoder }), ...(learnedOf !== undefined && { learnedOf }) };
    const learned = { bytes: fromBase64(head), result, labelsThrough, ...about };
    try {
      await heads.switchTo({ origin, name, ...learned });
    } catch (error) {
      return this.fail(origin, error);
    }
    if (isFirst && isWorthShowing(result)) await heads.setState(origin, name, 'used');
    this.shares.delete(job);
    this.parts.notifyTabs(origin);
    await this.goOn(origin);
  }

  /** Changes the run of a desk, where it has not ended meanwhile. */
  private async change(origin: string, alter: (run: Run) => Run): Promise<void> {
    await this.parts.book.change(origin, (run) => run && alter(run));
  }
}

/** A time that is further away than any helpdesk is given was noted before the clock was set back. */
function mustWait({ notBefore = 0 }: Run): boolean {
  const left = notBefore - Date.now();
  return left > 0 && left <= 1000 * maxPatience;
}

function toChoice({ name, kind, levels }: FieldChoice): FieldChoice {
  return { name, kind, ...(levels && { levels }) };
}

const fresh: Run = { phase: 'fetching', state: 'running', queue: [], tries: 0 };

/** What remains of a run when nothing is left to learn, unless it was begun again meanwhile: what went wrong. */
function endOf(run: Run | undefined): Run | undefined {
  if (run?.queue.length) return run;
  return run?.problem && { ...run, state: 'failed' };
}

/** Whether anything is left to do. */
function hasWork({ phase, queue }: Run): boolean {
  return phase === 'fetching' || queue.length > 0;
}

function withoutJob({ job: _, ...run }: Run): Run {
  return run;
}
