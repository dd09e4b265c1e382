import type { Page } from '@playwright/test';
import { deskOrigin, serveDesk, ticketAddress } from './coexistence/desk-page';
import { readAnswers, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { hostSelector } from './support/shadow-content';
import { expect, test } from './support/test';

declare global {
  interface Window {
    seenKeys: string[];
    removed: number;
  }
}

/** As a helpdesk's shortcuts are: on the way down and on the way up, on the window and on the document. */
const listenForKeys = `
  window.seenKeys = [];
  for (const kind of ['keydown', 'keypress', 'keyup'])
    for (const target of [window, document])
      for (const capture of [true, false])
        target.addEventListener(kind, (event) => window.seenKeys.push(kind + ' ' + event.key), { capture });`;

async function open(tab: Page): Promise<Card> {
  await tab.goto(ticketAddress());
  const card = await Card.on(tab);
  await waitForAnswers(card);
  return card;
}

test('single keys on the card do not reach the shortcuts of the page, and those of the page still do', async ({
  tab,
}) => {
  await serveDesk(tab, { script: listenForKeys, more: '<button>Of the page</button>' });
  const card = await open(tab);
  await card.click('button', /^Topic: /);
  await tab.evaluate(() => {
    window.seenKeys = [];
  });
  for (const key of ['j', 'ArrowDown', 'Escape', '2', 'Enter']) await tab.keyboard.press(key);
  await card.one('button', /^Severity: .*kept/);
  expect(await tab.evaluate(() => window.seenKeys)).toEqual([]);

  await tab.getByRole('button', { name: 'Of the page' }).focus();
  await tab.keyboard.press('j');
  expect(await tab.evaluate(() => window.seenKeys)).toContain('keydown j');
});

test('Tab leads through the card and out of it', async ({ tab }) => {
  await serveDesk(tab, { script: listenForKeys, more: '<button>Of the page</button>' });
  const card = await open(tab);
  await card.tabTo('button', /^Accept P\d/);
  for (let stop = 0; stop < 40 && (await card.focused()); stop++) await tab.keyboard.press('Tab');
  await expect(tab.getByRole('button', { name: 'Of the page' })).toBeFocused();
});

test('what a script of the page pretends to click accepts nothing', async ({ tab }) => {
  await serveDesk(tab);
  const card = await open(tab);
  await tab.evaluate((selector) => {
    const host = document.querySelector<HTMLElement>(selector);
    host?.click();
    for (const key of ['0', '1', '2', '3', 'Enter'])
      host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }, hostSelector);
  // Even a script that had found its way into the closed shadow root.
  await card.inside((root) => {
    for (const button of root.querySelectorAll('button')) {
      button.click();
      button.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true, cancelable: true }));
    }
  });
  await card.one('button', /^Accept P\d/);
  expect(await card.all('button', /kept/)).toEqual([]);
  await card.click('button', /^Accept P\d/);
  await card.one('button', /^Severity: .*kept/);
});

test('a page that redefines what scripts use is read all the same', async ({ tab }) => {
  const breakEverything = `
    const fail = () => { throw new Error('broken by the page'); };
    JSON.parse = JSON.stringify = window.fetch = fail;
    for (const name of ['map', 'filter', 'find', 'push', Symbol.iterator]) Array.prototype[name] = fail;
    Element.prototype.attachShadow = document.createElement = EventTarget.prototype.dispatchEvent = fail;
    window.MutationObserver = window.URL = window.Promise = undefined;
    Object.defineProperty(window, 'chrome', { get: fail });`;
  await serveDesk(tab, { script: breakEverything });
  await tab.goto(ticketAddress());
  const card = await Card.on(tab);
  // By the browser's own view: a helper that runs inside this page would be broken, too.
  await expect.poll(() => readAnswers(card)).not.toEqual([]);
});

test('a page that changes all the time gets its card', async ({ tab }) => {
  const flood = `
    const change = () => {
      const box = document.createElement('div');
      for (let row = 0; row < 300; row++) box.append(document.createElement('p'));
      document.body.append(box);
      box.remove();
      setTimeout(change);
    };
    addEventListener('DOMContentLoaded', change);`;
  await serveDesk(tab, { script: flood });
  await open(tab);
});

test('an interface that redirects in circles is left alone, and the card says what it read instead', async ({
  tab,
}) => {
  let asked = 0;
  await serveDesk(tab, {
    answerApi: (route) => {
      asked++;
      return route.fulfill({ status: 302, headers: { location: route.request().url() } });
    },
  });
  const card = await open(tab);
  await card.expectText('The helpdesk did not give its data');
  expect(asked).toBe(1);
});

