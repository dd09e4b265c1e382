import { LearnError } from '../../src/core/learner/desk-ticket';
import { DataError } from '../data/read-rows';
import type { Comparison, LearnerResult } from './comparison';
import { runLearner } from './run-learner';

/** What the process of the learner answers for a comparison. */
export type LearnerAnswer = { result: LearnerResult } | { failure: string };

process.on('message', (comparison: Comparison) => {
  answer(comparison).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ failure: describe(error) } satisfies LearnerAnswer),
  );
});

async function answer(comparison: Comparison): Promise<LearnerAnswer> {
  return { result: await runLearner(comparison) };
}

function describe(error: unknown): string {
  if (error instanceof DataError || error instanceof LearnError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// Without the process that asks, an answer has nobody to go to.
process.on('disconnect', () => process.exit());
