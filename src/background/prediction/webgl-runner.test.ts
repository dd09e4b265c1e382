import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageOf } from '../../protocol/table';
import type { ToOffscreen, WebglReply } from '../../protocol/to-offscreen';
import { log } from '../activity/log';
import { createPrediction, createTicket, settlePromises } from '../api/test-fakes';
import type { OffscreenDocument } from './offscreen-document';
import { WebglRunner } from './webgl-runner';

const tickets = [createTicket()];
const noModel = async () => undefined;
const limits = { start: 50, predict: () => 50 };

/** A document that starts and predicts as a sound one; tests replace `reply` to break it. */
function createDocument() {
  let isReady = false;
  const fake = {
    openings: 0,
    isOpen: false,
    /** Whether the graphics card is in use. */
    isStarted: true,
    asked: [] as MessageOf<ToOffscreen>[],
    /** The job that it learns. */
    job: undefined as string | undefined,
    reply: async (request: MessageOf<ToOffscreen>): Promise<WebglReply> => {
      if (request.kind === 'webgl.start') {
        isReady = true;
        return { state: 'done', predictions: [] };
      }
      return isReady ? { state: 'done', predictions: [createPrediction()] } : { state: 'starting' };
    },
  };
  const document: Pick<OffscreenDocument, 'isOpen' | 'open' | 'close' | 'closeUnlessLearning' | 'ask'> = {
    isOpen: async () => fake.isOpen,
    open: async () => {
      fake.openings += 1;
      fake.isOpen = true;
      isReady = false;
    },
    close: async () => {
      fake.isOpen = false;
    },
    closeUnlessLearning: async () => {
      fake.isOpen = fake.job !== undefined;
      return !fake.isOpen;
    },
    ask: (async (kind: string, request: object) => {
      const message = { kind, request } as MessageOf<ToOffscreen>;
      fake.asked.push(message);
      if (message.kind === 'webgl.status') return { isStarted: fake.isStarted };
      return fake.reply(message);
    }) as OffscreenDocument['ask'],
  };
  return { fake, document };
}

beforeEach(() => {
  vi.spyOn(log, 'report').mockImplementation(() => undefined);
});

describe('predicting with WebGL', () => {
  it('keeps nobody waiting while it starts, and answers afterwards', async () => {
    const { fake, document } = createDocument();
    const runner = new WebglRunner(document, tickets, noModel, limits);
    expect(await runner.predict(tickets)).toBeUndefined();
    await settlePromises();
    expect(await runner.predict(tickets)).toEqual([createPrediction()]);
    expect(fake.openings).toBe(1);
  });

  it('uses the document of an earlier worker', async () => {
    const { fake, document } = createDocument();
    await new WebglRunner(document, tickets, noModel, limits).warm();
    expect(await new WebglRunner(document, tickets, noModel, limits).predict(tickets)).toHaveLength(1);
    expect(fake.openings).toBe(1);
  });

  it('starts a document that an earlier worker opened and never started', async () => {
    const { fake, document } = createDocument();
    await document.open();
    const runner = new WebglRunner(document, tickets, noModel, limits);
    expect(await runner.predict(tickets)).toBeUndefined();
    await settlePromises();
    expect(await runner.predict(tickets)).toHaveLength(1);
    expect(fake.asked.map(({ kind }) => kind)).toEqual(['webgl.predict', 'webgl.start', 'webgl.predict']);
  });

  it('sends only what a prediction looks at', async () => {
    const { fake, document } = createDocument();
    const runner = new WebglRunner(document, tickets, noModel, limits);
    await runner.warm();
    await runner.predict([createTicket({ requester: 'Ada', fields: { priority: 'high' } })]);
    expect(JSON.stringify(fake.asked)).not.toMatch(/Ada|priority|origin/);
  });

  it.each([
    ['never answers', () => new Promise<never>(() => undefined)],
    ['lost its context', async () => ({ state: 'failed' as const, message: 'lost' })],
    ['is gone', () => Promise.reject(new Error('Receiving end does not exist.'))],
  ])('gives up a document that %s, and has a new one for the requests to come', async (_, broken) => {
    const { fake, document } = createDocument();
    const { reply } = fake;
    const runner = new WebglRunner(document, tickets, noModel, limits);
    await runner.warm();
    fake.reply = broken;
    expect(await runner.predict(tickets)).toBeUndefined();
    expect(fake.isOpen).toBe(false);
    expect(log.report).toHaveBeenCalledOnce();
    fake.reply = reply;
    expect(await runner.predict(tickets)).toBeUndefined();
    await settlePromises();
    expect(await runner.predict(tickets)).toHaveLength(1);
    expect(fake.openings).toBe(2);
  });

  it('leaves a document open that is learning, until that is done', async () => {
    const { fake, document } = createDocument();
    const runner = new WebglRunner(document, tickets, noModel, limits);
    await document.open();
    fake.job = 'queue';
    await runner.stop();
    expect(fake.isOpen).toBe(true);
    fake.job = undefined;
    await runner.stop();
    expect(fake.isOpen).toBe(false);
  });

  it('leaves a document open that has the model and never used the graphics card', async () => {
    const { fake, document } = createDocument();
    await document.open();
    fake.isStarted = false;
    await new WebglRunner(document, tickets, noModel, limits).stop();
    expect(fake.isOpen).toBe(true);
  });

  it('is left alone after it failed again and again, until it is stopped', async () => {
    const { fake, document } = createDocument();
    const { reply } = fake;
    const runner = new WebglRunner(document, tickets, noModel, limits);
    fake.reply = async () => ({ state: 'failed', message: 'no shaders' });
    for (let failure = 0; failure < 3; failure++) await expect(runner.warm()).rejects.toThrow('no shaders');
    expect(runner.isGivenUp()).toBe(true);
    expect(await runner.predict(tickets)).toBeUndefined();
    await settlePromises();
    expect(fake.openings).toBe(3);
    fake.reply = reply;
    await runner.stop();
    await runner.warm();
    expect(await runner.predict(tickets)).toHaveLength(1);
  });
});
