import type { Page } from '@playwright/test';
import { deskOrigin } from './coexistence/desk-page';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { hostSelector } from './support/shadow-content';
import { type BrowserSession, expect, test } from './support/test';

declare global {
  interface Window {
    clicks: number;
  }
}

const tickets: Record<string, { title: string; posts: string[]; urgency: string }> = {
  '4821': {
    title: 'Cannot connect to the VPN',
    posts: ['The VPN asks for my password again and again.', 'Which client is it?', 'The new one.'],
    urgency: 'High',
  },
  '4822': { title: 'Invoice is wrong', posts: ['You charged us twice in March.'], urgency: 'Low' },
};

/** A helpdesk that nobody has heard of: no marks of any product. */
function htmlOf(path: string): string {
  const ticket = tickets[path.split('/').at(-1) ?? ''];
  if (!ticket) return '<!doctype html><title>Home</title><p>Welcome to the desk.</p>';
  const id = path.split('/').at(-1);
  const posts = ticket.posts.map((text) => `<div class="entry x1a2"><p>${text}</p></div>`).join('');
  return `<!doctype html><html lang="en"><head><title>#${id} ${ticket.title}</title>
<script>window.clicks = 0; addEventListener('click', () => window.clicks++, true);</script></head>
<body><header><a href="/home">Desk</a></header>
<div class="case"><h2 class="case-title"><a href="/home">${ticket.title}</a></h2>
<div data-region="thread">${posts}</div>
<select name="urgency" aria-label="Urgency"><option ${ticket.urgency === 'Low' ? 'selected' : ''}>Low</option>
<option ${ticket.urgency === 'High' ? 'selected' : ''}>High</option></select></div></body></html>`;
}

async function openTicket(tab: Page, path = '/desk/case/4821'): Promise<Card> {
  await tab.route(`${deskOrigin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: htmlOf(new URL(route.request().url()).pathname) }),
  );
  await tab.goto(deskOrigin + path);
  return Card.on(tab);
}

/** From the popup, as an agent does. */
async function startPointing(session: BrowserSession, tab: Page): Promise<void> {
  const popup = await session.newPage();
  await popup.goto(`chrome-extension://${session.extensionId}/src/popup/popup.html`);
  await tab.bringToFront();
  await popup.reload();
  await popup.getByText('Is a ticket open that has no card?').click();
  await popup.getByRole('button', { name: 'Show where the ticket is' }).click();
}

test('an agent shows an unknown helpdesk by the mouse; the next ticket is read, and Health tells of it', async ({
  session,
  tab,
}, info) => {
  const panel = await openTicket(tab);
  expect(await panel.count()).toBe(0);
  await startPointing(session, tab);
  await panel.expectText('1 of 3');
  await tab.getByRole('link', { name: 'Cannot connect to the VPN' }).click();
  await panel.expectText('2 of 3');
  await tab.locator('.entry p').first().hover();
  await panel.expectText('Messages like this one: 3');
  await panel.screenshot(info.outputPath('pointing.png'));
  await tab.locator('.entry p').first().click();
  await panel.expectText('3 of 3');
  await tab.getByRole('combobox', { name: 'Urgency' }).click({ force: true });
  await panel.expectText('This was found');
  await panel.expectText('Cannot connect to the VPN');
  await panel.expectText('High');
  // No click has reached the page: neither its listener nor its link.
  expect(await tab.evaluate(() => window.clicks)).toBe(0);
  expect(new URL(tab.url()).pathname).toBe('/desk/case/4821');

  await panel.click('button', 'Use it on this site');
  const card = await Card.on(tab);
  await waitForAnswers(card);
  expect(await tab.locator('triage-lens-pointing').count()).toBe(0);

  await tab.goto(`${deskOrigin}/desk/case/4822`);
  await waitForAnswers(card);
  await tab.goto(`${deskOrigin}/home`);
  await card.expectNone();

  const options = await session.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/src/options/options.html`);
  const health = options.getByRole('region', { name: 'Health' });
  await expect(health).toContainText('read 2, not read 0');
  await expect(health).toContainText('Everything that should be read was read.');
});

test('the same by the keyboard alone', async ({ session, tab }) => {
  const panel = await openTicket(tab);
  await startPointing(session, tab);
  const walkTo = async (text: string) => {
    for (let key = 0; key < 20 && !(await marked(panel)).startsWith(text); key++)
      await tab.keyboard.press('ArrowRight');
    expect(await marked(panel)).toContain(text);
  };
  await panel.expectText('1 of 3');
  await panel.one('button', 'Choose');
  await walkTo('Cannot connect');
  await tab.keyboard.press('Enter');
  await panel.expectText('2 of 3');
  await walkTo('The VPN asks');
  await panel.expectText('Messages like this one: 3');
  await tab.keyboard.press('Enter');
  await panel.expectText('3 of 3');
  await panel.tabTo('button', 'No field');
  await tab.keyboard.press('Enter');
  await panel.expectText('This was found');
  await tab.keyboard.press('Enter');
  await waitForAnswers(await Card.on(tab));
});

test('Escape ends it and leaves the page as it was', async ({ session, tab }) => {
  const panel = await openTicket(tab);
  const before = await tab.content();
  await startPointing(session, tab);
  await panel.expectText('1 of 3');
  await tab.keyboard.press('Escape');
  await expect(tab.locator(hostSelector)).toHaveCount(0);
  expect(await tab.content()).toBe(before);
  await tab.locator('.entry').first().click();
  expect(await tab.evaluate(() => window.clicks)).toBe(1);
});

test('a page whose address tells no ticket from another is refused with the reason', async ({
  session,
  tab,
}) => {
  const panel = await openTicket(tab, '/home');
  await startPointing(session, tab);
  await panel.expectText('Its address holds no number');
});

test('what a script of the page pretends to click marks nothing', async ({ session, tab }) => {
  const panel = await openTicket(tab);
  await startPointing(session, tab);
  await panel.expectText('1 of 3');
  await tab.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('p, h2')) element.click();
  });
  await panel.expectText('1 of 3');
  await panel.expectText('Nothing is marked yet.');
});

test('on a page that is read by nobody the selected text is, when the agent asks from the popup', async ({
  session,
  tab,
}) => {
  const card = await openTicket(tab);
  await tab.locator('.entry p').first().selectText();
  const popup = await session.newPage();
  await popup.goto(`chrome-extension://${session.extensionId}/src/popup/popup.html`);
  await tab.bringToFront();
  await popup.reload();
  await popup.getByText('Is a ticket open that has no card?').click();
  await popup.getByRole('button', { name: 'Use the selected text' }).click();
  await waitForAnswers(card);
  await card.expectText('Read from the text that you selected');
});

/** What the panel says is marked now. */
async function marked(panel: Card): Promise<string> {
  return (await panel.inside((root) => root.querySelector('.marked')?.textContent ?? '')) ?? '';
}
