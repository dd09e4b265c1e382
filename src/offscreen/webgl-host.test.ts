import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Prediction } from '../core/suggestion';
import { defaultCleaning } from '../core/text/clean';
import type { TicketText } from '../core/ticket';
import { WebglHost } from './webgl-host';

const ticket = { subject: 'Printer on fire', description: 'It burns.', messages: [] };
const prediction: Prediction = { model: 'shipped@1.0.0', text: '', language: 'en', suggestions: {} };
const predict = vi.fn(async (tickets: readonly TicketText[]) => tickets.map(() => prediction));
const encode = async () => [];
const start = vi.fn(async () => ({
  model: 'shipped@1.0.0',
  cleaning: defaultCleaning,
  predict,
  encode,
  dispose: () => undefined,
}));
const isContextLost = vi.fn(() => false);

beforeEach(() => {
  vi.clearAllMocks();
  predict.mockReset().mockImplementation(async (tickets) => tickets.map(() => prediction));
  isContextLost.mockReturnValue(false);
});

describe('the graphics card in the offscreen document', () => {
  it('compiles for one ticket and for a batch before it says that it is ready', async () => {
    const host = new WebglHost({ start, isContextLost });
    expect(await host.predict({ tickets: [ticket] })).toEqual({ state: 'starting' });
    expect(await host.start({ batch: [ticket, ticket] })).toMatchObject({
      state: 'done',
    });
    expect(predict.mock.calls.map(([tickets]) => tickets.length)).toEqual([1, 2]);
    const reply = await host.predict({ tickets: [ticket] });
    expect(reply).toEqual({ state: 'done', predictions: [prediction] });
  });

  it('starts once', async () => {
    const host = new WebglHost({ start, isContextLost });
    const request = { batch: [ticket] };
    await Promise.all([host.start(request), host.start(request)]);
    expect(start).toHaveBeenCalledOnce();
  });

  it('says at once that its context is lost, since reading from it would never end', async () => {
    const host = new WebglHost({ start, isContextLost });
    await host.start({ batch: [ticket] });
    isContextLost.mockReturnValue(true);
    predict.mockReturnValueOnce(new Promise<never>(() => undefined));
    const reply = await host.predict({ tickets: [ticket] });
    expect(reply).toMatchObject({ state: 'failed' });
  });

  it('says what failed, and still answers the next one', async () => {
    const host = new WebglHost({ start, isContextLost });
    await host.start({ batch: [ticket] });
    predict.mockRejectedValueOnce(new Error('out of memory'));
    const [first, second] = await Promise.all([
      host.predict({ tickets: [ticket] }),
      host.predict({ tickets: [ticket] }),
    ]);
    expect(first).toEqual({ state: 'failed', message: 'Error: out of memory' });
    expect(second).toMatchObject({ state: 'done' });
  });
});
