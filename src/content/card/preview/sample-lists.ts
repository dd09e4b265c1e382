import { millisecondsPerHour } from '../../../core/days';
import type { TicketScore } from '../../../protocol/list-messages';
import type { BulkEntry, BulkRun } from '../../list/bulk-run';
import type { ListedTicket } from '../../list/list-order';
import type { PanelProps } from '../../list/panel/panel-props';
import type { ReadRow } from '../../list/row-reader';
import type { TriageRun } from '../../list/triage-run';
import type { TriageTicket } from '../../list/triage-ticket';
import type { CardActions, CardView } from '../card-props';
import { sampleMemory } from './sample-memory';
import { typical } from './sample-predictions';

/** One state of the side list, as the preview shows it. */
export interface SampleList {
  id: string;
  title: string;
  props: Omit<PanelProps, 'translate'>;
}

const sure = { confidence: 0.97 };

function listed(place: number, subject: string, score?: Omit<TicketScore, 'id'>): ListedTicket {
  const id = String(4800 + place);
  const facts = {
    created: new Date(Date.now() - place * 30 * millisecondsPerHour).toISOString(),
    due: new Date(Date.now() + (place - 2) * 20 * millisecondsPerHour).toISOString(),
    team: place % 2 ? 'IT support' : 'Accounts and access for the whole company',
  };
  return {
    element: document.createElement('tr'),
    row: { id, ticket: id, subject },
    score: score && { ...score, id, isBySubject: place > 3, facts },
  };
}

const tickets: readonly ListedTicket[] = [
  listed(1, 'Dispatch cannot print delivery notes, lorries are waiting', {
    topic: { head: 'topic', value: 'hardware', ...sure },
    severity: { head: 'severity', value: 'P1', ...sure, step: 1, expected: 1.1 },
    effort: { head: 'effort', value: 'M', ...sure, minutes: { low: 45, high: 270 } },
    sentiment: { head: 'sentiment', value: 'angry', ...sure },
  }),
  listed(2, 'Mailbox full: cannot send or receive since this morning, and the invoices are due', {
    topic: { head: 'topic', value: 'email', ...sure },
    severity: { head: 'severity', value: 'P3', ...sure, step: 3, expected: 2.9 },
    effort: { head: 'effort', value: 'S', ...sure, minutes: { low: 10, high: 60 } },
  }),
  listed(3, 'Out of office: back on Monday', { noise: 'auto-reply' }),
  listed(4, 'Local administrator rights for Docker', {
    topic: { head: 'topic', value: 'access', confidence: 0.4, abstained: 'low-confidence' },
  }),
  listed(5, 'A ticket that is being judged'),
];

const actions: PanelProps['actions'] = {
  setOpen: () => undefined,
  retry: () => undefined,
  chooseSort: () => undefined,
  chooseTeam: () => undefined,
  takeBack: () => undefined,
  open: () => undefined,
  startTriage: () => undefined,
  startBulk: () => undefined,
  dismissIncident: () => undefined,
  addressOf: ({ id }) => `https://helpdesk.example/tickets/${id}`,
  leave: () => undefined,
};

const list: SampleList['props'] = {
  ...{ isOpen: true, count: tickets.length, tickets, sort: 'first', team: '', failure: '', incidents: [] },
  isSnoozed: () => false,
  canWrite: true,
  actions,
};
const incidents = sampleMemory.answer.incident ? [sampleMemory.answer.incident] : [];

const opened: ReadRow = {
  id: '4825',
  ticket: '4825',
  subject: 'Locked out of the booking system since the update',
};

const cardActions: CardActions = {
  record: async () => undefined,
  undo: async () => undefined,
  apply: async () => undefined,
  undoApply: async () => undefined,
  dismissQuestion: () => undefined,
  dismissIncident: () => undefined,
  answerOffer: () => undefined,
  setOpen: () => undefined,
  retry: () => undefined,
};

