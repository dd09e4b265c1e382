import { expect, it } from 'vitest';
import { filterOptions, filterTickets, type ListFilter } from './list-filter';
import { type ListedTicket, sortTickets } from './list-order';
import type { KnownScore } from './scores';

const now = Date.parse('2026-11-30T12:00:00Z');

function ticketOf(id: string, score: Partial<KnownScore>): ListedTicket {
  const row = { id, ticket: id, subject: `Ticket ${id}` };
  return { element: {} as Element, row, score: { id, isBySubject: false, ...score } };
}

const severity = (step: number, confidence = 0.9) => ({
  ...{ head: 'severity', value: `P${step}`, confidence, step, expected: step },
});

const tickets = [
  ticketOf('a', { severity: severity(3), facts: { due: '2026-11-30T11:00:00Z', team: 'Network' } }),
  ticketOf('b', { severity: severity(1), facts: { created: '2026-11-30T08:00:00Z', team: 'Billing' } }),
  ticketOf('c', {
    severity: severity(1, 0.3),
    facts: { due: '2026-12-30', created: '2026-10-01T08:00:00Z' },
  }),
  ticketOf('d', {
    severity: severity(3),
    sentiment: { head: 'sentiment', value: 'angry', confidence: 0.9 },
    facts: { due: '2026-12-01T11:00:00Z', created: '2026-11-26T08:00:00Z', team: 'Network' },
  }),
  ticketOf('e', { severity: severity(1), noise: 'bounce' }),
];

const shown = (filter: ListFilter) => filterTickets(tickets, filter, now).map(({ row }) => row.id);

it('shows all tickets where nothing is chosen, and those that have every chosen value', () => {
  expect(shown({})).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(shown({ severity: JSON.stringify(['severity', 'P3']) })).toEqual(['a', 'd']);
  expect(shown({ severity: JSON.stringify(['severity', 'P3']), due: 'over' })).toEqual(['a']);
  expect(shown({ team: 'Network', mood: JSON.stringify(['sentiment', 'angry']) })).toEqual(['d']);
});

it('finds a ticket under no severity that is not sure, and under none where it is noise', () => {
  expect(shown({ severity: JSON.stringify(['severity', 'P1']) })).toEqual(['b']);
});

it('counts the tickets of each value, steps of time in their order', () => {
  expect(filterOptions(tickets, 'due', now)).toEqual([
    { key: 'over', count: 1 },
    { key: 'day', count: 1 },
    { key: 'later', count: 1 },
  ]);
  expect(filterOptions(tickets, 'age', now).map(({ key }) => key)).toEqual(['day', 'week', 'older']);
  expect(filterOptions(tickets, 'team', now)).toEqual([
    { key: 'Network', count: 2 },
    { key: 'Billing', count: 1 },
  ]);
});

it('knows no time for a due date of another calendar, or without a zone', () => {
  const odd = ['1405-09-09', '2026-11-30T11:00:00', '2026-02-30'].map((due) =>
    ticketOf(due, { facts: { due } }),
  );
  expect(filterOptions(odd, 'due', now)).toEqual([]);
});

it('sorts by the time that is left, and by age; what has neither comes last', () => {
  const order = (sort: 'due' | 'age') => sortTickets(tickets, sort).map(({ row }) => row.id);
  expect(order('due')).toEqual(['a', 'd', 'c', 'b', 'e']);
  expect(order('age')).toEqual(['c', 'd', 'b', 'a', 'e']);
});

it('wants a ticket looked at before others as severe where its time is up', () => {
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const two = [
    ticketOf('slow', { severity: severity(2) }),
    ticketOf('late', { severity: severity(2), facts: { due: soon } }),
  ];
  expect(sortTickets(two, 'first').map(({ row }) => row.id)).toEqual(['late', 'slow']);
});
