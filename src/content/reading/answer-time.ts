import { limits } from './limits';
import type { World } from './world';

/**
 * Asks the helpdesk with a signal that is aborted with the given one, or when an answer is due. The clock ends with the
 * answer, so that nothing wakes a page that rests.
 */
export async function withinAnswerTime<T>(
  { signal, answerTime = limits.answerTime }: Pick<World, 'signal' | 'answerTime'>,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new DOMException('The answer is late.', 'TimeoutError')),
    answerTime,
  );
  try {
    return await ask(AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
}
