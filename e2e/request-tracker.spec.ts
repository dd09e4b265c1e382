import type { Page } from '@playwright/test';
import { logIn, logOut, openFromQueue, openTicket, ticketUrl } from './request-tracker/agent';
import { snapshotOf, snapshotWithoutExtension } from './request-tracker/page-snapshot';
import type { SampleName } from './request-tracker/sample-tickets';
import { type Desk, expect, test } from './request-tracker/test';
import { wordsOf, wordsOfTicket, wordsOnlyOf } from './request-tracker/ticket-words';
import { acceptButton, readAnswer, readAnswers, readExcerpts, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { stopWorker } from './support/worker';

const screenshots = 'test-results/screenshots';

// RT takes seconds for a page where other programs keep the machine busy.

test('an agent opens tickets from their queues and each card speaks of its own ticket', async ({
  desk,
  tab,
}) => {
  await logIn(tab, desk);
  const card = await Card.on(tab);
  const seen = new Set<string>();
  const languages = {
    checkout: 'English',
    invoice: 'English',
    printer: 'German',
    portal: 'Spanish',
    vpn: 'English',
  };
  for (const name of Object.keys(languages) as (keyof typeof languages)[]) {
    await openFromQueue(tab, desk, name);
    seen.add((await waitForAnswers(card)).join('\n'));
    expect(await card.count()).toBe(1);
    // The agent's own language is not worth a word, and only in it every answer has its reasons.
    if (languages[name] === 'English') await expectExcerptsOf(card, name);
    else await card.expectText(languages[name]);
  }
  // Percentages included, no two of five unlike tickets are answered alike.
  expect(seen.size).toBe(5);
  await tab.screenshot({ path: `${screenshots}/request-tracker-light.png` });
});

test('what was accepted and corrected is found again, after everything short of deleting it', async ({
  desk,
  session,
  tab,
}) => {
  await logIn(tab, desk);
  const card = await Card.on(tab);
  await openTicket(tab, desk, 'vpn');
  const suggested = await waitForAnswers(card);

  await card.clickNode(await acceptButton(card, '1'));
  await card.expectText(/Kept /);
  await correctSeverityByKeyboard(tab, card);
  const severity = await readAnswer(card, 'Severity');
  expect(severity).toMatch(/, changed$/);
  const kept = await readAnswers(card);
  expect(kept).not.toEqual(suggested);
  expect(kept.some((answer) => /^(Topic|Type): .*, kept$/.test(answer))).toBe(true);

  await test.step('after another ticket and a page without one', async () => {
    await openTicket(tab, desk, 'monitor');
    await waitForAnswers(card);
    expect((await readAnswers(card)).filter((answer) => /, (kept|changed)$/.test(answer))).toEqual([]);
    await tab.goto(desk.url);
    await card.expectNone();
    await tab.goBack();
    await tab.goBack();
    await expect(tab).toHaveURL(ticketUrl(desk, 'vpn'));
    await expect.poll(() => readAnswers(card)).toEqual(kept);
  });

  await test.step('after the worker was stopped', async () => {
    await stopWorker(tab);
    await tab.reload();
    await expect.poll(() => readAnswers(card)).toEqual(kept);
  });

  await test.step('after the browser was restarted, and then undone', async () => {
    await session.restart();
    const later = await session.newPage();
    await later.goto(ticketUrl(desk, 'vpn'));
    await logIn(later, desk);
    const laterCard = await Card.on(later);
    await expect.poll(() => readAnswers(laterCard)).toEqual(kept);

    await laterCard.click('button', /^Undo: P/);
    const isSuggestedAgain = async () => suggested.includes(await readAnswer(laterCard, 'Severity'));
    await expect.poll(isSuggestedAgain).toBe(true);
    await later.reload();
    await expect.poll(isSuggestedAgain).toBe(true);
    expect((await readAnswers(laterCard)).some((answer) => answer.endsWith(', kept'))).toBe(true);
  });
});

test('pages that are no ticket have no card', async ({ desk, tab }) => {
  const card = await Card.on(tab);
  await tab.goto(desk.url);
  await expect(tab.getByRole('button', { name: 'Login' })).toBeVisible();
  expect(await card.count()).toBe(0);
  await logIn(tab, desk);
  const id = desk.tickets.vpn;
  const paths = [
    '/Search/Simple.html?q=VPN+printer',
    `/Ticket/Modify.html?id=${id}`,
    `/Ticket/Update.html?id=${id}&Action=Respond`,
    '/Ticket/Create.html?Queue=1',
    '/Ticket/Display.html?id=4711',
    '/Prefs/Other.html',
  ];
  for (const path of paths) {
    await test.step(path, async () => {
      // From a ticket each time, so that a card that is left over would show.
      await openTicket(tab, desk, 'vpn');
      await waitForAnswers(card);
      await tab.goto(`${desk.url}${path}`);
      await tab.waitForLoadState('networkidle');
      expect(await card.count()).toBe(0);
    });
  }
});

test("RT's page and its ticket are as they are without the extension", async ({ desk, tab }) => {
  const untouched = await snapshotWithoutExtension((page) => logInAndOpen(page, desk));
  const before = await desk.rest.readTicket(desk.tickets.vpn);
  const complaints: string[] = [];
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(String(error)));

  await logInAndOpen(tab, desk);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await card.click('button', /^Accept all/);
  await card.expectText(/Kept /);

  await expect.poll(() => snapshotOf(tab)).toEqual(untouched);
  expect(complaints).toEqual([]);
  expect(await desk.rest.readTicket(desk.tickets.vpn)).toEqual(before);
});

