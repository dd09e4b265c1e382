import type { Page } from '@playwright/test';
import { Card } from './support/card';
import { expect, test } from './support/demo-test';

const rows = (page: Page) => page.locator('.queue-table tbody tr');

/** In each row of the page the number of our badges. */
const badgesPerRow = (page: Page) =>
  rows(page).evaluateAll((found) =>
    found.map((row) => row.querySelectorAll('[data-triage-lens-list="badge"]').length),
  );

const isOneEach = async (page: Page) => {
  const counts = await badgesPerRow(page);
  return counts.length > 0 && counts.every((count) => count === 1);
};

test('an agent works through a list before opening a ticket, by keyboard alone', async ({ demo, tab }) => {
  await tab.goto(`${demo.url}/queue/it-support`);
  await expect.poll(() => isOneEach(tab), { message: 'one badge in each row' }).toBe(true);
  // Taken away by the page, our badges come back; meanwhile it shows whether they had moved anything.
  const { heights, without } = await rows(tab).evaluateAll((found) => {
    const measure = () => found.map((row) => row.getBoundingClientRect().height);
    const heights = measure();
    for (const badge of document.querySelectorAll('[data-triage-lens-list="badge"]')) badge.remove();
    return { heights, without: measure() };
  });
  expect(heights).toEqual(without);
  await expect.poll(() => isOneEach(tab), { message: 'one badge in each row again' }).toBe(true);

  // The page draws its rows again.
  await tab.getByRole('searchbox').fill('VPN');
  await expect.poll(() => rows(tab).count()).toBeLessThan(heights.length);
  await expect.poll(() => isOneEach(tab), { message: 'one badge in each row that is left' }).toBe(true);
  await tab.getByRole('searchbox').fill('');
  await expect.poll(() => rows(tab).count()).toBe(heights.length);

  const list = await Card.sideList(tab);
  await list.tabTo('button', /^Triage list/);
  await tab.keyboard.press('Enter');
  await list.one('combobox', 'Sort by');
  await list.expectText(`${heights.length} of ${heights.length} tickets judged.`);
  expect((await list.all('listitem')).length).toBe(heights.length);

  await list.tabTo('button', 'Start triage');
  await tab.keyboard.press('Enter');
  await list.expectText(`Ticket 1 of ${heights.length}`);
  await list.one('button', /^Topic: /);
  await tab.keyboard.press('1');
  await expect.poll(async () => (await list.text()).includes('kept')).toBe(true);
  await tab.keyboard.press('n');
  await list.expectText(`Ticket 2 of ${heights.length}`);
  await list.one('button', /^Topic: /);
  await tab.keyboard.press('h');
  await list.expectText(`Ticket 3 of ${heights.length}`);
  // Undo goes to the ticket that it is about.
  await list.one('button', /^Topic: /);
  await tab.keyboard.press('u');
  await list.expectText(`Ticket 2 of ${heights.length}`);
  await list.click('button', 'Undo everything');
  await expect.poll(async () => (await list.text()).includes('kept')).toBe(false);

  await tab.keyboard.press('Escape');
  await list.one('combobox', 'Sort by');
  await list.tabTo('button', /VPN keeps rejecting/);
  await tab.keyboard.press('Enter');
  await expect(tab).toHaveURL(/\/tickets\/4821$/);
  await expect.poll(() => tab.locator('[data-triage-lens-list]').count()).toBe(0);
});

test('of 5,000 rows those in the window have their badge, at the top and after a jump to the end', async ({
  tab,
}) => {
  const row = (_: unknown, at: number) =>
    `<tr style="height:40px"><td class="queue-subject"><a href="/tickets/${at + 1}">The printer ${at + 1} prints blank pages</a></td></tr>`;
  const page = `<!doctype html><html lang="en"><head><meta name="application-name" content="Demo Helpdesk"><title>List</title></head>
<body><div class="queue-table"><table><tbody>${Array.from({ length: 5_000 }, row).join('')}</tbody></table></div></body></html>`;
  await tab.route(/.*/, (route) =>
    new URL(route.request().url()).pathname === '/queue/all'
      ? route.fulfill({ contentType: 'text/html', body: page })
      : route.fulfill({ status: 404, body: '' }),
  );
  await tab.goto('http://127.0.0.1:9/queue/all');
  const inWindow = () =>
    rows(tab).evaluateAll((found) =>
      found
        .filter((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        })
        .map((each) => each.querySelectorAll('[data-triage-lens-list="badge"]').length),
    );
  const oneEach = async () => {
    const counts = await inWindow();
    return counts.length > 5 && counts.every((count) => count === 1);
  };
  await expect.poll(oneEach).toBe(true);
  await rows(tab).last().scrollIntoViewIfNeeded();
  await expect.poll(oneEach).toBe(true);

  const list = await Card.sideList(tab);
  await list.click('button', /^Triage list/);
  await expect.poll(() => list.text()).toMatch(/of 5,?000 tickets judged/);
  await list.tabTo('combobox', 'Sort by');
  await tab.keyboard.press('ArrowDown');
  const subjects = () =>
    list.inside((root) => [...root.querySelectorAll('.side-subject')].map(({ textContent }) => textContent));
  await expect.poll(async () => new Set(await subjects()).size).toBe(5_000);
});

test('an outage that four people report is told in the list before anybody opens a ticket, and on the card of each', async ({
  demo,
  tab,
}) => {
  const reports = [
    ['9001', 'VPN Lyon down: gateway vpn-lyo-01 answers with TL-4809', 'Ines Hartl'],
    ['9002', 'Cannot connect to the VPN from Lyon, TL-4809', 'Tom Adeyemi'],
    ['9003', 'vpn-lyo-01 does not answer, nobody in Lyon can work', 'Ravi Menon'],
    ['4821', 'VPN error TL-4809 since this morning, Lyon office is cut off', 'Marta Quinn'],
    ['9005', 'How do I book the large meeting room?', 'Lena Vogt'],
  ];
  const row = ([id, subject, person]: string[], at: number) =>
    `<tr data-status="new"><td class="queue-subject"><a href="/tickets/${id}">${subject}</a></td>
<td class="queue-person"><div><span>A</span><span>${person}</span></div></td>
<td class="queue-time" data-created="${new Date(Date.now() - (at + 1) * 300_000).toISOString()}"></td></tr>`;
  await tab.route(`${demo.url}/queue/it-support`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta name="application-name" content="Demo Helpdesk"><title>List</title></head>
<body><div class="queue-table"><table><tbody>${reports.map(row).join('')}</tbody></table></div></body></html>`,
    }),
  );
  await tab.route(`${demo.url}/api/tickets/9*`, (route) => route.fulfill({ status: 404, body: '' }));
  await tab.goto(`${demo.url}/queue/it-support`);
  const list = await Card.sideList(tab);
  await list.click('button', /incident/);
  await list.expectText(/^4 people since .*, it looks like one problem: /m);
  await list.click('button', /looks like one problem/);
  for (const [id] of reports.slice(0, 4)) await list.expectText(`#${id}`);
  expect(await list.text()).not.toContain('#9005');

  await tab.goto(`${demo.url}/tickets/4821`);
  const card = await Card.on(tab);
  await card.expectText(/^4 people since .*, it looks like one problem: /m);
});
