import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultCleaning } from '../../core/text/clean';
import { log } from '../activity/log';
import { createPrediction, createTicket, settlePromises } from '../api/test-fakes';
import type { BackendPlan } from './backend-choice';
import { PredictorHost } from './predictor-host';

const one = [createTicket()];
const many = [createTicket(), createTicket({ id: '8' })];
const fromWebgl = createPrediction(0.81);
const local = {
  prepare: vi.fn(async () => ({
    model: 'shipped@1.0.0',
    cleaning: defaultCleaning,
    backend: 'wasm' as const,
  })),
  predict: vi.fn(async () => ({ predictions: [createPrediction()], backend: 'wasm' as const })),
};
const webgl = { predict: vi.fn(), warm: vi.fn(), isGivenUp: vi.fn(), stop: vi.fn() };
let plan: BackendPlan;
let settle: ReturnType<typeof vi.fn<() => Promise<void>>>;

function createHost() {
  return new PredictorHost(local, webgl, { readPlan: async () => plan, settle });
}

beforeEach(() => {
  plan = { single: 'wasm', batch: 'webgl' };
  settle = vi.fn(async () => undefined);
  webgl.predict.mockReset().mockResolvedValue([fromWebgl]);
  vi.spyOn(log, 'report').mockImplementation(() => undefined);
});

describe('answering', () => {
  it('uses what is planned for one ticket, and for several', async () => {
    const host = createHost();
    expect(await host.predict(one)).toMatchObject({ backend: 'wasm' });
    expect(await host.predict(many)).toEqual({ backend: 'webgl', predictions: [fromWebgl] });
  });

  it('answers by itself, and stops WebGL, where that still runs another model', async () => {
    webgl.predict.mockResolvedValue([{ ...fromWebgl, model: 'before@1.0.0' }]);
    expect(await createHost().predict(many)).toMatchObject({ backend: 'wasm' });
    expect(webgl.stop).toHaveBeenCalledOnce();
  });

  it('answers with WASM while WebGL is not ready', async () => {
    webgl.predict.mockResolvedValue(undefined);
    expect(await createHost().predict(many)).toMatchObject({ backend: 'wasm' });
  });

  it('answers though the plan cannot be read', async () => {
    const readPlan = () => Promise.reject(new Error('storage is broken'));
    const host = new PredictorHost(local, webgl, { readPlan, settle });
    expect(await host.predict(one)).toMatchObject({ backend: 'wasm' });
    expect(log.report).toHaveBeenCalledOnce();
  });

  it('settles on a backend after the first answer, once, and again when the user chooses another', async () => {
    const host = createHost();
    await host.predict(one);
    await host.predict(one);
    expect(settle).toHaveBeenCalledOnce();
    host.replan();
    expect(settle).toHaveBeenCalledTimes(2);
  });

  it('does not wait for settling, nor fails with it', async () => {
    settle.mockRejectedValue(new Error('no renderer'));
    expect(await createHost().predict(one)).toMatchObject({ backend: 'wasm' });
    await settlePromises();
    expect(log.report).toHaveBeenCalledOnce();
  });
});
