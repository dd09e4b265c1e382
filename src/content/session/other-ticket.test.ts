import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../core/ticket';
import type { Adapter } from '../../helpdesks/adapter';
import { addressOf, stateOf } from './other-ticket';

const views = [
  { path: '^/Ticket/Display\\.html$', id: [{ from: 'search', re: '[?&;]id=(\\d+)' }] },
  {
    path: '^/zoom\\.pl$',
    search: '[?;&]Action=Zoom(?:[;&]|$)',
    id: [{ from: 'search', re: '[?;&]TicketID=(\\d+)' }],
  },
  { path: '^/(?:agent/tickets|browse)/', id: [{ from: 'path', re: '/([A-Z]*-?\\d+)$' }] },
  { path: '^/$', id: [{ from: 'hash', re: '^#ticket/zoom/(\\d+)' }] },
].map((view) => ({ kind: 'ticket', ...view }));
const ticket = { fields: {}, status: 'open' } as unknown as Ticket;

describe('how far a ticket has come', () => {
  it.each([
    ['open', {}, ticket],
    ['open', {}, { ...ticket, status: undefined, resolved: '1970-01-01T00:00:00Z' }],
    ['solved', {}, { ...ticket, status: 'Resolved' }],
    ['solved', {}, { ...ticket, resolved: '2026-03-05T09:00:00Z' }],
    ['solved', { closed: ['erledigt'] }, { ...ticket, status: 'erledigt' }],
    ['solved', { closed: ['done'], closedField: 'category' }, { ...ticket, fields: { category: 'done' } }],
    ['solved', { closed: ['done'], closedField: 'category' }, { ...ticket, status: 'Done' }],
    ['solved', {}, { ...ticket, status: 'closed successful' }],
    ['solved', {}, { ...ticket, status: 'erfolgreich geschlossen' }],
    ['solved', {}, { ...ticket, status: 'Erledigt' }],
    ['solved', {}, { ...ticket, status: 'Résolu' }],
    ['solved', {}, { ...ticket, status: 'Canceled' }],
    ['solved', {}, { ...ticket, status: '解決済み' }],
    ['open', {}, { ...ticket, status: 'unresolved' }],
    ['open', {}, { ...ticket, status: 'Not resolved' }],
    ['open', {}, { ...ticket, status: 'pending auto close+' }],
    ['open', {}, { ...ticket, status: '未解決' }],
    ['gone', {}, { ...ticket, status: 'removed' }],
    ['gone', {}, { ...ticket, status: 'merged' }],
    ['gone', {}, { ...ticket, status: 'deleted' }],
  ])('is %s', (state, write, given) => {
    expect(stateOf({ write: { fields: {}, ...write } } as never, given as Ticket)).toBe(state);
  });
});

describe('the address of another ticket', () => {
  it.each([
    ['/Ticket/Display.html?id=12', '12', '7', '/Ticket/Display.html?id=7'],
    ['/Ticket/Display.html?Action=Take&id=12', '12', '7', '/Ticket/Display.html?id=7'],
    ['/Ticket/Display.html?id=12;Status=resolved#txn-9', '12', '7', '/Ticket/Display.html?id=7'],
    ['/zoom.pl?Action=Zoom;TicketID=12;Subaction=Lock', '12', '7', '/zoom.pl?Action=Zoom&TicketID=7'],
    ['/agent/tickets/12', '12', '120', '/agent/tickets/120'],
    ['/agent/tickets/12?delete=1', '12', '120', '/agent/tickets/120'],
    ['/browse/IT-12', 'IT-12', 'IT-7', '/browse/IT-7'],
    ['/#ticket/zoom/12', '12', '7', '/#ticket/zoom/7'],
    ['/12/tickets/12', '12', '7', undefined],
    ['/tickets/a', '12', '7', undefined],
    ['/agent/tickets/12', '12', '7/../../logout', undefined],
    ['/agent/tickets/12', '12', '..', undefined],
    ['/agent/tickets/12', '12', 'javascript:alert(1)', undefined],
  ])('beside %s', (page, id, other, address) => {
    const url = new URL(page, 'https://desk.example');
    const found = addressOf({ adapter: { views } as unknown as Adapter, url, id }, other);
    expect(found?.slice(url.origin.length)).toBe(address);
  });
});
