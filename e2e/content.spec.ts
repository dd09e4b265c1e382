import type { Page } from '@playwright/test';
import { edgeCaseIds } from '../demo/edge-cases';
import type { Demo } from '../demo/server';
import { snapshotOf, snapshotWithoutExtension } from './request-tracker/page-snapshot';
import { readAnswers, readExcerpts, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { expect, test } from './support/demo-test';
import { onExtensionsPage } from './support/extensions-page';
import { type AccessibleNode, hostSelector } from './support/shadow-content';
import type { BrowserSession } from './support/test';
import { waitForWorker } from './support/worker';

const vpn = '4821';
const laptop = '4819';

test('odd tickets: each is answered or says why not, and no script of theirs runs', async ({ demo, tab }) => {
  const dialogs: string[] = [];
  tab.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const [name, id] of Object.entries(edgeCaseIds)) {
    await test.step(name, async () => {
      await openAtFixedTime(tab, demo, id);
      const card = await Card.on(tab);
      if (name === 'empty') await card.expectText('There is nothing to read yet.');
      else expect(await waitForAnswers(card)).toHaveLength(4);
      expect(await card.count()).toBe(1);
    });
  }
  expect(dialogs).toEqual([]);
});

test('of two megabytes the beginning is read, and the card says that there is more', async ({
  demo,
  tab,
}) => {
  const card = await Card.on(tab);
  await tab.goto(`${demo.url}/tickets/${edgeCaseIds.twoMegabytes}`);
  await waitForAnswers(card);
  await card.expectText('Could not be read: conversation');

  // The same by reading the page, where every message is an element.
  await tab.goto(`${demo.url}/tickets/${edgeCaseIds.twoMegabytes}?api=fail`);
  const fromPage = await waitForAnswers(card);
  await card.expectText(/Could not be read: .*conversation/);
  await tab.goto(`${demo.url}/tickets/${edgeCaseIds.twoMegabytes}`);
  await waitForAnswers(card);
  expect(await readAnswers(card)).toEqual(fromPage);
});

test('markup in a ticket is text in the card', async ({ demo, tab }) => {
  await tab.goto(`${demo.url}/tickets/${edgeCaseIds.scriptSubject}`);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await readExcerpts(card);
  expect(await card.inside((root) => root.querySelectorAll('script, img, iframe').length)).toBe(0);
});

test('with the card a page is what it is without, and again after the card has left', async ({
  demo,
  session,
  tab,
}) => {
  const without = await snapshotWithoutExtension((page) => openAtFixedTime(page, demo, vpn));
  await openAtFixedTime(tab, demo, vpn);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  expect(await snapshotOf(tab)).toEqual(without);

  await withdrawPermission(session);
  await card.expectNone();
  expect(await snapshotOf(tab)).toEqual(without);
  await tab.getByRole('link', { name: 'Next ticket' }).click();
  await expect(tab).toHaveURL(`${demo.url}/tickets/${laptop}`);
  await tab.locator(`main[data-ticket-id="${laptop}"]`).waitFor();
  await card.expectNone();
});

test('the card follows through a walk without page loads, one card at a time', async ({ demo, tab }) => {
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  const seen = [await waitForAnswers(card)];
  for (const key of ['j', 'j', 'j']) {
    const before = tab.url();
    await tab.keyboard.press(key);
    await expect(tab).not.toHaveURL(before);
    await tab.locator(`main[data-ticket-id="${tab.url().split('/').at(-1)}"]`).waitFor();
    seen.push(await waitForAnswers(card));
    expect(await card.count()).toBe(1);
  }
  await tab.keyboard.press('u');
  await expect(tab).toHaveURL(/\/queue\//);
  await card.expectNone();
  await tab.goBack();
  expect(await waitForAnswers(card)).toEqual(seen.at(-1));
});

test('the card takes on the colours of the page, not of the system', async ({ demo, tab }) => {
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  const theme = () => card.inside((root) => root.querySelector<HTMLElement>('[data-theme]')?.dataset.theme);
  await expect.poll(theme).toBe('light');
  await tab.getByRole('button', { name: 'Theme: system' }).click();
  await tab.getByRole('button', { name: 'Theme: light' }).click();
  await tab.getByRole('button', { name: 'Theme: dark' }).waitFor();
  await expect.poll(theme).toBe('dark');
});

test('the card stays closed in every tab until it is opened again', async ({ demo, session, tab }) => {
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  const other = await session.newPage();
  await other.goto(`${demo.url}/tickets/${laptop}`);
  const otherCard = await Card.on(other);
  await Promise.all([waitForAnswers(card), waitForAnswers(otherCard)]);
  await card.clickNode(await toggleOf(card, 'Hide details'));
  await expect.poll(() => readAnswers(otherCard)).toEqual([]);
  await tab.reload();
  await toggleOf(card, 'Show details');
  expect(await readAnswers(card)).toEqual([]);
});

test('a card that the page throws away comes back to its place', async ({ demo, tab }) => {
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  const answers = await waitForAnswers(card);
  await tab.locator('aside[data-sidebar]').evaluate((aside) => aside.firstElementChild?.remove());
  await expect.poll(() => card.count()).toBe(1);
  expect(await waitForAnswers(card)).toEqual(answers);
});

test('after an update of the extension an open page goes on with one card', async ({
  demo,
  session,
  tab,
}) => {
  await onExtensionsPage(session, ({ updateProfileConfiguration }) =>
    updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  const answers = await waitForAnswers(card);
  const host = await tab.locator(hostSelector).elementHandle();
  await reloadExtension(session);
  await expect.poll(() => host?.evaluate((element) => element.isConnected)).toBe(false);
  await expect.poll(() => readAnswers(card)).toEqual(answers);
  expect(await card.count()).toBe(1);
  await card.click('button', /^Accept P\d/);
  await card.one('button', 'Severity is kept');
});

test('where the extension is gone the card says so, and what to do', async ({ demo, session, tab }) => {
  await tab.goto(`${demo.url}/tickets/${vpn}`);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  // Outside developer mode the browser does not start an unpacked extension again: it is gone then.
  await reloadExtension(session);
  await card.click('button', /^Accept P\d/);
  await card.expectText('Triage Lens was updated or removed. Reload the page to go on.');
});

/** The button that opens and closes, by what it would do; waits for it. */
async function toggleOf(card: Card, does: string): Promise<AccessibleNode> {
  const find = async () => (await card.all('button')).find(({ description }) => description === does);
  await expect.poll(async () => (await find()) !== undefined, { message: does }).toBe(true);
  const toggle = await find();
  if (!toggle) throw new Error(`Nothing on the card says "${does}".`);
  return toggle;
}

/** With the clock standing still, relative times are the same at every look. */
async function openAtFixedTime(page: Page, demo: Demo, id: string): Promise<void> {
  await page.clock.setFixedTime(new Date(Date.now() + 60_000).setSeconds(0, 0));
  await page.goto(`${demo.url}/tickets/${id}`);
  await page.locator('main[data-ticket-id]').waitFor();
}

/** As a user does on the browser's own page: the extension may no longer read any site. */
function withdrawPermission(session: BrowserSession): Promise<void> {
  return onExtensionsPage(session, ({ updateExtensionConfiguration }, extensionId) =>
    updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
  );
}

/** Resolves when the extension has stopped. */
async function reloadExtension({ context }: BrowserSession): Promise<void> {
  const worker = await waitForWorker(context);
  const stopped = worker.waitForEvent('close');
  await worker.evaluate(() => setTimeout(() => chrome.runtime.reload()));
  await stopped;
}
