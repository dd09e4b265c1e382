import { expect, it } from 'vitest';
import { isClosed } from './closed-ticket';

const then = '2026-05-06T07:08:09Z';

it.each([
  [{ status: 'closed successful' }, true],
  [{ status: 'Geschlossen' }, true],
  [{ status: 'クローズ' }, true],
  [{ status: 'pending auto close+' }, false],
  // A time of an earlier resolution says nothing of a ticket that is open again.
  [{ status: 'open', resolved: then }, false],
  [{ status: '7', resolved: then }, true],
  [{ resolved: then }, true],
  [{ status: '' }, false],
  [{}, false],
])('%j: %s', (ticket, closed) => {
  expect(isClosed(ticket)).toBe(closed);
});
