import { writeClosedTickets, writeNewTickets } from './request-tracker/closed-tickets';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { csvOf, learnFromFile } from './support/learn-file';
import { causeOf, logIn, openTicket, ticketRow } from './znuny/agent';
import { expect, test } from './znuny/test';

test.describe.configure({ timeout: 400_000 });

test('what its own export teaches goes into queue and own field with one key, and back', async ({
  desk,
  session,
  tab,
}) => {
  const closed = writeClosedTickets(420, 1).map(({ queue, subject, text, cause, requester }, index) => ({
    'Ticket Number': String(2026_0000 + index),
    Queue: queue,
    Subject: subject,
    Body: text,
    Priority: '3 normal',
    Lock: 'unlock',
    'Customer Name': requester,
    Cause: cause ?? '',
  }));
  const incoming = writeNewTickets(8, 2);
  const ids = await desk.create(
    incoming.map((ticket) => ({ ...ticket, queue: 'Raw', cause: undefined, hours: undefined })),
  );
  await logIn(tab, desk);
  await openTicket(tab, desk, ids[0] ?? 0);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await learnFromFile(session, desk.url, csvOf(closed));

  await tab.bringToFront();
  let sure: number | undefined;
  for (const [index, each] of ids.entries()) {
    await openTicket(tab, desk, each);
    await waitForAnswers(card);
    await tab.waitForLoadState('networkidle');
    const offered = (await card.all('button', /^Set .* in the ticket$/)).map(({ name }) => name).join();
    if (/Queue: /.test(offered) && /Cause: /.test(offered)) sure = index;
    if (sure !== undefined) break;
  }
  const [wanted, id] = [incoming[sure ?? 0], ids[sure ?? 0] ?? 0];
  expect(sure, 'a ticket of which the card is sure').not.toBeUndefined();
  const before = await ticketRow(desk, id);
  expect([before.queue, await causeOf(desk, id)]).toEqual(['Raw', '']);

  await card.tabTo('button', /^Accept and set all in ticket/);
  await tab.keyboard.press('9');
  // Lock and owner are given back by requests of their own, which come after the fields.
  const now = async () => ({ ...(await ticketRow(desk, id)), hasCause: (await causeOf(desk, id)) !== '' });
  const wait = { timeout: 60_000 };
  await expect.poll(now, wait).toEqual({ ...before, queue: wanted.queue, hasCause: true });

  await card.click('button', /^Undo: /);
  await expect.poll(now, wait).toEqual({ ...before, hasCause: false });
});
