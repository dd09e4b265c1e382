import { logIn } from './request-tracker/agent';
import { writeClosedTickets, writeNewTickets } from './request-tracker/closed-tickets';
import { type Desk, expect, test } from './request-tracker/test';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { csvOf, learnFromFile } from './support/learn-file';

test.describe.configure({ timeout: 400_000 });

/** The desk's own field of desk.json, by what the closed tickets are about. */
const impacts = { Defect: 'A team', Order: 'One person', Question: 'The whole company' };
const queues = ['Network', 'Workplace', 'Customer care'];

test('what an export teaches goes into queue and own field with one key, and back', async ({
  desk,
  session,
  tab,
}) => {
  const impactOf = (cause: string | undefined) => impacts[cause as keyof typeof impacts];
  const closed = writeClosedTickets(800, 1).filter(({ queue }) => queues.includes(queue));
  const rows = closed.map(({ queue, subject, text, cause }, index) => ({
    id: String(90_000 + index),
    Queue: queue,
    Subject: subject,
    Content: text,
    Status: 'resolved',
    Impact: impactOf(cause),
  }));
  const [wanted] = writeNewTickets(40, 2).filter(({ queue, cause }) => queue === 'Customer care' && cause);
  if (!wanted) throw new Error('No ticket of that queue was written.');
  const { subject, text } = wanted;
  const id = await desk.rest.createTicket({ queue: 'Network', requester: 'maria', subject, text });
  await tab.goto(`${desk.url}/Ticket/Display.html?id=${id}`);
  await logIn(tab, desk);
  await tab.goto(`${desk.url}/Ticket/Display.html?id=${id}`);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await learnFromFile(session, desk.url, csvOf(rows));

  await tab.bringToFront();
  await tab.reload();
  await card.one('button', 'Set Queue: Customer care in the ticket');
  expect(await stateOf(desk, id)).toEqual(['Network', '']);

  await card.tabTo('button', /^Accept and set all in ticket/);
  await tab.keyboard.press('9');
  const expected = ['Customer care', impactOf(wanted.cause)];
  await expect.poll(() => stateOf(desk, id), { timeout: 60_000 }).toEqual(expected);

  await card.click('button', 'Put all back');
  await expect.poll(() => stateOf(desk, id), { timeout: 60_000 }).toEqual(['Network', '']);
});

/** Queue and own field as RT's own interface says them, past the browser. */
async function stateOf(desk: Desk, id: number): Promise<string[]> {
  const { Queue, CustomFields } = (await desk.rest.readTicket(id)).values as {
    Queue: { Name?: string; id: string };
    CustomFields: { name: string; values: string[] }[];
  };
  return [Queue.Name ?? Queue.id, CustomFields.find(({ name }) => name === 'Impact')?.values[0] ?? ''];
}
