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
  const incoming = writeNewTickets(40, 2).filter(({ queue, cause }) => queue === 'Customer care' && cause);
  const ids: number[] = [];
  for (const { subject, text } of incoming.slice(0, 6))
    ids.push(await desk.rest.createTicket({ queue: 'Network', requester: 'maria', subject, text }));
  const open = (id: number) => tab.goto(`${desk.url}/Ticket/Display.html?id=${id}`);
  await open(ids[0] ?? 0);
  await logIn(tab, desk);
  await open(ids[0] ?? 0);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await learnFromFile(session, desk.url, csvOf(rows));

  await tab.bringToFront();
  const seen: string[] = [];
  let sure: number | undefined;
  for (const [index, id] of ids.entries()) {
    await open(id);
    await waitForAnswers(card);
    await tab.waitForLoadState('networkidle');
    seen.push((await card.all('button')).map(({ name }) => name).join(' | '));
    if (/Set (?=.*Queue: Customer care)(?=.*Impact: )/.test(seen[index] ?? '')) sure = index;
    if (sure !== undefined) break;
  }
  expect(sure, `a ticket of which the card is sure: ${seen.join('\n')}`).toBeDefined();
  const [wanted, id] = [incoming[sure ?? 0], ids[sure ?? 0] ?? 0];
  expect(await stateOf(desk, id)).toEqual(['Network', '']);

  await card.tabTo('button', /^Accept and set all in ticket/);
  await tab.keyboard.press('9');
  const expected = ['Customer care', impactOf(wanted?.cause)];
  await expect.poll(() => stateOf(desk, id), { timeout: 60_000 }).toEqual(expected);

  await card.click('button', /^Undo: /);
  await expect.poll(() => stateOf(desk, id), { timeout: 60_000 }).toEqual(['Network', '']);
});

/** Queue and own field as RT's own interface says them, past the browser. */
async function stateOf(desk: Desk, id: number): Promise<string[]> {
  const { Queue, CustomFields } = (await desk.rest.readTicket(id)).values as {
    Queue: { id: string };
    CustomFields: { name: string; values: string[] }[];
  };
  return [
    await desk.rest.queueName(Queue.id),
    CustomFields.find(({ name }) => name === 'Impact')?.values[0] ?? '',
  ];
}
