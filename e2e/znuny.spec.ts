import type { Page } from '@playwright/test';
import { choose, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { takeTickets, watchTickets } from './support/helpdesk-page';
import {
  openTriageList,
  sortBySeverity,
  triageEach,
  undoTriage,
  writeTriageTickets,
} from './support/triage-list';
import { waitForWorker } from './support/worker';
import { everythingOf, flagsOf, logIn, logOut, openTicket, seenArticles, ticketRow } from './znuny/agent';
import { sampleTickets } from './znuny/sample-tickets';
import { type Desk, expect, test } from './znuny/test';

// Znuny takes seconds for a page where other programs keep the machine busy.

test('all articles are read though the page shows one, and the description is what the customer wrote first', async ({
  desk,
  session,
  tab,
}) => {
  const worker = await waitForWorker(session.context);
  await watchTickets(worker);
  await logIn(tab, desk);
  await openTicket(tab, desk, desk.tickets.invoices);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  const [ticket] = await takeTickets(worker);
  expect(ticket).toMatchObject({
    helpdesk: 'znuny',
    id: String(desk.tickets.invoices),
    subject: sampleTickets.invoices.subject,
    requester: 'Maria <maria@harbour.test>',
    fields: { priority: 'low', queue: 'Billing' },
  });
  expect(ticket?.description).toContain('our accounting needs all invoices by mail');
  expect(ticket?.messages.map(({ role, text }) => [role, text])).toEqual([
    ['agent', 'Hello Maria, which address should the invoices go to?'],
    ['customer', 'To accounting@harbour.test, please.'],
    ['internal', 'Checked with second level: the server room is on fire, everything is down.'],
  ]);
  expect(ticket?.missing).toEqual(undefined);
  await tab.screenshot({ path: 'test-results/screenshots/znuny.png' });
});

test('an article of HTML is read with the line breaks that the page shows', async ({
  desk,
  session,
  tab,
}) => {
  const worker = await waitForWorker(session.context);
  await watchTickets(worker);
  await logIn(tab, desk);
  await openTicket(tab, desk, desk.tickets.scanner);
  await waitForAnswers(await Card.on(tab));
  const [ticket] = await takeTickets(worker);
  expect(ticket?.description).toBe(
    'The hand scanner in hall 3 no longer beeps. We need it back from next\nweek on.',
  );
});

test('the priority is written without a lock and without another owner, and put back', async ({
  desk,
  tab,
}) => {
  const before = await ticketRow(desk, desk.tickets.invoices);
  const card = await openWithSeverity(tab, desk, 'P1');
  await card.click('button', 'Set Priority: very high in the ticket');
  await card.expectText('In the ticket: Priority: very high');
  const written = { ...before, priority: '5 very high' };
  await expect.poll(() => ticketRow(desk, desk.tickets.invoices)).toEqual(written);
  await card.click('button', /^Undo: (.+, )?Priority: very high$/);
  // Lock and owner are given back by a request of their own, after the priority.
  await expect.poll(() => ticketRow(desk, desk.tickets.invoices)).toEqual(before);
});

test('without the right to nothing is offered; without a session the card says so', async ({
  desk,
  session,
  tab,
}) => {
  await logIn(tab, desk, 'ben');
  await openTicket(tab, desk, desk.tickets.invoices);
  const card = await Card.on(tab);
  await choose(card, 'Severity', 'P1');
  expect(await card.all('button', /^Set /)).toEqual([]);

  await tab.context().clearCookies();
  const again = await openWithSeverity(tab, desk, 'P2');
  const before = await everythingOf(desk);
  await logOut(await session.newPage(), desk);
  await again.click('button', 'Set Priority: high in the ticket');
  await again.expectText('Priority was not changed. You are logged out of the helpdesk.');
  expect(await everythingOf(desk)).toEqual(before);
});

test('twenty tickets are triaged from the list and taken back, and none of them counts as read', async ({
  desk,
  tab,
}) => {
  test.setTimeout(400_000);
  const wanted = writeTriageTickets(20).map((each) => ({ ...each, queue: 'Junk', requester: 'maria' }));
  const ids = await desk.create(wanted);
  const states = () => Promise.all(ids.map((id) => ticketRow(desk, id)));
  const before = await states();
  const everything = [await everythingOf(desk), await flagsOf(desk)];
  await logIn(tab, desk);
  await tab.goto(`${desk.url}/otrs/index.pl?Action=AgentTicketQueue;QueueID=3;View=Small`);
  const list = await openTriageList(tab, 'tr[id^="TicketID_"]', 20);
  await sortBySeverity(tab, list);
  await tab.screenshot({ path: 'test-results/screenshots/znuny-list.png' });
  expect([await everythingOf(desk), await flagsOf(desk)]).toEqual(everything);

  const written = await triageEach(tab, list, 20);
  const after = await states();
  const changed = after.flatMap((each, place) => (each.priority === before[place]?.priority ? [] : [place]));
  expect(written).toBeGreaterThan(2);
  expect(changed).toHaveLength(written);
  expect(after.map((each, place) => ({ ...each, priority: before[place]?.priority }))).toEqual(before);
  await undoTriage(list);
  await expect.poll(states).toEqual(before);
  for (const id of ids) expect(await seenArticles(desk, id)).toEqual([]);
  // To write, Znuny's page of the ticket is asked for, which notes that its mentions were seen; of no other ticket.
  const flagged = (await flagsOf(desk)).filter(([id]) => ids.includes(Number(id)));
  expect(flagged.map(([id, key]) => [Number(id), key])).toEqual(
    changed.map((place) => [ids[place], 'MentionSeen']),
  );
});

async function openWithSeverity(tab: Page, desk: Desk, level: string): Promise<Card> {
  await logIn(tab, desk);
  await openTicket(tab, desk, desk.tickets.invoices);
  const card = await Card.on(tab);
  await choose(card, 'Severity', level);
  return card;
}
