import type { Page, Request } from '@playwright/test';
import type { Demo } from '../demo/server';
import type { TicketJson } from '../demo/ticket';
import { readAnswers } from './support/answers';
import { Card } from './support/card';
import { expect, test } from './support/demo-test';

const vpn = '4821';
const laptop = '4819';

test('an agent works through tickets and finds the feedback again', async ({ demo, tab }) => {
  await tab.goto(`${demo.url}/queue/it-support`);
  const card = await Card.on(tab);
  await tab.getByRole('link', { name: 'VPN keeps rejecting' }).waitFor();
  expect(await card.count()).toBe(0);

  await tab.getByRole('link', { name: 'VPN keeps rejecting' }).click();
  await expectAnswersOf(card, demo, vpn);
  await card.click('button', /^Accept P\d/);
  await card.one('button', 'Severity is kept');
  await chooseTopic(tab, card, 'Security');
  await card.one('button', 'Topic: Security, changed');

  await tab.getByRole('link', { name: 'Next ticket' }).click();
  await expect(tab).toHaveURL(`${demo.url}/tickets/${laptop}`);
  await expectAnswersOf(card, demo, laptop);
  expect(await card.all('button', 'Severity is kept')).toEqual([]);
  expect(await card.all('button', /changed$/)).toEqual([]);

  await tab.goBack();
  await expect(tab).toHaveURL(`${demo.url}/tickets/${vpn}`);
  await card.one('button', 'Topic: Security, changed');
  await card.one('button', 'Severity is kept');
  expect(await card.count()).toBe(1);

  await tab.reload();
  await card.one('button', 'Topic: Security, changed');
  await card.one('button', 'Severity is kept');
});

test('keys typed into the card do not reach the shortcuts of the helpdesk', async ({ demo, tab }) => {
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  await card.click('button', /^Topic: /);
  await card.one('combobox');
  await tab.keyboard.type('jrn?');
  expect((await card.one('combobox')).value).toBe('jrn?');
  await expect(tab.getByRole('dialog')).toHaveCount(0);
  await expect(tab.getByRole('textbox', { name: 'Message' })).not.toBeFocused();
  await expect(tab).toHaveURL(`${demo.url}/tickets/${vpn}`);

  // The same key beside the card shows that the helpdesk was listening all the time.
  await tab.locator('.conversation').click();
  await tab.keyboard.press('j');
  await expect(tab).toHaveURL(`${demo.url}/tickets/${laptop}`);
});

test('an answer that comes after its ticket was left is dropped', async ({ demo, tab }) => {
  const isLate = (request: Request) => request.url().endsWith(`/api/tickets/${vpn}`);
  const asked = tab.waitForRequest(isLate);
  await tab.goto(`${demo.url}/tickets/${vpn}?delay=2500`);
  await asked;
  const over = Promise.race([
    tab.waitForEvent('requestfinished', isLate),
    tab.waitForEvent('requestfailed', isLate),
  ]);
  await tab.getByRole('link', { name: 'Next ticket' }).click();
  const card = await Card.on(tab);
  await expectAnswersOf(card, demo, laptop);
  await over;
  await expectAnswersOf(card, demo, laptop);
});

test('where the JSON interface fails, the card answers from the page itself', async ({ demo, tab }) => {
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  await card.one('button', /^Topic: /);
  const fromJson = await readAnswers(card);

  await tab.goto(`${demo.url}/tickets/${vpn}?api=fail`);
  await card.one('button', /^Topic: /);
  expect(await readAnswers(card)).toEqual(fromJson);
});

test('a page that only looks like a ticket gets no card', async ({ demo, tab }) => {
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  await card.one('button', /^Topic: /);
  await tab.goto(`${demo.url}/tickets-like/${vpn}`);
  await expect(tab.locator('.banner')).toBeVisible();
  await card.expectNone();
});

/** Opens the list of topics, narrows it by typing and takes the first match. */
async function chooseTopic(tab: Page, card: Card, topic: string): Promise<void> {
  await card.click('button', /^Topic: /);
  await card.one('combobox');
  await tab.keyboard.type(topic);
  await card.one('option', new RegExp(topic));
  await tab.keyboard.press('Enter');
}

/** Waits until the card names reasons, and checks that each is a word of that very ticket. */
async function expectAnswersOf(card: Card, demo: Demo, id: string): Promise<void> {
  const ticket = (await (await fetch(`${demo.url}/api/tickets/${id}`)).json()) as TicketJson;
  const text = `${ticket.subject} ${ticket.description} ${JSON.stringify(ticket.messages)}`.toLowerCase();
  await expect
    .poll(
      async () => {
        const words = (await readReasons(card)) ?? [];
        return words.length > 0 && words.every((word) => text.includes(word.toLowerCase()));
      },
      { message: `reasons on the card come from ticket ${id}` },
    )
    .toBe(true);
}

function readReasons(card: Card): Promise<string[] | undefined> {
  return card.inside((root) => [...root.querySelectorAll('q')].map((word) => word.textContent ?? ''));
}
