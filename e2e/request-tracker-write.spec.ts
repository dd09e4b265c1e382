import type { Page } from '@playwright/test';
import { logIn, logOut, openTicket } from './request-tracker/agent';
import { type Desk, expect, test } from './request-tracker/test';
import { readAnswer, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { inExtensionPage } from './support/worker';

// RT takes seconds for a page where other programs keep the machine busy.
test.describe.configure({ timeout: 120_000 });

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
    await again.card.click('button', 'Put back what was before Priority: 0');
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
  await waitForAnswers(card);
  await card.click('button', /^Severity: /);
  await card.click('option', new RegExp(`^${level}`));
  await expect
    .poll(() => readAnswer(card, 'Severity'))
    .toMatch(new RegExp(`^Severity: ${level} .*(kept|changed)$`));
  return { card, before: await priorityOf(desk) };
}

/** As RT's own interface says it, past the browser. */
async function priorityOf(desk: Desk): Promise<string> {
  const { values } = await desk.rest.readTicket(desk.tickets.vpn);
  return String((values as { Priority: unknown }).Priority);
}
