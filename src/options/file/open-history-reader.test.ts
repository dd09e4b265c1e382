import { expect, it, vi } from 'vitest';
import type { WorkerAnswer, WorkerRequest } from './history-reader';
import { openHistoryReader } from './open-history-reader';

const plan = { columns: [], openStates: [] };
const ticket = (id: string) => ({ id, subject: id, body: '', fields: {}, values: {} });
const leftOut = { open: 1, empty: 0, repeated: 0, uneven: 0, spare: 0 };

/** Notes what is asked; the test answers. */
function startFake() {
  const asked: WorkerRequest['kind'][] = [];
  let tell: (answer: WorkerAnswer) => void = () => {};
  const worker = {
    postMessage: ({ kind }: WorkerRequest) => void asked.push(kind),
    terminate: vi.fn(),
    addEventListener(kind: string, listener: (event: { data: WorkerAnswer }) => void) {
      if (kind === 'message') tell = (data) => listener({ data });
    },
  };
  return { asked, worker, tell: (answer: WorkerAnswer) => tell(answer) };
}

const settle = () => new Promise((settled) => setTimeout(settled));

it('gives the next batch only after the one before was taken', async () => {
  const { asked, worker, tell } = startFake();
  const reader = openHistoryReader(new Blob(), () => worker);
  let take: () => void = () => {};
  const taken: string[] = [];
  const read = reader.read(
    plan,
    (tickets) => {
      taken.push(...tickets.map(({ id }) => id));
      return new Promise((done) => {
        take = done;
      });
    },
    vi.fn(),
  );
  await settle();
  tell({ kind: 'tickets', tickets: [ticket('1')] });
  await settle();
  expect(asked).toEqual(['read']);
  take();
  await settle();
  expect(asked).toEqual(['read', 'next']);
  tell({ kind: 'done', leftOut });
  expect(await read).toEqual(leftOut);
  expect(taken).toEqual(['1']);
});

it('fails where a batch could not be kept, or the file is wrong', async () => {
  const { worker, tell } = startFake();
  const reader = openHistoryReader(new Blob(), () => worker);
  const read = reader.read(plan, () => Promise.reject(new Error('full')), vi.fn());
  await settle();
  tell({ kind: 'tickets', tickets: [ticket('1')] });
  await expect(read).rejects.toThrow('full');
  const inspected = reader.inspect(vi.fn());
  await settle();
  tell({ kind: 'failed', code: 'uneven-rows', details: ['3', '9'] });
  await expect(inspected).rejects.toMatchObject({ code: 'uneven-rows', details: ['3', '9'] });
});

it('asks one thing after the other, so that no answer is taken for another', async () => {
  const { asked, worker, tell } = startFake();
  const reader = openHistoryReader(new Blob(), () => worker);
  const [first, second] = [reader.preview(plan), reader.preview(plan)];
  await settle();
  expect(asked).toEqual(['preview']);
  tell({ kind: 'tickets', tickets: [ticket('a')] });
  expect(await first).toEqual([ticket('a')]);
  await settle();
  tell({ kind: 'tickets', tickets: [ticket('b')] });
  expect(await second).toEqual([ticket('b')]);
});
