import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModelTask } from '../protocol/model-protocol';
import { ModelHost, type ModelThread, type NumberedTask } from './model-host';

const start = (backend: 'wasm' | 'js'): ModelTask => ({ act: 'start', which: { backend } });

class FakeThread implements ModelThread {
  onmessage: ModelThread['onmessage'] = null;
  onerror: ModelThread['onerror'] = null;
  readonly tasks: NumberedTask[] = [];
  readonly terminate = vi.fn();

  postMessage(task: NumberedTask): void {
    this.tasks.push(task);
  }

  finish(index: number): void {
    const { id = 0 } = this.tasks[index] ?? {};
    this.onmessage?.({ data: { id, reply: { state: 'stopped' } } });
  }
}

let threads: FakeThread[];
let host: ModelHost;

beforeEach(() => {
  threads = [];
  host = new ModelHost(() => {
    const thread = new FakeThread();
    threads.push(thread);
    return thread;
  });
});

describe('the thread of the model', () => {
  it('is begun once, and each reply finds its task whatever the order', async () => {
    const replies: string[] = [];
    const [one, other] = [host.run(start('wasm')), host.run(start('wasm'))];
    void one.then(() => replies.push('one'));
    void other.then(() => replies.push('other'));
    threads[0]?.finish(1);
    await other;
    threads[0]?.finish(0);
    await one;
    expect([threads.length, replies]).toEqual([1, ['other', 'one']]);
  });

  it('is another one for another backend', async () => {
    const waiting = host.run(start('wasm'));
    void host.run(start('js'));
    expect(await waiting).toMatchObject({ state: 'failed', code: 'other' });
    expect(threads[0]?.terminate).toHaveBeenCalledOnce();
    expect(threads[1]?.tasks).toHaveLength(1);
  });

  it('goes on where a model of another backend is freed', async () => {
    const waiting = host.run(start('wasm'));
    expect(await host.run({ act: 'stop', which: { backend: 'js' } })).toEqual({ state: 'stopped' });
    expect([threads.length, threads[0]?.terminate.mock.calls.length]).toEqual([1, 0]);
    threads[0]?.finish(0);
    expect(await waiting).toEqual({ state: 'stopped' });
  });

  it('that broke leaves nobody waiting, and the next task has a new one', async () => {
    const waiting = host.run(start('wasm'));
    threads[0]?.onerror?.({});
    expect(await waiting).toMatchObject({ state: 'failed', code: 'other' });
    void host.run(start('wasm'));
    expect(threads).toHaveLength(2);
  });
});
