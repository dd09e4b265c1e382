import { expect, it, vi } from 'vitest';
import { deskFile } from '../../core/learner/history-test-support';
import type { FileTicket } from '../../protocol/learning-messages';
import { answerReader } from './answer-reader';
import type { WorkerAnswer } from './history-reader';
import { openHistoryReader } from './open-history-reader';

const columns = {
  ...{ id: 'Nr', subject: 'Betreff', description: 'Beschreibung', status: 'Status', topic: 'Störung' },
  ...{ requester: 'Requester', priority: 'Priorität' },
};

/** The reader with its worker in the same thread. */
function open(content: BlobPart, most?: number) {
  let hear: (event: { data: WorkerAnswer }) => void = () => {};
  const answer = answerReader((data) => hear({ data: structuredClone(data) }), most);
  return openHistoryReader(new Blob([content]), () => ({
    postMessage: (request) => void answer(request),
    terminate: vi.fn(),
    addEventListener(kind: string, listener: (event: { data: WorkerAnswer }) => void) {
      if (kind === 'message') hear = listener;
    },
  }));
}

async function readAll(content: BlobPart, most?: number) {
  const reader = open(content, most);
  const shares: number[] = [];
  const inspection = await reader.inspect((share) => shares.push(share));
  const plan = { columns: inspection.columns, openStates: inspection.openStates };
  const preview = await reader.preview(plan);
  const batches: FileTicket[][] = [];
  const leftOut = await reader.read(
    plan,
    async (tickets) => void batches.push(tickets),
    (share) => shares.push(share),
  );
  return { inspection, preview, batches, tickets: batches.flat(), leftOut, shares };
}

it.each([
  ['UTF-8 with a byte order mark', `\ufeff${deskFile(columns, 500, ';')}`],
  ['Latin-1', Uint8Array.from(deskFile(columns, 500, ';'), (character) => character.charCodeAt(0))],
  [
    'UTF-16',
    Uint8Array.from(
      [...`\ufeff${deskFile(columns, 500, '\t')}`].flatMap((c) => [
        c.charCodeAt(0) & 255,
        c.charCodeAt(0) >> 8,
      ]),
    ),
  ],
])('reads a file in %s to the end, in batches that travel', async (_, content) => {
  const { inspection, preview, batches, tickets, leftOut, shares } = await readAll(content);
  expect(inspection.columns.map(({ name }) => name)).toEqual(Object.values(columns));
  expect(preview).toHaveLength(5);
  expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(200);
  expect(tickets).toHaveLength(450);
  expect(leftOut).toEqual({ open: 50, empty: 0, repeated: 0, uneven: 0, spare: 0 });
  expect(tickets[0]).toMatchObject({
    ...{ id: 'T-1001', subject: 'My password fails again in room 1', fields: {} },
    ...{ values: { Störung: 'password', Priorität: 'normal' }, names: ['person1@example.org'] },
  });
  expect(Math.max(...shares)).toBeCloseTo(1);
});

it('counts what is left out, by the reason', async () => {
  const rows = deskFile(columns, 100).split('\r\n');
  const damaged = [...rows, rows[2], `"x","y"`, '"T-9","","","Closed","a","b","low"'].join('\n');
  const { leftOut } = await readAll(damaged);
  // The one that is repeated once more is told apart by its number.
  expect(leftOut).toEqual({ open: 10, empty: 1, repeated: 1, uneven: 1, spare: 0 });
});

it('keeps of a longer file an even part', async () => {
  const { tickets, leftOut } = await readAll(deskFile(columns, 500, ';'), 100);
  expect(tickets).toHaveLength(90);
  expect(leftOut.spare).toBe(360);
  expect(tickets.at(-1)?.id).toMatch(/^T-149\d$/);
});

it('takes a formula for the text that it is', async () => {
  const lines = deskFile({ id: 'id', subject: 'subject', topic: 'queue' }, 60).replaceAll(
    'My ',
    '=HYPERLINK(A1) ',
  );
  const { tickets } = await readAll(lines);
  expect(tickets[0].subject).toMatch(/^=HYPERLINK\(A1\)/);
});

it('says what is wrong with a file by a code that has words', async () => {
  await expect(open('').inspect(vi.fn())).rejects.toMatchObject({ code: 'empty' });
  await expect(open('[{}]').inspect(vi.fn())).rejects.toMatchObject({ code: 'json-list' });
});
