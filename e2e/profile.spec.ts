import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAnswer, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { withCopyOfExtension } from './support/damaged-extension';
import { expect, test } from './support/demo-test';
import { onExtensionsPage } from './support/extensions-page';
import { createProfile, removeProfile } from './support/launch';
import { readEverythingKept } from './support/stored-records';
import { BrowserSession } from './support/test';
import { inExtensionPage, waitForWorker } from './support/worker';

/** What lies in a profile, and what does not: after a step back to an earlier version, in private windows, on other devices. */

const ticket = '/tickets/4821';
const kept = 'Severity is kept';

test('a label is in every window of its ticket, and nowhere that the browser copies to other devices', async ({
  demo,
  session,
  tab,
}) => {
  await tab.goto(demo.url + ticket);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  const opened = session.context.waitForEvent('page');
  const worker = await waitForWorker(session.context);
  await worker.evaluate((url) => void chrome.windows.create({ url }), demo.url + ticket);
  const other = await Card.on(await opened);
  await waitForAnswers(other);

  await tab.bringToFront();
  await card.click('button', /^Accept P\d/);
  await card.one('button', kept);
  await other.one('button', kept);

  const copied = await inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(() => chrome.storage.sync?.get()),
  );
  expect(copied ?? {}).toEqual({});
});

test('in a private window there is no card, even if somebody allows it, and nothing is kept', async ({
  demo,
  session,
}) => {
  await onExtensionsPage(session, (browser, extensionId) =>
    browser.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
  );
  const isAllowed = await inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(() => chrome.extension.isAllowedIncognitoAccess()),
  );
  expect(isAllowed).toBe(false);

  const before = await keptByTicket(session);
  const secret = await session.context.browser()?.newContext();
  if (!secret) throw new Error('This browser has no private windows.');
  const page = await secret.newPage();
  await page.goto(demo.url + ticket, { waitUntil: 'networkidle' });
  expect(await (await Card.on(page)).count()).toBe(0);
  await secret.close();
  expect(await keptByTicket(session)).toEqual(before);
});

async function keptByTicket(session: BrowserSession): Promise<unknown> {
  const { answered, counts, labels, seen } = await readEverythingKept(session);
  return { answered, counts, labels, seen };
}

test('after a step back to an earlier version the card says why it keeps nothing, and nothing is lost', async ({
  demo,
}) => {
  await withCopyOfExtension(async (extension) => {
    const profile = await createProfile();
    try {
      const back = await makeLaterVersion(extension);
      await atTicket(profile, extension, demo.url, async (card) => {
        await card.click('button', /^Accept P\d/);
        await card.one('button', kept);
      });

      await back();
      await atTicket(profile, extension, demo.url, async (card) => {
        await card.click('button', /^Accept P\d/);
        await card.expectText('A newer version of Triage Lens was used here. Its data is kept');
        expect(await card.all('button', kept)).toEqual([]);
      });

      await makeLaterVersion(extension);
      await atTicket(profile, extension, demo.url, async (card) => {
        expect(await readAnswer(card, 'Severity')).toMatch(/, kept$/);
      });
    } finally {
      await removeProfile(profile);
    }
  });
});

async function atTicket(
  profile: string,
  extension: string,
  url: string,
  act: (card: Card) => Promise<void>,
): Promise<void> {
  // An update from the store exchanges the worker, too; of an unpacked extension the browser keeps its copy.
  await rm(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
  const session = await BrowserSession.start(profile, { extension });
  try {
    const tab = await session.newPage();
    await tab.goto(url + ticket);
    const card = await Card.on(tab);
    await waitForAnswers(card);
    await act(card);
  } finally {
    await session.close();
  }
}

/** Makes of a build one that comes after it, whose database has a higher version. Returns how to make it as it was. */
async function makeLaterVersion(extension: string): Promise<() => Promise<void>> {
  const [manifestPath, workerPath] = ['manifest.json', 'service-worker.js'].map((name) =>
    join(extension, name),
  ) as [string, string];
  const [manifest, worker] = await Promise.all([
    readFile(manifestPath, 'utf8'),
    readFile(workerPath, 'utf8'),
  ]);
  const later = `
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      return version === undefined ? open.call(this, name) : open.call(this, name, version + 1);
    };`;
  await writeFile(workerPath, `${later}\n${worker}`);
  await writeFile(manifestPath, JSON.stringify({ ...JSON.parse(manifest), version: '9.9.9' }));
  return async () => {
    await writeFile(workerPath, worker);
    await writeFile(manifestPath, manifest);
  };
}
