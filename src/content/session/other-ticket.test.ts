import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../core/ticket';
import { addressOf, stateOf } from './other-ticket';

const ticket = { fields: {}, status: 'open' } as unknown as Ticket;

describe('how far a ticket has come', () => {
  it.each([
    ['open', {}, ticket],
    ['open', {}, { ...ticket, status: undefined, resolved: '1970-01-01T00:00:00Z' }],
    ['solved', {}, { ...ticket, status: 'Resolved' }],
    ['solved', {}, { ...ticket, resolved: '2026-03-05T09:00:00Z' }],
    ['solved', { closed: ['erledigt'] }, { ...ticket, status: 'erledigt' }],
    ['solved', { closed: ['done'], closedField: 'category' }, { ...ticket, fields: { category: 'done' } }],
    ['gone', {}, { ...ticket, status: 'merged' }],
    ['gone', {}, { ...ticket, status: 'deleted' }],
  ])('is %s', (state, write, given) => {
    expect(stateOf({ write: { fields: {}, ...write } } as never, given as Ticket)).toBe(state);
  });
});

describe('the address of another ticket', () => {
  it.each([
    [
      'https://desk.example/Ticket/Display.html?id=12',
      '12',
      '7',
      'https://desk.example/Ticket/Display.html?id=7',
    ],
    ['https://desk.example/agent/tickets/12', '12', '120', 'https://desk.example/agent/tickets/120'],
    ['https://desk.example/browse/IT-12', 'IT-12', 'IT-7', 'https://desk.example/browse/IT-7'],
    ['https://desk.example/#ticket/zoom/12', '12', '7', 'https://desk.example/#ticket/zoom/7'],
    ['https://desk.example/12/tickets/12', '12', '7', undefined],
    ['https://desk.example/tickets/a', '12', '7', undefined],
    ['https://desk.example/tickets/12', '12', '7/../../logout', undefined],
    ['https://desk.example/tickets/12', '12', 'javascript:alert(1)', undefined],
  ])('beside %s', (page, id, other, address) => {
    expect(addressOf(new URL(page), id, other)).toBe(address);
  });
});
