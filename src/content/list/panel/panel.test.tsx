// @vitest-environment happy-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { english } from '../../../shared/english';
import { BulkRun } from '../bulk-run';
import type { ListedTicket } from '../list-order';
import { TriageRun } from '../triage-run';
import type { TriageTicket } from '../triage-ticket';
import { Panel } from './panel';
import type { PanelProps } from './panel-props';

const root = document.createElement('div');
let leave: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  render(null, root);
  document.body.replaceChildren(root);
  leave = vi.fn<() => void>();
});

function show(more: Partial<PanelProps>, acts: Partial<PanelProps['actions']> = {}): void {
  const actions = { setOpen: (isOpen: boolean) => show({ ...more, isOpen }), leave, ...acts };
  const props = {
    ...{
      isOpen: true,
      tickets: [],
      count: 0,
      ...{ sort: 'first', team: '' },
      isSnoozed: () => false,
      failure: '',
      incidents: [],
    },
    ...{ canWrite: true, translate: english, ...more },
    actions,
  } as unknown as PanelProps;
  void act(() => render(<Panel {...props} />, root));
}

function press(key: string, more: KeyboardEventInit = {}): void {
  const focused = document.activeElement ?? document.body;
  void act(() => void focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })));
}

/** Its view is a problem, so that no card is needed. */
function createTicket(id: string): TriageTicket {
  const view = { state: 'problem', message: 'No answer.', advice: '' };
  const task = { row: { id, subject: `Ticket ${id}` } };
  const ticket = {
    task,
    view,
    shownView: view,
    judged: 0,
    writtenFields: [],
    offers: [],
    openAnswers: () => [],
    actions: {},
  };
  return ticket as unknown as TriageTicket;
}

it('gives the keyboard back to the button that opened it', () => {
  show({});
  const close = root.querySelector<HTMLElement>('header button');
  close?.focus();
  void act(() => close?.click());
  expect(document.activeElement?.className).toBe('launcher');
});

it('cannot be left by Escape while tickets are being written', () => {
  const bulk = new BulkRun([], 0.8, () => undefined, new AbortController().signal);
  show({ bulk });
  bulk.state = 'running';
  press('Escape');
  expect(leave).not.toHaveBeenCalled();
  bulk.state = 'done';
  press('Escape');
  expect(leave).toHaveBeenCalledOnce();
});

