import { beforeEach, expect, it } from 'vitest';
import { BulkRun } from './bulk-run';
import { TriageRun } from './triage-run';
import type { TriageTicket } from './triage-ticket';

/** What reached the helpdesk and the labels, in order. */
let done: string[];
let closed: Set<string>;
/** Tickets that a colleague changed after they were read. */
let changed: Set<string>;
/** Tickets whose label cannot be kept. */
let unkept: Set<string>;
const signal = new AbortController().signal;
const nothing = () => undefined;

beforeEach(() => {
  done = [];
  closed = new Set();
  changed = new Set();
  unkept = new Set();
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
    changes: [{ field: 'priority', head: 'severity', value: 'high', valueName: 'High' }],
    openAnswers: (least = 0) => (confidence >= least ? [{ head: 'severity' }] : []),
    valueOf: () => 'normal',
    isKnown: () => true,
    requireUnchanged: async () => {
      if (changed.has(id)) throw new Error(`${id} was changed.`);
    },
    open: async () => undefined,
    accept: async (_: number, heads: string[] = ['all']) => {
      if (unkept.has(id)) throw new Error(`${id} cannot be kept.`);
      state.judged = 1;
      done.push(heads.includes('all') ? `accept ${id}` : `accept ${heads} of ${id}`);
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

/** What the preview has shown is kept as accepted, and nothing else. */
const set = (id: string) => [`set ${id}`, `accept severity of ${id}`];

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
  expect(done).toEqual([...set('1'), ...set('2'), 'undo 2', 'undo 1']);
  expect(run.state).toBe('undone');
});

it('stops at a ticket that was closed meanwhile, with nothing kept of it, and says how far it came', async () => {
  const run = await prepare(...['1', '2', '3', '4'].map((id) => createTicket(id)));
  closed.add('3');
  await run.run();
  expect(done).toEqual([...set('1'), ...set('2')]);
  expect([run.state, run.count, run.failure]).toEqual(['stopped', 2, '3 is closed.']);
});

it('leaves a ticket out that was taken from the preview', async () => {
  const run = await prepare(createTicket('1'), createTicket('2'));
  const [first] = run.entries;
  if (first) run.remove(first);
  await run.run();
  expect(done).toEqual(set('2'));
});

it('leaves out what was not read: what would be overwritten is not known', async () => {
  const ticket = createTicket('1');
  ticket.isKnown = () => false;
  const run = await prepare(ticket, createTicket('2'));
  expect(run.entries.map(({ ticket }) => ticket.task.row.id)).toEqual(['2']);
});

it('stops at a ticket that a colleague has changed since the preview, and leaves it as it is', async () => {
  const run = await prepare(createTicket('1'), createTicket('2'));
  changed.add('2');
  await run.run();
  expect([run.state, run.failure]).toEqual(['stopped', '2 was changed.']);
  expect(done).toEqual(set('1'));
});

it('takes back what was set in the very ticket that it stopped at', async () => {
  const run = await prepare(createTicket('1'));
  unkept.add('1');
  await run.run();
  expect([run.state, run.count, run.canUndo]).toEqual(['stopped', 0, true]);
  await run.undo();
  expect([run.state, run.canUndo]).toEqual(['undone', false]);
  expect(done).toEqual(['set 1', 'undo 1']);
});

it('undoes once, however often that is asked for, and cannot be left meanwhile', async () => {
  const run = await prepare(createTicket('1'));
  await run.run();
  const undoing = [run.undo(), run.undo()];
  expect(run.isWriting).toBe(true);
  await Promise.all(undoing);
  expect(done).toEqual([...set('1'), 'undo 1']);
});

it('leaves out what is closed, and counts what could not be judged', async () => {
  const [closedOne, unanswered, other] = ['1', '2', '3'].map((id) => createTicket(id));
  Object.assign(closedOne ?? {}, { isClosed: true });
  Object.assign(unanswered ?? {}, { view: { state: 'problem' }, openAnswers: () => [] });
  const run = new BulkRun(
    [closedOne, unanswered, other].flatMap((each) => each ?? []),
    0.8,
    nothing,
    signal,
  );
  await run.prepare();
  expect(run.entries.map(({ ticket }) => ticket.task.row.id)).toEqual(['3']);
  expect(run.unread).toEqual([unanswered]);
});

it('looks at no further ticket once it is left', async () => {
  let opened = 0;
  const tickets = ['1', '2', '3'].map((id) => {
    const ticket = createTicket(id);
    ticket.view = { state: 'loading' };
    ticket.open = async () => {
      opened += 1;
      run.leave();
    };
    return ticket;
  });
  const run = new BulkRun(tickets, 0.8, nothing, signal);
  await run.prepare();
  expect(opened).toBe(1);
});

it('one by one: sets nothing in a ticket that asks for nothing', async () => {
  const ticket = createTicket('1');
  Object.assign(ticket, { asksForNothing: true });
  await new TriageRun({ tickets: [ticket], snooze: nothing, changed: nothing }).apply();
  expect(done).toEqual([]);
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