test("in RT's dark theme the card is dark too", async ({ desk, tab }) => {
  await logIn(tab, desk, 'ben');
  const card = await Card.on(tab);
  await openTicket(tab, desk, 'checkout');
  await waitForAnswers(card);
  expect(await backgroundOf(card)).toBeGreaterThan(200);

  await tab.goto(`${desk.url}/Prefs/Other.html`);
  // RT hides the list itself behind a drawn one.
  await tab.locator('select[name="WebDefaultStylesheet"]').selectOption('elevator-dark', { force: true });
  await tab.getByRole('button', { name: 'Save Changes' }).click();
  await expect(tab.locator('body')).toHaveClass(/elevator-dark/);
  await openTicket(tab, desk, 'checkout');
  await waitForAnswers(card);
  expect(await backgroundOf(card)).toBeLessThan(80);
  await tab.screenshot({ path: `${screenshots}/request-tracker-dark.png` });
});

test('a session that ends while the ticket is read: the card answers from the page', async ({
  desk,
  session,
  tab,
}) => {
  await logIn(tab, desk);
  await openTicket(tab, desk, 'vpn');
  const card = await Card.on(tab);
  await waitForAnswers(card);

  const otherTab = await session.newPage();
  let loggedOut: Promise<void> | undefined;
  await tab.route('**/REST/2.0/**', async (route) => {
    loggedOut ??= tab
      .locator('.history .transaction')
      .last()
      .waitFor()
      .then(() => logOut(otherTab, desk));
    await loggedOut;
    await route.continue();
  });
  const answered: number[] = [];
  tab.on('response', (response) => {
    if (response.url().includes('/REST/2.0/')) answered.push(response.status());
  });
  await tab.reload();
  await waitForAnswers(card);
  await expectExcerptsOf(card, 'vpn');
  await loggedOut;
  expect(answered).not.toContain(200);

  await tab.unroute('**/REST/2.0/**');
  await tab.reload();
  await expect(tab.getByRole('button', { name: 'Login' })).toBeVisible();
  await card.expectNone();
});

test('unusual tickets: HTML, a megabyte of log, a script in the subject, hardly a word', async ({
  desk,
  tab,
}) => {
  await logIn(tab, desk);
  const card = await Card.on(tab);
  for (const name of ['laptop', 'log', 'script'] as const) {
    await test.step(name, async () => {
      await openTicket(tab, desk, name);
      await waitForAnswers(card);
      const excerpts = await expectExcerptsOf(card, name);
      if (name === 'laptop') expect(excerpts).not.toMatch(/<\/?\w+>/);
    });
  }
  expect(await tab.title()).not.toBe('broken');

  await openTicket(tab, desk, 'short');
  await card.expectText('Too little text to tell');
  await card.expectText('not sure');
});

/** Unfolds the excerpts: all their words are this ticket's, and some of them are no other's. */
async function expectExcerptsOf(card: Card, name: SampleName): Promise<string> {
  const excerpts = await readExcerpts(card);
  const words = [...wordsOf(excerpts)];
  const own = wordsOfTicket(name);
  const distinctive = wordsOnlyOf(name);
  expect(
    words.filter((word) => !own.has(word)),
    `words that ${name} does not have`,
  ).toEqual([]);
  expect(
    words.filter((word) => distinctive.has(word)),
    `words that only ${name} has`,
  ).not.toEqual([]);
  return excerpts;
}

async function logInAndOpen(page: Page, desk: Desk): Promise<void> {
  await logIn(page, desk);
  await openTicket(page, desk, 'vpn');
}

/** Takes another severity than the suggested one, without the mouse. */
async function correctSeverityByKeyboard(tab: Page, card: Card): Promise<void> {
  const another = (await readAnswer(card, 'Severity')).includes('P1') ? 'P5' : 'P1';
  await card.tabTo('button', /^Severity: /);
  await tab.keyboard.press('Enter');
  await card.one('combobox');
  await tab.keyboard.type(another);
  await card.one('option', new RegExp(another));
  await tab.keyboard.press('Enter');
  await card.one('button', new RegExp(`^Severity: ${another} .*, changed$`));
}

/** Mean of red, green and blue behind the card's content, 0 to 255. */
async function backgroundOf(card: Card): Promise<number> {
  const color = await card.inside((root) => {
    const section = root.querySelector('section');
    return section ? getComputedStyle(section).backgroundColor : '';
  });
  const [red = 0, green = 0, blue = 0] = (color?.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}
