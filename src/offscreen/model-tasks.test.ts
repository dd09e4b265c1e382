import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelPackageError } from '../core/model/package-file';
import { defaultCleaning } from '../core/text/clean';
import { ModelTasks } from './model-tasks';

const which = { backend: 'wasm' } as const;
const ticket = { subject: 'Printer', description: 'On fire', messages: [] };
const predict = vi.fn();
const dispose = vi.fn();
const open = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers();
  predict.mockResolvedValue([]);
  open.mockImplementation(async () => ({
    ...{ model: 'shipped@1.0.0', cleaning: defaultCleaning, predict, dispose },
    encode: async () => [Float32Array.of(1)],
  }));
  return () => vi.useRealTimers();
});

describe('tasks for the model', () => {
  it('load it once, also those that come at once, and without having started it', async () => {
    const tasks = new ModelTasks(open);
    const act = 'predict' as const;
    const both = [tasks.run({ act, which, tickets: [ticket] }), tasks.run({ act: 'start', which })];
    expect(await Promise.all(both)).toMatchObject([{ state: 'predicted' }, { state: 'started' }]);
    expect(open).toHaveBeenCalledOnce();
  });

  it('say what is wrong with the files, and read them again for the next one', async () => {
    open.mockRejectedValueOnce(new ModelPackageError('damaged', 'weights.bin'));
    const tasks = new ModelTasks(open);
    expect(await tasks.run({ act: 'start', which })).toEqual({
      ...{ state: 'failed', code: 'damaged', message: 'weights.bin' },
    });
    expect(await tasks.run({ act: 'start', which })).toMatchObject({ state: 'started' });
  });

  it('are practised once, where no ticket came first', async () => {
    const tasks = new ModelTasks(open);
    await tasks.run({ act: 'start', which });
    tasks.warmUp(which);
    tasks.warmUp(which);
    await vi.runAllTimersAsync();
    expect(predict).toHaveBeenCalledOnce();
    const busy = new ModelTasks(open);
    busy.warmUp(which);
    await busy.run({ act: 'predict', which, tickets: [ticket] });
    await vi.runAllTimersAsync();
    expect(predict).toHaveBeenCalledTimes(2);
  });

  it('free a model that is stopped, and load it anew when it is wanted again', async () => {
    const tasks = new ModelTasks(open);
    await tasks.run({ act: 'start', which });
    expect(await tasks.run({ act: 'stop', which })).toEqual({ state: 'stopped' });
    expect(dispose).toHaveBeenCalledOnce();
    await tasks.run({ act: 'start', which });
    expect(open).toHaveBeenCalledTimes(2);
  });
});
