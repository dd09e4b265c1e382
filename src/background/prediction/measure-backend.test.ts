import { describe, expect, it, vi } from 'vitest';
import { createPrediction } from '../api/test-fakes';
import { agree, batchSize, measureBackend } from './measure-backend';

describe('measuring a backend', () => {
  it('takes the medians of one ticket and of a batch, without the first run', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const durations = [1000, 9, 1, 5, 5, 5, 5, 5, 5, 5, 500];
    let run = 0;
    const measured = await measureBackend(async (tickets) => {
      clock += (durations[run++ % durations.length] ?? 0) * tickets.length;
      return [];
    });
    expect(measured).toEqual({ single: 5, batch: 5 * batchSize });
  });

  it('lets a ticket through that comes meanwhile', async () => {
    const events: string[] = [];
    setTimeout(() => events.push('ticket answered'));
    await measureBackend(async () => []);
    events.push('measured');
    expect(events).toEqual(['ticket answered', 'measured']);
  });
});

describe('comparing backends', () => {
  const on = (confidence: number) => async () => [createPrediction(confidence)];

  it('allows what rounding does, and no more', async () => {
    expect(await agree(on(0.8), on(0.8005))).toBe(true);
    expect(await agree(on(0.8), on(0.802))).toBe(false);
    expect(await agree(on(0.8), on(Number.NaN))).toBe(false);
  });

  it('refuses an answer in which something is missing', async () => {
    expect(await agree(on(0.8), async () => [])).toBe(false);
  });
});
