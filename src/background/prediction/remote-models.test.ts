import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '../../core/base64';
import { defaultCleaning } from '../../core/text/clean';
import type { ModelReply, ModelTask } from '../../protocol/model-protocol';
import { createPrediction, createTicket, settlePromises } from '../api/test-fakes';
import type { OffscreenDocument } from './offscreen-document';
import { RemoteModels } from './remote-models';

const used = vi.fn();
const which = { backend: 'wasm' } as const;
const vector = Float32Array.of(0.1, -2, 3e-8);
let asked: ModelTask[];
let openings: number;
let isOpen: boolean;
let reply: (task: ModelTask) => ModelReply;

/** As messages are: whatever is no JSON is lost. */
const travel = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const document = {
  open: async () => {
    openings += 1;
    isOpen = true;
  },
  ask: (async (_kind: string, task: ModelTask) => {
    if (!isOpen) throw new Error('Receiving end does not exist.');
    asked.push(travel(task));
    return travel(reply(task));
  }) as OffscreenDocument['ask'],
};

beforeEach(() => {
  [asked, openings, isOpen] = [[], 0, false];
  reply = ({ act, ...task }) => {
    if (act === 'start') return { state: 'started', model: 'shipped@1.0.0', cleaning: defaultCleaning };
    if (act === 'predict') return { state: 'predicted', predictions: [createPrediction(1 / 3)] };
    if (act === 'encode' && 'tickets' in task)
      return { state: 'encoded', vectors: [toBase64(new Uint8Array(vector.buffer))] };
    return { state: 'stopped' };
  };
});

describe('a model in the offscreen document', () => {
  it('is asked without looking for the document, which is opened only where nobody answers', async () => {
    const predictor = await new RemoteModels(document, used).start(which);
    expect([predictor.model, openings]).toEqual(['shipped@1.0.0', 1]);
    expect(await predictor.predict([createTicket()])).toEqual([createPrediction(1 / 3)]);
    expect(await predictor.encode([createTicket()])).toEqual([vector]);
    expect(openings).toBe(1);
    // Whatever is asked, it is kept ready for longer.
    expect(used).toHaveBeenCalledTimes(3);
  });

  it('answers also where its document has gone since the last ticket', async () => {
    const predictor = await new RemoteModels(document, used).start(which);
    isOpen = false;
    expect(await predictor.predict([createTicket()])).toHaveLength(1);
    expect(openings).toBe(2);
  });

  /** The document dies at the first so many tasks. */
  const dieAt = (most: number) => {
    const answer = reply;
    let deaths = 0;
    reply = (task) => {
      if (deaths++ >= most) return answer(task);
      isOpen = false;
      throw new Error('The message port closed before a response was received.');
    };
  };

  it('answers also where its document dies while it loads the model', async () => {
    dieAt(1);
    const predictor = await new RemoteModels(document, used).start(which);
    expect(await predictor.predict([createTicket()])).toHaveLength(1);
    expect(openings).toBe(2);
  });

  it('is told where its document dies each time, and answers when it is asked again later', async () => {
    dieAt(2);
    const models = new RemoteModels(document, used);
    await expect(models.start(which)).rejects.toThrow('message port closed');
    expect(await models.start(which)).toMatchObject({ model: 'shipped@1.0.0' });
  });

  it('is sent what a prediction looks at, and nothing else of a ticket', async () => {
    const predictor = await new RemoteModels(document, used).start(which);
    await predictor.predict([
      createTicket({ requester: 'Ada', fields: { priority: 'high' }, headers: { 'auto-submitted': 'yes' } }),
    ]);
    expect(JSON.stringify(asked)).not.toMatch(/Ada|priority|origin/);
    expect(JSON.stringify(asked)).toContain('auto-submitted');
  });

  it('is told apart: files that are at fault, and a backend that is', async () => {
    const models = new RemoteModels(document, used);
    reply = () => ({ state: 'failed', code: 'damaged', message: 'weights.bin' });
    await expect(models.start(which)).rejects.toMatchObject({ name: 'ModelPackageError', code: 'damaged' });
    reply = () => ({ state: 'failed', code: 'other', message: 'no WebAssembly' });
    await expect(models.start(which)).rejects.toMatchObject({ name: 'Error', message: 'no WebAssembly' });
  });

  it('is freed when nobody uses it any more, and not while it was started anew meanwhile', async () => {
    const models = new RemoteModels(document, used);
    const [one, other] = [await models.start(which), await models.start(which)];
    one.dispose();
    await settlePromises();
    expect(asked.filter(({ act }) => act === 'stop')).toHaveLength(0);
    other.dispose();
    await settlePromises();
    expect(asked.filter(({ act }) => act === 'stop')).toHaveLength(1);
  });
});
