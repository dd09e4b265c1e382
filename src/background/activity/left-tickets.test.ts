import { expect, it } from 'vitest';
import type { LeftTicket } from '../../protocol/messages';
import { createRememberedValue } from '../api/test-fakes';
import { LeftTickets } from './left-tickets';

const desk = 'https://desk.example';
const left = (id: number) => ({ helpdesk: 'demo', url: `${desk}/tickets/${id}` });

it('gives each ticket that was left once, to its own helpdesk, the newest of many', async () => {
  const tickets = new LeftTickets(createRememberedValue<Record<string, LeftTicket[]>>());
  await Promise.all([1, 2, 2, 3, 4, 5, 6].map((id) => tickets.note(desk, left(id))));
  expect(await tickets.take('https://other.example')).toEqual([]);
  expect((await tickets.take(desk)).map(({ url }) => url)).toEqual(
    [2, 3, 4, 5, 6].map((id) => `${desk}/tickets/${id}`),
  );
  expect(await tickets.take(desk)).toEqual([]);
});
