import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelPackageError } from '../../core/model/package-file';
import type { Prediction } from '../../core/suggestion';
import type { LocalBackend } from '../../protocol/model-protocol';
import { log } from '../activity/log';
import { createPrediction, createPredictor, createTicket } from '../api/test-fakes';
import { LocalRunner } from './local-runner';

const tickets = [createTicket()];

beforeEach(() => {
  vi.spyOn(log, 'report').mockImplementation(() => undefined);
});

describe('predicting without the graphics card', () => {
  it('computes with WASM and loads the model once', async () => {
    const start = vi.fn(async () => createPredictor());
    const runner = new LocalRunner(start);
    const answers = await Promise.all([runner.predict(tickets), runner.predict(tickets)]);
    expect(answers.map(({ backend }) => backend)).toEqual(['wasm', 'wasm']);
    expect(start).toHaveBeenCalledExactlyOnceWith('wasm');
  });

  it('loads the model anew for the next request, and lets those under way end with the old one', async () => {
    const dispose = vi.fn();
    let finish = () => {};
    const slow = new Promise<Prediction[]>((resolve) => {
      finish = () => resolve([createPrediction()]);
    });
    const old = { ...createPredictor(() => slow), dispose };
    const start = vi.fn(async () => createPredictor()).mockResolvedValueOnce(old);
    const runner = new LocalRunner(start);
    const underWay = runner.predict(tickets);
    await runner.prepare();
    const reloading = runner.reload();
    expect(await runner.predict(tickets)).toMatchObject({ backend: 'wasm' });
    expect([start.mock.calls.length, dispose.mock.calls.length]).toEqual([2, 0]);
    finish();
    await reloading;
    expect(dispose).toHaveBeenCalledOnce();
    expect(await underWay).toMatchObject({ predictions: [createPrediction()] });
  });

  it('computes with plain JavaScript where WASM does not start', async () => {
    const start = vi.fn(async (backend: LocalBackend) => {
      if (backend === 'wasm') throw new Error('no WebAssembly');
      return createPredictor();
    });
    const runner = new LocalRunner(start);
    expect(await runner.predict(tickets)).toMatchObject({ backend: 'js' });
    expect(await runner.prepare()).toMatchObject({ backend: 'js', model: 'shipped@1.0.0' });
    expect(log.report).toHaveBeenCalledOnce();
  });

  it('answers the very requests on which WASM fails with plain JavaScript', async () => {
    const broken = createPredictor(async () => {
      throw new Error('memory access out of bounds');
    });
    const start = vi.fn(async (backend: LocalBackend) => (backend === 'wasm' ? broken : createPredictor()));
    const runner = new LocalRunner(start);
    const answers = await Promise.all([runner.predict(tickets), runner.predict(tickets)]);
    expect(answers.map(({ backend }) => backend)).toEqual(['js', 'js']);
    expect(start.mock.calls.map(([backend]) => backend)).toEqual(['wasm', 'js']);
  });

  it('starts afresh, with WASM, after everything failed', async () => {
    const start = vi.fn(async (_backend: LocalBackend) => createPredictor());
    start.mockRejectedValueOnce(new Error('one')).mockRejectedValueOnce(new Error('two'));
    const runner = new LocalRunner(start);
    await expect(runner.predict(tickets)).rejects.toThrow('two');
    expect(await runner.predict(tickets)).toMatchObject({ backend: 'wasm' });
  });

  it('does not try another backend on a damaged model, and reads it again for the next request', async () => {
    const start = vi.fn(async (_backend: LocalBackend) => createPredictor());
    start.mockRejectedValueOnce(new ModelPackageError('damaged', 'weights.bin'));
    const runner = new LocalRunner(start);
    await expect(runner.predict(tickets)).rejects.toMatchObject({ code: 'damaged' });
    expect(start).toHaveBeenCalledExactlyOnceWith('wasm');
    expect(await runner.predict(tickets)).toMatchObject({ backend: 'wasm' });
  });

  it('does not wait for a backend that never answers', async () => {
    vi.useFakeTimers();
    const hung = createPredictor(() => new Promise(() => undefined));
    const start = async (backend: LocalBackend) => (backend === 'wasm' ? hung : createPredictor());
    const answer = new LocalRunner(start).predict(tickets);
    await vi.advanceTimersByTimeAsync(35_000);
    expect(await answer).toMatchObject({ backend: 'js' });
    vi.useRealTimers();
  });

  it('does not wait for a backend that never starts', async () => {
    vi.useFakeTimers();
    const start = (backend: LocalBackend) =>
      backend === 'wasm' ? new Promise<never>(() => undefined) : Promise.resolve(createPredictor());
    const answer = new LocalRunner(start).predict(tickets);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await answer).toMatchObject({ backend: 'js' });
    vi.useRealTimers();
  });
});
