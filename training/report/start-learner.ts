import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Comparison, LearnerResult } from './comparison';
import type { LearnerAnswer } from './learner-process';

/**
 * The desk learner in a process of its own: while it computes, this process stays free to start peers. One comparison
 * at a time. `run` rejects where the learner fails or its process ends.
 */
export function startLearner(): { run(comparison: Comparison): Promise<LearnerResult>; stop(): void } {
  const child = fork(fileURLToPath(new URL('./learner-process.ts', import.meta.url)));
  return {
    async run(comparison) {
      const ended = new AbortController();
      const exit = once(child, 'exit', ended).then(
        () => Promise.reject(new Error(`The learner's process ended while it learned ${comparison.name}.`)),
        () => undefined,
      );
      child.send(comparison);
      const message = await Promise.race([once(child, 'message', ended), exit]);
      ended.abort();
      const answer: LearnerAnswer = message?.[0];
      if ('failure' in answer) throw new Error(`${comparison.name}: ${answer.failure}`);
      return answer.result;
    },
    stop: () => child.kill(),
  };
}
