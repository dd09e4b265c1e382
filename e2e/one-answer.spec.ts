import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, type Worker } from '@playwright/test';
import { type Demo, startDemo } from '../demo/server';
import { protocol } from '../src/protocol/protocol';
import type { MessageTable } from '../src/protocol/table';
import { toOffscreen } from '../src/protocol/to-offscreen';
import { toPage } from '../src/protocol/to-page';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { withCopyOfExtension } from './support/damaged-extension';
import { hasOffscreenDocument } from './support/offscreen';
import { BrowserSession, test } from './support/test';
import { waitForWorker } from './support/worker';

/**
 * Chromium 148 and later have `browser` themselves, which webextension-polyfill hands on; in older ones it wraps `chrome`.
 * The two differ in what they make of a listener's value. Either way each message has one answer, by whom it is for.
 */

/** What a ticket's author may put into it: by its id the page has a `browser`, with a `runtime` that has an id. */
const namedBrowser = '<form id="browser"><input name="runtime" id="own"></form>';

const strange = ['nobody.knows', '__proto__', 'constructor', ''];

/** Each kind with the code of its refusal, or that nobody answers. A request of a wrong form is refused, and does nothing. */
type Replies = [kind: string, reply: string][];

function askEach(from: Page | Worker, kinds: string[], address?: string): Promise<Replies> {
  // Both have the same `evaluate`, which a union of them hides.
  return (from as Page).evaluate(
    async ([asked, url]) => {
      const [tab] = url === undefined ? [] : await chrome.tabs.query({ url: `${url}/*` });
      const send = (message: unknown) =>
        url === undefined
          ? chrome.runtime.sendMessage(message)
          : chrome.tabs.sendMessage(tab?.id ?? -1, message);
      const replies: [string, string][] = [];
      for (const kind of asked) {
        const reply = await send({ kind, request: 'wrong' }).catch(() => undefined);
        replies.push([kind, reply === undefined ? 'nobody' : (reply?.error?.code ?? JSON.stringify(reply))]);
      }
      return replies;
    },
    [kinds, address] as const,
  );
}

/** A ticket, the popup, the options and the offscreen document open at once. */
async function walk(session: BrowserSession, demo: Demo): Promise<void> {
  const tab = await session.newPage();
  await tab.route('**/tickets/4821', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace('</body>', `${namedBrowser}</body>`),
    });
  });
  await tab.goto(`${demo.url}/tickets/4821`);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  const [popup, options] = [await session.newPage(), await session.newPage()];
  const pages = `chrome-extension://${session.extensionId}/src`;
  await popup.goto(`${pages}/popup/popup.html`);
  await options.goto(`${pages}/options/options.html`);
  // Answered by the worker, which asks the offscreen document.
  await expect(popup.locator('xpath=//dt[.="tickets"]/following-sibling::dd')).toHaveText('1');
  const site = options.getByRole('switch', { name: new URL(demo.url).host });
  await expect(site).toBeChecked();
  expect(await hasOffscreenDocument(session.context)).toBe(true);

  const worker = await waitForWorker(session.context);
  const all = [...Object.keys(protocol), ...Object.keys(toOffscreen), ...Object.keys(toPage), ...strange];
  const replies = (refuse: (kind: string) => string) => all.map((kind) => [kind, refuse(kind)]);
  for (const asking of [popup, options])
    expect(await askEach(asking, all)).toEqual(replies((kind) => refusedBy(protocol, kind)));
  expect(await askEach(worker, all)).toEqual(replies((kind) => refusedBy(toOffscreen, kind)));
  expect(await askEach(worker, all, demo.url)).toEqual(replies((kind) => refusedBy(toPage, kind)));

  // Its script starts once more, and now finds the page as its author has made it.
  await site.press('Space');
  await card.expectNone();
  await site.press('Space');
  await waitForAnswers(card);
}

function refusedBy(table: MessageTable, kind: string): string {
  if (!Object.hasOwn(table, kind)) return 'nobody';
  return table[kind]?.from.includes('own') ? 'bad-request' : 'not-allowed';
}

/** As in a browser before version 148: the name is gone before any of our code runs. */
async function takeBrowserAway(extension: string): Promise<void> {
  // Chromium sets a name that was merely deleted again.
  const never =
    "Object.defineProperty(globalThis, 'browser', { value: undefined, writable: false, configurable: false });\n";
  await writeFile(join(extension, 'no-browser.js'), never);
  const prepend = async (file: string, text: string, before = '') => {
    const path = join(extension, file);
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace(before, () => text + before),
    );
  };
  await prepend('service-worker.js', never);
  // Deleted only, so that the page may name something so.
  await prepend('content-script.js', 'delete globalThis.browser;\n');
  for (const name of ['popup', 'options', 'offscreen'])
    await prepend(`src/${name}/${name}.html`, '<script src="/no-browser.js"></script>', '<script ');
}

const hasBrowser = () => Reflect.get(globalThis, 'browser') !== undefined;

test('where the browser has the interface itself, one answers each message, and rightly', async () => {
  const demo = await startDemo();
  try {
    await BrowserSession.run({}, async (session) => {
      const isNew = await (await waitForWorker(session.context)).evaluate(hasBrowser);
      console.log(isNew ? 'This browser has it.' : 'This browser is older than that.');
      await walk(session, demo);
    });
  } finally {
    await demo.close();
  }
});

test('the same where the polyfill wraps an older interface', async () => {
  const demo = await startDemo();
  try {
    await withCopyOfExtension(async (extension) => {
      await takeBrowserAway(extension);
      await BrowserSession.run({ extension }, async (session) => {
        const worker = await waitForWorker(session.context);
        expect(await worker.evaluate(hasBrowser)).toBe(false);
        await walk(session, demo);
      });
    });
  } finally {
    await demo.close();
  }
});
