import { expect, it, vi } from 'vitest';
import type { ExportMessage } from '../../protocol/kept';
import { answerExport } from './answer-export';

const describeFailure = () => ({ code: 'failed', message: 'It failed.' });

/** A connection whose other side asks for more `times` times, then goes. */
function connect(times: number) {
  const said: ExportMessage[] = [];
  const listeners = { hear: (_message: unknown) => {}, leave: () => {} };
  const port = {
    postMessage(message: ExportMessage) {
      said.push(message);
      if (message.kind !== 'lines') return;
      queueMicrotask(() => (said.length <= times ? listeners.hear('more') : listeners.leave()));
    },
    disconnect: vi.fn(),
    onMessage: {
      addListener(listener: (message: unknown) => void) {
        listeners.hear = listener;
      },
    },
    onDisconnect: {
      addListener(listener: () => void) {
        listeners.leave = listener;
      },
    },
  };
  return { port, said };
}

async function* manyLines(read: () => void) {
  for (let i = 0; i < 10; i++) {
    read();
    yield `${'x'.repeat(200_000)}\n`;
  }
}

it('hands out all lines in pieces, then says that it is the end', async () => {
  const { port, said } = connect(100);
  await answerExport(port, manyLines(vi.fn()), describeFailure);
  expect(said.map(({ kind }) => kind)).toEqual([...Array(5).fill('lines'), 'end']);
  expect(said.reduce((sum, each) => sum + (each.kind === 'lines' ? each.text.length : 0), 0)).toBe(2_000_010);
});

it('reads no further than the other side takes, and ends where it goes', async () => {
  const { port, said } = connect(1);
  const read = vi.fn();
  await answerExport(port, manyLines(read), describeFailure);
  expect(said).toHaveLength(2);
  expect(read).toHaveBeenCalledTimes(4);
});

it('says in words that it failed', async () => {
  const { port, said } = connect(100);
  async function* failing() {
    yield '{}\n';
    throw new Error('disk trouble');
  }
  await expect(answerExport(port, failing(), describeFailure)).rejects.toThrow('disk trouble');
  expect(said).toEqual([{ kind: 'failed', ...describeFailure() }]);
});