/** Stands in for a ticket whose suggestions have come, or not. */
function triaged(view: CardView, row = opened): TriageTicket {
  const task: Partial<TriageTicket['task']> = { row };
  const stand: Partial<Omit<TriageTicket, 'valueOf'>> = {
    task: task as TriageTicket['task'],
    ...{ view, shownView: view, text: typical.text.repeat(6), offers: [], judged: 0, writtenFields: [] },
    actions: cardActions,
  };
  return stand as TriageTicket;
}

const ready: CardView = { state: 'ready', prediction: typical, labels: [] };
const problem: CardView = {
  state: 'problem',
  message: 'The ticket could not be read.',
  advice: 'Try again.',
};

function triage(current: TriageTicket | undefined, more: Partial<TriageRun> = {}): SampleList['props'] {
  const run: Partial<TriageRun> = {
    ...{ current, position: current ? 3 : 20, total: 20, failure: '', isBusy: false, canUndo: true },
    sums: { judged: 15, written: 12, snoozed: 2 },
    ...more,
  };
  return { ...list, triage: run as TriageRun };
}

const entries: BulkEntry[] = tickets.slice(0, 3).map(({ row }, place) => ({
  ticket: triaged(ready, row),
  changes: [
    { field: 'priority', from: place === 0 ? '' : 'normal', to: 'urgent' },
    { field: 'group', from: 'First line', to: 'Accounts and access for the whole company' },
  ],
  heads: ['severity', 'topic'],
  isDone: place === 0,
}));

function bulk(more: Partial<BulkRun>): SampleList['props'] {
  const run: Partial<BulkRun> = {
    ...{ confidence: 0.8, count: 1, total: 3, entries, unread: [], failure: '' },
    ...{ state: 'ready', isWriting: false, canUndo: false },
    ...more,
  };
  return { ...list, bulk: run as BulkRun };
}

export const sampleLists: readonly SampleList[] = [
  { id: 'filters', title: 'List', props: list },
  { id: 'incident', title: 'List, with an incident', props: { ...list, incidents } },
  { id: 'empty', title: 'No tickets', props: { ...list, tickets: [], count: 0 } },
  {
    id: 'loading',
    title: 'Nothing judged yet',
    props: { ...list, tickets: tickets.map(({ score: _, ...each }) => ({ ...each, score: undefined })) },
  },
  {
    id: 'failed',
    title: 'Nothing could be judged',
    props: { ...list, failure: 'The model could not be loaded. Reinstall the extension.' },
  },
  { id: 'triage', title: 'Triage', props: triage(triaged(ready)) },
  {
    id: 'triage-loading',
    title: 'Triage, being read',
    props: triage(triaged({ state: 'loading' })),
  },
  { id: 'triage-problem', title: 'Triage, not read', props: triage(triaged(problem)) },
  {
    id: 'triage-refused',
    title: 'Triage, not set',
    props: triage(triaged(ready), { failure: 'The helpdesk refused the change of priority.' }),
  },
  { id: 'triage-done', title: 'Triage, the end', props: triage(undefined) },
  { id: 'bulk-preparing', title: 'Many, being read', props: bulk({ state: 'preparing', entries: [] }) },
  {
    id: 'bulk-preview',
    title: 'Many, preview',
    props: bulk({
      entries: entries.map((each) => ({ ...each, isDone: false })),
      unread: [triaged(problem)],
    }),
  },
  { id: 'bulk-running', title: 'Many, being set', props: bulk({ state: 'running', isWriting: true }) },
  {
    id: 'bulk-stopped',
    title: 'Many, stopped',
    props: bulk({ state: 'stopped', canUndo: true, failure: 'This ticket was changed meanwhile.' }),
  },
  { id: 'bulk-done', title: 'Many, done', props: bulk({ state: 'done', count: 3, canUndo: true }) },
  { id: 'closed', title: 'Closed', props: { ...list, isOpen: false, incidents } },
];
