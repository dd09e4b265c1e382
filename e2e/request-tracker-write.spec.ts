import type { Page } from '@playwright/test';
import { logIn, logOut, openTicket } from './request-tracker/agent';
import type { SampleName } from './request-tracker/sample-tickets';
import { type Desk, expect, test } from './request-tracker/test';
import { choose } from './support/answers';
import { Card } from './support/card';
import { inExtensionPage } from './support/worker';

// RT takes seconds for a page where other programs keep the machine busy.

test('an agent writes the priority, sees it in RT, and puts back what was there', async ({
  desk,
  session,
  tab,
}) => {
  const { card, before } = await openWithSeverity(tab, desk, 'P1');
  expect(before).not.toBe('100');

  await card.click('button', 'Set Priority: 100 in the ticket');
  await card.expectText('In the ticket: Priority: 100');
  expect(await priorityOf(desk)).toBe('100');
  await tab.reload();
  await expect(tab.locator('.ticket-info-basics .priority .current-value')).toContainText('High');

  await test.step('undone where it was written', async () => {
    const again = await openWithSeverity(tab, desk, 'P5');
    await again.card.click('button', 'Set Priority: 0 in the ticket');
    await again.card.expectText('In the ticket: Priority: 0');
    expect(await priorityOf(desk)).toBe('0');
    await again.card.click('button', /^Undo: (.+, )?Priority: 0$/);
    await expect.poll(() => priorityOf(desk)).toBe('100');
    await again.card.one('button', 'Set Priority: 0 in the ticket');
  });

  await test.step('every attempt is noted, without the ticket', async () => {
    const noted = await inExtensionPage(session.context, session.extensionId, (page) =>
      page.evaluate(() => chrome.runtime.sendMessage({ kind: 'audit.list', request: { most: 10 } })),
    );
    const entries = noted.value.map(({ act, field, from, to, outcome }: Record<string, string>) =>
      [act, field, from, to, outcome].join(' '),
    );
    expect(entries).toEqual([
      'undo priority 0 100 written',
      'apply priority 100 0 written',
      `apply priority ${before} 100 written`,
    ]);
  });
});

test('an agent writes the effort as a time estimate, and puts back that there was none', async ({
  desk,
  tab,
}) => {
  await logIn(tab, desk);
  await openTicket(tab, desk, 'monitor');
  const card = await Card.on(tab);
  await choose(card, 'Effort', 'L');
  expect(await fieldOf(desk, 'monitor', 'TimeEstimated')).toBe('0');

  await card.click('button', 'Set Time estimate: 8 h in the ticket');
  await card.expectText('In the ticket: Time estimate: 8 h');
  expect(await fieldOf(desk, 'monitor', 'TimeEstimated')).toBe('480');
  await card.click('button', /^Undo: (.+, )?Time estimate: 8 h$/);
  await card.one('button', 'Set Time estimate: 8 h in the ticket');
  expect(await fieldOf(desk, 'monitor', 'TimeEstimated')).toBe('0');
});

test('of an expired session the card says so, and nothing is written', async ({ desk, session, tab }) => {
  const { card, before } = await openWithSeverity(tab, desk, 'P4');
  await logOut(await session.newPage(), desk);
  await card.click('button', 'Set Priority: 25 in the ticket');
  await card.expectText('Priority was not changed. You are logged out of the helpdesk.');
  expect(await priorityOf(desk)).toBe(before);
});

async function openWithSeverity(
  tab: Page,
  desk: Desk,
  level: string,
): Promise<{ card: Card; before: string }> {
  if (!(await tab.context().cookies(desk.url)).length || tab.url() === 'about:blank') await logIn(tab, desk);
  await openTicket(tab, desk, 'vpn');
  const card = await Card.on(tab);
  await choose(card, 'Severity', level);
  return { card, before: await priorityOf(desk) };
}

function priorityOf(desk: Desk): Promise<string> {
  return fieldOf(desk, 'vpn', 'Priority');
}

/** As RT's own interface says it, past the browser. */
async function fieldOf(desk: Desk, ticket: SampleName, name: string): Promise<string> {
  const { values } = await desk.rest.readTicket(desk.tickets[ticket]);
  return String((values as Record<string, unknown>)[name]);
}
