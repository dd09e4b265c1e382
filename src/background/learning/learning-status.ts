import type { HeadReport, LearningRun, LearningStatus } from '../../protocol/learning-messages';
import type { LearningStores } from '../storage/learning-stores';
import type { DeskLearning } from './desk-learning';
import type { FieldFinder } from './field-finder';
import { Pace } from './pace';
import type { Run, RunBook } from './run-book';

/** Milliseconds. */
const noticed = 5_000;

interface Parts {
  learning: Pick<LearningStores, 'rows' | 'heads' | 'progress'>;
  book: RunBook;
  fields: FieldFinder;
  deskLearning: Pick<DeskLearning, 'shareOf'>;
  mayFetch(): Promise<boolean>;
  clock(): number;
}

/** Tells how learning a desk stands, as often as somebody looks. */
export function createLearningStatus({ learning, book, fields, deskLearning, mayFetch, clock }: Parts) {
  const paces = new Map<string, Pace>();

  async function describeRun(origin: string, run: Run): Promise<LearningRun> {
    const { phase, state, problem, job, queue } = run;
    const field = phase === 'learning' ? queue[0]?.name : undefined;
    const { left, ...far } = phase === 'learning' ? learningOf(run) : await fetchingOf(origin);
    const key = `${origin} ${phase} ${job?.id ?? ''}`;
    const pace = paces.get(key) ?? new Pace(clock);
    paces.set(key, pace);
    const secondsLeft = state === 'running' ? pace.secondsLeft(left) : undefined;
    return {
      ...{ phase, state, ...far },
      ...(field !== undefined && { field }),
      ...(secondsLeft !== undefined && { secondsLeft }),
      ...(problem && isPresent(run) && { problem }),
    };
  }

  function learningOf({ job }: Run) {
    const done = job ? deskLearning.shareOf(job.id) : 0;
    return { done, expected: 1, left: 1 - done };
  }

  async function fetchingOf(origin: string) {
    const done = await learning.progress.countPassed(origin);
    const { expected, held = 0, requestsLeft: left } = (await learning.progress.read(origin)) ?? {};
    return { done, held, ...(expected !== undefined && { expected }), left };
  }

  return {
    async read(origin: string): Promise<LearningStatus> {
      const run = await book.read(origin);
      const isFetching = run?.phase === 'fetching' && run.state === 'running';
      const heads = (await learning.heads.list(origin)).map(
        ({ name: field, state, learnedAt, result, canUndo }): HeadReport => ({
          field,
          state,
          learnedAt,
          result,
          canUndo,
        }),
      );
      const isAllowed = await mayFetch();
      const isImpossible = run?.problem?.code === 'no-recipe';
      return {
        origin,
        rows: await learning.rows.count(origin),
        // While tickets come in, what they have is not known yet.
        fields: isFetching ? [] : await fields.find(origin),
        heads,
        ...(run && { run: await describeRun(origin, run) }),
        mayFetch: isAllowed && !isImpossible,
        ...(!isAllowed
          ? { cannotFetch: 'policy' as const }
          : isImpossible && { cannotFetch: 'helpdesk' as const }),
      };
    },
  };
}

/** What a run waits for is told as long as it was noticed lately; what ended it, always. */
function isPresent({ state, notBefore = 0 }: Run): boolean {
  return state !== 'running' || Date.now() - notBefore < noticed;
}