test('a page that throws the card away every time is given up in the end', async ({ tab }) => {
  const throwAway = `
    window.removed = 0;
    new MutationObserver(() => {
      const card = document.querySelector('${hostSelector}');
      if (!card) return;
      card.remove();
      window.removed++;
    }).observe(document, { childList: true, subtree: true });
    addEventListener('DOMContentLoaded', () => setInterval(() => document.body.append(''), 50));`;
  await serveDesk(tab, { script: throwAway });
  await tab.goto(ticketAddress());
  await expect.poll(() => tab.evaluate(() => window.removed)).toBe(21);
  await tab.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await tab.evaluate(() => window.removed)).toBe(21);
});

test('the card never goes into what an agent writes in', async ({ tab }) => {
  const composer =
    '<div contenteditable="true" id="composer">Dear customer,<aside data-sidebar></aside></div>';
  await serveDesk(tab, { sidebar: composer });
  await open(tab);
  await expect(tab.locator(hostSelector)).toHaveAttribute('data-place', 'overlay');
  expect(await tab.locator('#composer').innerHTML()).toBe('Dear customer,<aside data-sidebar=""></aside>');
});

test.describe('a floating card', () => {
  const box = async (tab: Page) => {
    const found = await tab.locator(hostSelector).boundingBox();
    if (!found) throw new Error('There is no card.');
    return found;
  };

  test('is moved by keys and by the mouse, and is there again after a reload', async ({ tab }) => {
    await serveDesk(tab, { sidebar: '' });
    const card = await open(tab);
    await expect.poll(async () => (await box(tab)).x).toBeGreaterThan(900);
    const start = await box(tab);
    await card.tabTo('button', /^Move the card/);
    await tab.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => (await box(tab)).x).toBe(start.x - 80);

    const { x, y } = await box(tab);
    await tab.mouse.move(x + 60, y + 12);
    await tab.mouse.down();
    await tab.mouse.move(x - 200, y - 100, { steps: 4 });
    await tab.mouse.up();
    await expect.poll(async () => (await box(tab)).x).toBe(x - 260);
    const moved = await box(tab);
    await tab.reload();
    await waitForAnswers(card);
    await expect.poll(async () => (await box(tab)).x).toBe(moved.x);
    await card.tabTo('button', /^Move the card/);
    await tab.keyboard.press('Home');
    await expect.poll(async () => (await box(tab)).x).toBe(start.x);
  });

  test('is never outside the window, however far it is dragged and however small the window gets', async ({
    tab,
  }) => {
    await serveDesk(tab, { sidebar: '' });
    await open(tab);
    const { x, y } = await box(tab);
    await tab.mouse.move(x + 60, y + 12);
    await tab.mouse.down();
    await tab.mouse.move(5, 890, { steps: 4 });
    await tab.mouse.up();
    for (const [width, height] of [
      [1366, 900],
      [683, 450],
      [300, 300],
    ] as const) {
      await tab.setViewportSize({ width, height });
      const now = await box(tab);
      expect(now.x).toBeGreaterThanOrEqual(0);
      expect(now.y).toBeGreaterThanOrEqual(0);
      expect(now.x + now.width).toBeLessThanOrEqual(width);
      expect(now.y).toBeLessThanOrEqual(height - 24);
      expect(now.y + now.height).toBeLessThanOrEqual(height);
    }
  });
});

const surroundings = [
  { name: 'a light page', html: '', width: 280 },
  { name: 'a dark page', html: 'style="background: #14171c; color: #eee"', width: 280 },
  { name: 'a page from right to left', html: 'dir="rtl" lang="ar"', width: 360 },
  { name: 'twice the size', html: 'style="zoom: 2"', width: 280 },
];

for (const { name, html, width } of surroundings) {
  test(`in a narrow sidebar of ${name} nothing sticks out`, async ({ tab }, info) => {
    const sidebar = `<aside data-sidebar style="width: ${width}px"></aside>`;
    await serveDesk(tab, { html, sidebar });
    const card = await open(tab);
    const out = await card.inside((root) => {
      const edge = root.host.getBoundingClientRect();
      return [...root.querySelectorAll<HTMLElement>('.card *:not(.hidden, .hidden *)')]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < edge.left - 1 || right > edge.right + 1;
        })
        .map((element) => element.className || element.tagName);
    });
    expect(out).toEqual([]);
    await card.screenshot(info.outputPath('card.png'));
  });
}

test('a ticket in a frame has no card of its own', async ({ tab }) => {
  await serveDesk(tab, { more: `<iframe src="${deskOrigin}/tickets/7" title="again"></iframe>` });
  await open(tab);
  const inner = tab.frames().find((frame) => frame.parentFrame() !== null);
  await inner?.locator('main').waitFor();
  expect(await inner?.locator(hostSelector).count()).toBe(0);
});
