import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withinAnswerTime } from './answer-time';

const forever = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the time that an answer may take', () => {
  it('leaves no clock behind, whether there was an answer or none', async () => {
    const world = { signal: new AbortController().signal };
    await expect(withinAnswerTime(world, async () => 'answer')).resolves.toBe('answer');
    await expect(withinAnswerTime(world, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends a request whose answer is late', async () => {
    const asked = expect(
      withinAnswerTime({ signal: new AbortController().signal }, forever),
    ).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    await vi.runAllTimersAsync();
    await asked;
  });

  it('ends a request whose ticket was left', async () => {
    const visit = new AbortController();
    const asked = expect(withinAnswerTime(visit, forever)).rejects.toThrow('left');
    visit.abort(new Error('left'));
    await asked;
    expect(vi.getTimerCount()).toBe(0);
  });
});
