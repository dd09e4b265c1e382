import type { HeadReport, LearningRun, LearningStatus } from '../../protocol/learning-messages';
import type { HealthEntry } from '../../protocol/messages';
import type { HeadSummary } from '../storage/head-store';
import type { LearningStores } from '../storage/learning-stores';
import type { DeskLearning } from './desk-learning';
import type { FieldFinder } from './field-finder';
import { Pace } from './pace';
import type { Run, RunBook } from './run-book';

/** Milliseconds. */
const noticed = 5_000;

interface Parts {
  learning: {
    rows: Pick<LearningStores['rows'], 'count'>;
    heads: Pick<LearningStores['heads'], 'list'>;
    progress: Pick<LearningStores['progress'], 'read' | 'countPassed'>;
  };
  book: Pick<RunBook, 'read'>;
  fields: Pick<FieldFinder, 'find'>;
  deskLearning: Pick<DeskLearning, 'shareOf'>;
  mayFetch(): Promise<boolean>;
  /** What reading at that origin has told of its helpdesk. */
  healthOf(origin: string): Promise<Pick<HealthEntry, 'label' | 'closedTickets'> | undefined>;
}

/** The state of learning a desk, as often as it is asked for. */
export class LearningStatusReader {
  private readonly paces = new Map<string, Pace>();

  constructor(private readonly parts: Parts) {}

  async read(origin: string): Promise<LearningStatus> {
    const { learning, book, fields, mayFetch, healthOf } = this.parts;
    const run = await book.read(origin);
    const isFetching = run?.phase === 'fetching' && run.state === 'running';
    const isAllowed = await mayFetch();
    const { label = '', closedTickets } = (await healthOf(origin)) ?? {};
    const steps = Array.isArray(closedTickets) ? closedTickets : undefined;
    const code = run?.problem?.code;
    const isImpossible = steps !== undefined || code === 'no-recipe' || code === 'changes';
    return {
      origin,
      rows: await learning.rows.count(origin),
      // While tickets come in, what they have is not known yet.
      fields: isFetching ? [] : await fields.find(origin),
      heads: (await learning.heads.list(origin)).map(toReport),
      ...(run && { run: await this.describe(origin, run) }),
      mayFetch: isAllowed && !isImpossible,
      ...(!isAllowed
        ? { cannotFetch: 'policy' as const }
        : isImpossible && { cannotFetch: 'helpdesk' as const }),
      ...(steps && steps.length > 0 && { exportBy: { label, steps } }),
    };
  }

  private async describe(origin: string, run: Run): Promise<LearningRun> {
    const { phase, state, problem, job, queue } = run;
    const field = phase === 'learning' ? queue[0]?.name : undefined;
    const { left, ...far } = phase === 'learning' ? this.learningOf(run) : await this.fetchingOf(origin);
    const key = `${origin} ${phase} ${job?.id ?? ''}`;
    const pace = this.paces.get(key) ?? new Pace();
    this.paces.set(key, pace);
    const secondsLeft = state === 'running' ? pace.secondsLeft(left) : undefined;
    return {
      ...{ phase, state, ...far },
      ...(field !== undefined && { field }),
      ...(secondsLeft !== undefined && { secondsLeft }),
      ...(problem && isPresent(run) && { problem }),
    };
  }

  private learningOf({ job }: Run) {
    const done = job ? this.parts.deskLearning.shareOf(job.id) : 0;
    return { done, expected: 1, left: 1 - done };
  }

  private async fetchingOf(origin: string) {
    const { progress } = this.parts.learning;
    const done = await progress.countPassed(origin);
    const { expected, held = 0, requestsLeft: left } = (await progress.read(origin)) ?? {};
    return { done, held, ...(expected !== undefined && { expected }), left };
  }
}

function toReport({ name: field, state, learnedAt, result, canUndo }: HeadSummary): HeadReport {
  return { field, state, learnedAt, result, canUndo };
}

/** What a run waits for is told as long as it was noticed lately; what ended it, always. */
function isPresent({ state, notBefore = 0 }: Run): boolean {
  return state !== 'running' || Date.now() - notBefore < noticed;
}
