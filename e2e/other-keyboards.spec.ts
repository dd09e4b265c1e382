import type { Page } from '@playwright/test';
import { serveDesk, ticketAddress } from './coexistence/desk-page';
import { readAnswers, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { expect, test } from './support/test';

interface Key {
  key: string;
  code: string;
  keyCode: number;
  shift?: boolean;
}

async function open(tab: Page): Promise<Card> {
  await tab.goto(ticketAddress());
  const card = await Card.on(tab);
  await waitForAnswers(card);
  return card;
}

/** A key as a keyboard of another country gives it. */
async function press(tab: Page, { key, code, keyCode, shift = false }: Key): Promise<void> {
  const devtools = await tab.context().newCDPSession(tab);
  const event = { key, code, windowsVirtualKeyCode: keyCode, modifiers: shift ? 8 : 0 };
  await devtools.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    ...event,
    text: key.length === 1 ? key : '',
  });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

const keptSeverity = async (card: Card) => (await card.all('button', /^Severity: .*kept/)).length;

const keyboards: Record<string, Key> = {
  'a French one': { key: 'é', code: 'Digit2', keyCode: 50 },
  'a French one with Shift': { key: '2', code: 'Digit2', keyCode: 50, shift: true },
  'the number pad': { key: '2', code: 'Numpad2', keyCode: 98 },
  'an Arabic one': { key: '٢', code: 'Digit2', keyCode: 50 },
  'a Persian one': { key: '۲', code: 'Digit2', keyCode: 50 },
};

for (const [name, key] of Object.entries(keyboards)) {
  test(`the key with 2 on it keeps the second row: ${name}`, async ({ tab }) => {
    await serveDesk(tab);
    const card = await open(tab);
    await card.tabTo('button', /^Accept P\d/);
    await press(tab, key);
    await expect.poll(() => keptSeverity(card)).toBe(1);
  });
}

test('while an input method composes, its keys leave the list of values as it is', async ({ tab }) => {
  await serveDesk(tab);
  const card = await open(tab);
  const before = await readAnswers(card);
  await card.click('button', /^Topic: /);
  await card.one('combobox');
  const active = () => card.inside((root) => root.querySelector('[aria-selected="true"]')?.textContent);
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send('Input.imeSetComposition', { text: 'a', selectionStart: 1, selectionEnd: 1 });
  const chosen = await active();
  for (const [key, code] of [
    ['ArrowDown', 'ArrowDown'],
    ['Escape', 'Escape'],
    ['Enter', 'Enter'],
  ] as const) {
    await press(tab, { key, code, keyCode: 229 });
    expect(await active()).toBe(chosen);
  }
  await card.one('combobox');
  expect(await readAnswers(card)).toEqual(before);
});

const inMain = (script: string) =>
  `<script>addEventListener('DOMContentLoaded', () => { const main = document.querySelector('main'); ${script} });</script>`;
const modalPages: Record<string, string> = {
  'in a modal dialog':
    "const d = document.createElement('dialog'); d.append(main); document.body.append(d); d.showModal();",
  'while everything else is inert':
    'const all = () => { for (const e of document.body.children) if (e !== main && !e.inert) e.inert = true; }; all(); new MutationObserver(all).observe(document.body, { childList: true });',
  'while everything else is hidden from screen readers':
    "const all = () => { for (const e of document.body.children) if (e !== main && !e.ariaHidden) e.ariaHidden = 'true'; }; all(); new MutationObserver(all).observe(document.body, { childList: true });",
  'that keeps the focus':
    "main.tabIndex = -1; main.focus(); document.addEventListener('focusin', (e) => { if (!main.contains(e.target)) main.focus(); }, true);",
};

for (const [name, script] of Object.entries(modalPages)) {
  test(`a ticket ${name} has a card that works`, async ({ tab }) => {
    await serveDesk(tab, { sidebar: '', more: inMain(script) });
    const card = await open(tab);
    await card.click('button', /^Accept P\d/);
    await expect.poll(() => keptSeverity(card)).toBe(1);
    await card.click('button', /^Topic: /);
    await expect.poll(async () => (await card.all('option')).length).toBeGreaterThan(0);
  });
}

test('after the page has written itself anew, keys typed in the card do not reach it', async ({ tab }) => {
  await serveDesk(tab);
  const card = await open(tab);
  await tab.evaluate(() => {
    const html = document.documentElement.outerHTML.replace(
      /<triage-lens-card[\s\S]*?<\/triage-lens-card>/,
      '',
    );
    document.open();
    document.write(`<!doctype html>${html}`);
    document.close();
  });
  await expect.poll(() => card.count()).toBe(1);
  await waitForAnswers(card);
  await tab.evaluate(() => {
    addEventListener('keydown', ({ key }) => {
      document.title += `[${key}]`;
    });
  });
  await card.tabTo('button', /^Accept P\d/);
  await tab.evaluate(() => {
    document.title = 'seen: ';
  });
  await tab.keyboard.press('j');
  expect(await tab.title()).toBe('seen:');
});