it.each([
  ['open', true],
  ['closed', false],
])(
  'has the browser ask before the page is left while tickets are being written, and only then: %s',
  (_, isOpen) => {
    const bulk = new BulkRun([], 0.8, () => undefined, new AbortController().signal);
    const isAskedIn = (state: BulkRun['state']) => {
      bulk.state = state;
      show({ bulk, isOpen });
      return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    };
    expect([isAskedIn('ready'), isAskedIn('running'), isAskedIn('undoing'), isAskedIn('done')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  },
);

it('says that there are incidents, not by a drawing alone', () => {
  const incident = { id: '1', since: '2026-03-05T10:00:00Z', count: 3, tickets: [] };
  show({ isOpen: false, incidents: [incident] as unknown as PanelProps['incidents'] });
  const launcher = root.querySelector('.launcher');
  expect(launcher?.getAttribute('aria-label')).toBe('Triage list (0). Active incidents: 1');
});

it('keeps the keyboard where the button that was pressed goes away', async () => {
  const bulk = new BulkRun([], 0.8, () => undefined, new AbortController().signal);
  bulk.state = 'ready';
  bulk.entries = [{ ticket: createTicket('1'), changes: [], heads: [], isDone: false }];
  show({ bulk });
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Set these')?.focus();
  bulk.state = 'done';
  show({ bulk });
  expect(root.contains(document.activeElement)).toBe(true);
});

it('puts off one ticket per press, however long the key is held, and says which one is shown', () => {
  const tickets = ['1', '2', '3'].map(createTicket);
  const triage = new TriageRun({ tickets, snooze: () => undefined, changed: () => undefined });
  show({ triage });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Ticket 1');
  press('h');
  press('h', { repeat: true });
  press('h', { repeat: true });
  expect(triage.sums.snoozed).toBe(1);
  show({ triage });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Ticket 2');
});

function scored(id: string, severity: string, due?: string): ListedTicket {
  const answer = { head: 'severity', value: severity, confidence: 0.9, step: 1, expected: 1 };
  const score = { id, isBySubject: false, severity: answer, facts: { due } };
  return { element: root, row: { id, ticket: id, subject: `Ticket ${id}` }, score };
}

const names = () => [...root.querySelectorAll('.side-subject')].map(({ textContent }) => textContent);

function choose(label: string, value: string): void {
  const field = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
  const select = field?.querySelector('select');
  void act(() => {
    if (select) select.value = value;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

it('narrows the list by severity and by the time that is left, and says how many filters are on', () => {
  const late = new Date(Date.now() - 3_600_000).toISOString();
  show({ tickets: [scored('1', 'P1', late), scored('2', 'P1'), scored('3', 'P2')] });
  choose('Severity', JSON.stringify(['severity', 'P1']));
  expect(names()).toEqual(['Ticket 1', 'Ticket 2']);
  choose('Time left', 'over');
  expect(names()).toEqual(['Ticket 1']);
  expect(root.querySelector('summary')?.textContent).toBe('More filters (2)');
});

it('lists two tickets of the same id that are not the same', () => {
  const one = scored('7', 'P1');
  show({ tickets: [one, { ...one, row: { ...one.row, ticket: '7 /other' } }] });
  expect(names()).toHaveLength(2);
});

it('says how many tickets could not be judged', async () => {
  const bulk = new BulkRun([createTicket('1')], 0.8, () => undefined, new AbortController().signal);
  bulk.state = 'ready';
  bulk.unread = [createTicket('1')];
  show({ bulk });
  expect(root.textContent).toContain('could not be judged and are left out: 1.');
});

it('keeps the keyboard at a ticket that its score moves, and at the place of one that leaves the list', () => {
  const [one, two, three] = ['1', '2', '3'].map((id) => scored(id, 'P1')) as [
    ListedTicket,
    ListedTicket,
    ListedTicket,
  ];
  show({ tickets: [one, two, { ...three, score: undefined }] });
  [...root.querySelectorAll<HTMLElement>('.side-row')].at(-1)?.focus();
  const focused = () => root.querySelector('.side-row:focus .side-subject')?.textContent;
  show({ tickets: [three, two, one] });
  expect(focused()).toBe('Ticket 3');
  show({ tickets: [two, one] });
  expect(focused()).toBe('Ticket 2');
});

it('counts no ticket in its filters that was put off, and does not blame the filters where all are', () => {
  const tickets = [scored('1', 'P1'), scored('2', 'P1')];
  show({ tickets, isSnoozed: (ticket) => ticket === '1' });
  expect(root.querySelector('.panel-filters')?.textContent).toContain('All (1)');
  show({ tickets, isSnoozed: () => true });
  expect(root.textContent).toContain('2 put off until tomorrow.');
  expect(root.textContent).not.toContain('No ticket matches.');
});

it('takes back with a click what was put off, also after the triage was left', () => {
  const tickets = [scored('1', 'P1'), scored('2', 'P1')];
  const takeBack = vi.fn();
  show({ tickets, isSnoozed: (ticket) => ticket === '1' }, { takeBack });
  const button = [...root.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Show today after all',
  );
  void act(() => button?.click());
  expect(takeBack).toHaveBeenCalledExactlyOnceWith([tickets[0]]);
  show({ tickets });
  expect(root.textContent).not.toContain('Show today after all');
});

it('cuts no character of a long text in half', () => {
  const text = `x${'😀'.repeat(1_000)}`;
  const ticket = { ...createTicket('1'), view: { state: 'ready' }, text } as unknown as TriageTicket;
  show({ triage: new TriageRun({ tickets: [ticket], snooze: () => undefined, changed: () => undefined }) });
  expect(root.querySelector('.triage-text')?.textContent).toBe(text.slice(0, 1_499));
});
