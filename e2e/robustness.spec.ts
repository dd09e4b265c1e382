import { demoTickets, nothingAsked } from '../demo/tickets';
import { readAnswers, waitForAnswers, waitForNoise } from './support/answers';
import { Card } from './support/card';
import { expect, test } from './support/demo-test';
import { inExtensionPage, readStorage, stopWorker } from './support/worker';

/** What profiles go through in years: damage, later versions, many windows, sleep. */

const vpn = '4821';

test('a damaged profile: what cannot be read counts as not set, and every ticket is answered', async ({
  demo,
  session,
  tab,
}) => {
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  const answers = await waitForAnswers(card);
  const keys = Object.keys(await readStorage(session.context, session.extensionId));
  expect(keys.length).toBeGreaterThan(1);
  for (const garbage of ['<b>no</b>', [[]], { version: 1e9, settings: null }]) {
    const damaged = Object.fromEntries([...keys, 'settings'].map((key) => [key, garbage]));
    await inExtensionPage(session.context, session.extensionId, (page) =>
      page.evaluate((items) => chrome.storage.local.set(items), damaged),
    );
    await stopWorker(tab);
    await tab.goto(`${demo.url}/tickets/${vpn}`);
    expect(await waitForAnswers(card)).toEqual(answers);
  }
});

test('a database of a later version is left alone: tickets are answered, and what cannot be kept is told', async ({
  demo,
  session,
  tab,
}) => {
  await inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('triage-lens', 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
    ),
  );
  await stopWorker(tab);
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await card.click('button', /^Accept P\d/);
  await card.expectText(/newer version of Triage Lens/);
  expect(await card.all('button', 'Severity is kept')).toEqual([]);
});

test('in many tabs and windows each card speaks of its own ticket, and goes on after the worker slept', async ({
  demo,
  session,
}) => {
  // More than thirty pages at once.
  test.setTimeout(300_000);
  const ids = demoTickets.map(({ id }) => id);
  const pages = await Promise.all(
    ids.map(async (id) => {
      const page = await session.newPage();
      await page.goto(`${demo.url}/tickets/${id}`);
      return page;
    }),
  );
  const cards = await Promise.all(pages.map((page) => Card.on(page)));
  const before: string[][] = [];
  for (const [i, card] of cards.entries()) {
    const isNoise = nothingAsked.includes(demoTickets[i]);
    if (isNoise) await waitForNoise(card);
    before.push(isNoise ? [] : await waitForAnswers(card));
  }
  expect(new Set(before.map((answers) => answers.join())).size).toBeGreaterThan(ids.length / 2);

  await stopWorker(pages[0]);
  await cards[0].click('button', /^Accept P\d/);
  await cards[0].one('button', 'Severity is kept');
  for (const [i, card] of cards.entries()) {
    if (i > 0) expect(await readAnswers(card)).toEqual(before[i]);
    expect(await card.count()).toBe(1);
  }
});
