import { beforeEach, expect, it } from 'vitest';
import { BulkRun } from './bulk-run';
import { TriageRun } from './triage-run';
import type { TriageTicket } from './triage-ticket';

/** What reached the helpdesk and the labels, in order. */
let done: string[];
let closed: Set<string>;
const signal = new AbortController().signal;
const nothing = () => undefined;

beforeEach(() => {
  done = [];
  closed = new Set();
});

/** A ticket whose priority is to become high, and whose helpdesk may refuse it. */
function createTicket(id: string, confidence = 0.9): TriageTicket {
  const state = { written: false, judged: 0 };
  const refuse = () => {
    if (closed.has(id)) throw new Error(`${id} is closed.`);
  };
  const ticket = {
    task: { row: { id, subject: `Ticket ${id}` } },
    view: { state: 'ready' },
    get judged() {
      return state.judged;
    },
    get writtenFields() {
      return state.written ? ['priority'] : [];
    },
    offers: [{ field: 'priority', head: 'severity', value: 'high', valueName: 'High' }],
    openAnswers: (least = 0) => (confidence >= least ? [{ head: 'severity' }] : []),
    valueOf: () => 'normal',
    open: async () => undefined,
    accept: async () => {
      state.judged = 1;
      done.push(`accept ${id}`);
    },
    actions: {
      apply: async () => {
        refuse();
        state.written = true;
        done.push(`set ${id}`);
      },
    },
    undoAll: async () => {
      refuse();
      if (state.written || state.judged > 0) done.push(`undo ${id}`);
      state.written = false;
      state.judged = 0;
    },
  };
  return ticket as unknown as TriageTicket;
}

async function prepare(...tickets: TriageTicket[]): Promise<BulkRun> {
  const run = new BulkRun(tickets, 0.8, nothing, signal);
  await run.prepare();
  return run;
}

it('shows every change before it makes one, and leaves out what it is not sure of', async () => {
  const run = await prepare(createTicket('1'), createTicket('2', 0.7));
  expect(run.entries.map(({ ticket, changes }) => [ticket.task.row.id, changes])).toEqual([
    ['1', [{ field: 'priority', from: 'normal', to: 'High' }]],
  ]);
  expect(done).toEqual([]);
});

it('sets one ticket after the other, and puts all back in the opposite order', async () => {
  const run = await prepare(createTicket('1'), createTicket('2'));
  await run.run();
  expect(run.state).toBe('done');
  await run.undo();
  expect(done).toEqual(['set 1', 'accept 1', 'set 2', 'accept 2', 'undo 2', 'undo 1']);
  expect(run.state).toBe('undone');
});

it('stops at a ticket that was closed meanwhile, with nothing kept of it, and says how far it came', async () => {
  const run = await prepare(...['1', '2', '3', '4'].map((id) => createTicket(id)));
  closed.add('3');
  await run.run();
  expect(done).toEqual(['set 1', 'accept 1', 'set 2', 'accept 2']);
  expect([run.state, run.count, run.failure]).toEqual(['stopped', 2, '3 is closed.']);
});

it('leaves a ticket out that was taken from the preview', async () => {
  const run = await prepare(createTicket('1'), createTicket('2'));
  const [first] = run.entries;
  if (first) run.remove(first);
  await run.run();
  expect(done).toEqual(['set 2', 'accept 2']);
});

it('one by one: goes back to the ticket that is undone, and undoes everything at the end', async () => {
  const tickets = ['1', '2', '3'].map((id) => createTicket(id));
  const snoozed: string[] = [];
  const run = new TriageRun({
    tickets,
    snooze: ({ task }, isSnoozed) => snoozed.push(`${task.row.id} ${isSnoozed}`),
    changed: nothing,
  });
  await run.apply();
  run.next();
  run.snooze();
  expect(run.sums).toEqual({ judged: 1, written: 1, snoozed: 1 });
  await run.undo();
  expect([run.position, snoozed]).toEqual([1, ['2 true', '2 false']]);
  await run.undoEverything();
  expect(done).toEqual(['accept 1', 'set 1', 'undo 1']);
  expect(run.canUndo).toBe(false);
});

it('one by one: goes on when what was begun is done', async () => {
  const run = new TriageRun({
    tickets: ['1', '2'].map((id) => createTicket(id)),
    snooze: nothing,
    changed: nothing,
  });
  const applying = run.apply();
  run.next();
  expect(run.position).toBe(0);
  await applying;
  expect([run.position, done]).toEqual([1, ['accept 1', 'set 1']]);
});

it('one by one: says why a ticket could not be set, and goes on to the next', async () => {
  const run = new TriageRun({
    tickets: ['1', '2'].map((id) => createTicket(id)),
    snooze: nothing,
    changed: nothing,
  });
  closed.add('1');
  const applying = run.apply();
  run.next();
  await applying;
  expect(run.position).toBe(0);
  expect(run.failure).toBe('1 is closed.');
  run.next();
  expect([run.failure, run.current?.task.row.id]).toEqual(['', '2']);
});
