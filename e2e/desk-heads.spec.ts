import { readFile } from 'node:fs/promises';
import { type Demo, startDemo } from '../demo/server';
import type { DemoTicket } from '../demo/ticket';
import { Card } from './support/card';
import { type SeededRow, seedHead } from './support/seed-head';
import { type BrowserSession, test as base, expect } from './support/test';
import { stopWorker } from './support/worker';

const things: Record<string, readonly string[]> = {
  'it-support': ['printer', 'laptop', 'screen', 'VPN', 'password'],
  billing: ['invoice', 'payment', 'refund', 'VAT number', 'credit note'],
  workplace: ['desk', 'chair', 'meeting room', 'coffee machine', 'whiteboard'],
};

const rows: SeededRow[] = Array.from({ length: 180 }, (_, i) => {
  const queues = Object.keys(things);
  const value = queues[i % queues.length] ?? '';
  const list = things[value] ?? [];
  const [one, other] = [list[i % list.length], list[(i * 7 + 1) % list.length]];
  return {
    subject: `About the ${one}`,
    body: `Good morning, the ${one} and the ${other} make trouble. ${i}`,
    value,
  };
});

const text = (start: string) =>
  `${start}, the printer in the Oslo office asks for a badge before it prints anything. Nobody here has one.`;
const tickets: DemoTicket[] = [
  ticketOf('9001', 'Printer asks for a badge', text('Since this morning')),
  ticketOf('9002', 'Printer wants a badge in Oslo', text('Again')),
  ticketOf('9003', 'Wrong VAT number', 'The invoice has the wrong VAT number, please send a credit note.'),
];

function ticketOf(id: string, subject: string, description: string): DemoTicket {
  return {
    id,
    language: 'en',
    queue: 'product',
    subject,
    requester: { name: 'Kim Berg', email: 'kim.berg@brightwater.example' },
    status: 'new',
    conversation: [{ role: 'customer', author: 'Kim Berg', hoursAgo: 1, text: description }],
  };
}

const test = base.extend<{ desk: Demo }>({
  desk: async ({ session }, use) => {
    const demo = await startDemo({ tickets });
    try {
      const origin = new URL(demo.url).origin;
      await seedAfterFirstUse(session, demo);
      await seedHead(session.context, session.extensionId, { origin, field: 'queue' }, rows);
      await use(demo);
    } finally {
      await demo.close();
    }
  },
});

/** The worker makes its database when it first answers. */
async function seedAfterFirstUse(session: BrowserSession, demo: Demo): Promise<void> {
  const page = await session.newPage();
  await page.goto(`${demo.url}/tickets/9003`);
  const card = await Card.on(page);
  await card.expectText('General model');
  await page.close();
}

async function openTicket(session: BrowserSession, desk: Demo, id: string) {
  const page = await session.newPage();
  await page.goto(`${desk.url}/tickets/${id}`);
  return { page, card: await Card.on(page) };
}

test('the desk answers with its own queues, and says that it has learned them', async ({ desk, session }) => {
  const { page, card } = await openTicket(session, desk, '9003');
  await card.one('button', /^queue: billing, (sure|likely)/i);
  await card.expectText('Learned from 180 closed tickets of this desk');
  await stopWorker(page);
  await page.reload();
  await card.one('button', /^queue: billing/i);
});

test('a correction in one tab changes a similar ticket in another within a second, and undo takes it back', async ({
  desk,
  session,
}) => {
  const first = await openTicket(session, desk, '9001');
  const second = await openTicket(session, desk, '9002');
  const third = await openTicket(session, desk, '9003');
  const before = (await second.card.one('button', /^queue: it-support/i)).name;
  await third.card.one('button', /^queue: billing/i);
  const announced = await second.card.inside((root) => root.querySelector('[role=status]')?.textContent);

  await first.page.bringToFront();
  await first.card.click('button', /^queue: /i);
  await first.card.one('combobox');
  await first.page.keyboard.type('workplace');
  await first.card.one('option', /workplace/);
  await first.page.keyboard.press('Enter');
  await expect
    .poll(async () => (await second.card.all('button', /^queue: workplace/i)).length, {
      timeout: 1_000,
      intervals: [50],
    })
    .toBe(1);
  await second.card.expectText('As in a similar ticket that was corrected');
  await third.card.one('button', /^queue: billing/i);
  expect(await second.card.inside((root) => root.querySelector('[role=status]')?.textContent)).toBe(
    announced,
  );

  // Opened next, too, by a worker that has to read everything again.
  await stopWorker(second.page);
  await second.page.reload();
  await second.card.one('button', /^queue: workplace/i);

  await first.card.one('button', /^queue: workplace, changed/i);
  await first.card.click('button', /^Undo/);
  await second.card.one('button', before);
  await first.card.one('button', /^queue: it-support/i);
});

test('a field that is changed in the helpdesk is learned silently', async ({ desk, session }) => {
  const { page, card } = await openTicket(session, desk, '9001');
  await card.one('button', /^queue: it-support/i);
  await page.getByLabel('Queue').selectOption('workplace');
  await card.one('button', /^queue: workplace, .*helpdesk/i);
});

test('looks right, light and dark', async ({ desk, session }, info) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, card } = await openTicket(session, desk, '9003');
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await card.one('button', /^queue: billing/i);
    const path = info.outputPath(`desk-${colorScheme}.png`);
    await card.screenshot(path);
    expect((await readFile(path)).length).toBeGreaterThan(10_000);
    await page.close();
  }
});
