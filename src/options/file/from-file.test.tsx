// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inspection } from '../../core/ticket-file/column-plan';
import { toReason } from '../../core/ticket-file/reason';
import type { FileTicket } from '../../protocol/learning-messages';
import { english } from '../../shared/english';
import type { OptionsClient } from '../options-client';
import { OptionsContext } from '../shared/options-context';
import { FromFile } from './from-file';
import { FileProblem, type HistoryReader } from './history-reader';

const origin = 'https://desk.example';
const about = { reason: toReason('chosen'), filled: 1, distinct: 2, examples: ['a'] };
const inspection: Inspection = {
  ...{ format: 'csv', rows: 400, uneven: 2, undecodable: 0, states: [], openStates: [], unsureStates: [] },
  columns: [
    { name: 'Title', use: 'subject', ...about },
    { name: 'Queue', use: 'field', kind: 'class', ...about },
  ],
};
const ticket = (id: number): FileTicket => ({
  ...{ id: `t-${id}`, subject: 'a', body: '', fields: {}, values: { Queue: 'b' } },
});

let asked: [kind: string, request: { tickets?: FileTicket[]; ticketIds?: string[] }][];
/** What becomes of each batch, in their order. */
let keeping: (() => Promise<unknown>)[];
let reader: HistoryReader;
const onKept = vi.fn(async () => {});
const onChanged = vi.fn(async () => {});

beforeEach(async () => {
  [asked, keeping] = [[], []];
  onKept.mockClear();
  onChanged.mockClear();
  reader = {
    inspect: async () => inspection,
    preview: async () => [ticket(0)],
    async read(_plan, take) {
      for (let batch = 0; batch < 3; batch++) await take([ticket(2 * batch), ticket(2 * batch + 1)]);
      return { open: 5, empty: 0, repeated: 1, uneven: 2, spare: 0 };
    },
    stop: vi.fn(),
  };
  const client = {
    openHistory: () => reader,
    ask: vi.fn(async (kind: string, request: object) => {
      asked.push([kind, request]);
      if (kind === 'learning.add') await keeping.shift()?.();
      return {};
    }),
  } as unknown as OptionsClient;
  await act(async () =>
    render(
      <OptionsContext client={client} translate={english}>
        <FromFile origin={origin} onKept={onKept} onChanged={onChanged} />
      </OptionsContext>,
      document.body,
    ),
  );
});

afterEach(() => render(null, document.body));

const settle = () => act(() => new Promise<void>((settled) => setTimeout(settled)));
const text = () => document.body.textContent ?? '';

async function choose(): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('No file can be chosen.');
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'export.csv')], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}

async function click(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!button) throw new Error(`No button ${name} in: ${text()}`);
  await act(async () => button.click());
  await settle();
}

function takenBack(): string[] {
  return asked.flatMap(([kind, request]) => (kind === 'learning.discard' ? (request.ticketIds ?? []) : []));
}

describe('a file of closed tickets', () => {
  it('is kept only when the agent says so, and learned from only when they say so again', async () => {
    await choose();
    expect(text()).toContain('2 rows were left out because they do not have as many cells');
    expect(asked).toEqual([]);
    await click('Keep these tickets');
    expect(asked.map(([kind]) => kind)).toEqual(['learning.add', 'learning.add', 'learning.add']);
    expect(text()).toContain('6 tickets are kept. Nothing is learned from them yet.');
    expect(text()).toContain('5 rows were left out because the ticket is still open.');
    expect(onKept).not.toHaveBeenCalled();
    expect(onChanged).toHaveBeenCalledOnce();
    await click('Learn the chosen fields (1)');
    expect(onKept).toHaveBeenCalledWith([{ name: 'Queue', kind: 'class' }]);
  });

  it('says in words that storage was full in the middle, and takes back what was kept', async () => {
    const full = Object.assign(new Error('There is no room left.'), { code: 'storage-full' });
    keeping = [async () => {}, () => Promise.reject(full)];
    await choose();
    await click('Keep these tickets');
    expect(text()).toContain('There is no room left.');
    expect(text()).toContain('Reading ended early; up to 4 tickets are kept.');
    await click('Delete them again');
    expect(takenBack()).toEqual(['t-0', 't-1', 't-2', 't-3']);
    expect(text()).toContain('Choose a file');
  });

  it('takes back a cancelled batch only after it was kept, else it would stay', async () => {
    let finish: () => void = () => {};
    keeping = [
      () =>
        new Promise<void>((done) => {
          finish = done;
        }),
    ];
    await choose();
    await click('Keep these tickets');
    await click('Cancel');
    expect(reader.stop).toHaveBeenCalled();
    expect(takenBack()).toEqual([]);
    finish();
    await settle();
    expect(takenBack()).toContain('t-1');
  });

  it('says what is wrong with it', async () => {
    reader.inspect = () => Promise.reject(new FileProblem('uneven-rows', ['30', '100', '4']));
    await choose();
    expect(text()).toContain(
      '30 of 100 rows do not have as many cells as there are columns, the first in line 4.',
    );
  });
});
