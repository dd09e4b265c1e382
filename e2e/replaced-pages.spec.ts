import { serveDesk, ticketAddress } from './coexistence/desk-page';
import { readAnswers, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { expect, test } from './support/test';

const keptSeverity = async (card: Card) => (await card.all('button', /^Severity: .*kept/)).length;

test('a new body with another ticket has one card, of that ticket', async ({ tab }) => {
  await serveDesk(tab);
  await tab.goto(ticketAddress());
  const card = await Card.on(tab);
  await waitForAnswers(card);
  const before = await readAnswers(card);
  await tab.evaluate(() => {
    history.pushState(null, '', '/tickets/8');
    const body = document.createElement('body');
    body.innerHTML = `<main data-ticket-id="8"><h1 data-field="subject">A second chair, please</h1>
      <article data-message-id="1" data-role="customer"><p class="message-body">Could you order one more chair for room 12? There is no hurry.</p></article>
      <aside data-sidebar style="width: 280px"></aside></main>`;
    document.body = body;
  });
  await expect.poll(() => card.count()).toBe(1);
  await waitForAnswers(card);
  await expect.poll(() => readAnswers(card)).not.toEqual(before);
});

test('a new body with the same ticket has one card that works', async ({ tab }) => {
  await serveDesk(tab, { sidebar: '' });
  await tab.goto(ticketAddress());
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await tab.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const each of body.querySelectorAll('triage-lens-card')) each.remove();
    document.body.replaceWith(body);
  });
  await expect.poll(() => card.count()).toBe(1);
  await waitForAnswers(card);
  await card.click('button', /^Accept P\d/);
  await expect.poll(() => keptSeverity(card)).toBe(1);
});

test('a page that allows nothing, with trusted types and in a sandbox, has a card that works', async ({
  tab,
}) => {
  await serveDesk(tab, {
    policy:
      "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts",
  });
  await tab.goto(ticketAddress());
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await card.click('button', /^Accept P\d/);
  await expect.poll(() => keptSeverity(card)).toBe(1);
});
