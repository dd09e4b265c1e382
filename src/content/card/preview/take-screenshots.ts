import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { servePreview } from './serve-preview';

/*
 * Screenshots of the card in every state: npx tsx src/content/card/preview/take-screenshots.ts [FOLDER] [NAME ...]
 * Open the pictures and look at them; nothing compares them.
 */
const [folder = 'artifacts/card', ...names] = process.argv.slice(2);

const pictures: Record<
  string,
  { query: string; viewport?: { width: number; height: number }; act?(page: Page): Promise<void> }
> = {
  light: { query: '' },
  dark: { query: 'theme=dark' },
  narrow: { query: 'width=220' },
  'narrow-dark': { query: 'width=220&theme=dark' },
  row: { query: 'width=900&only=closed,closed-kept,closed-unsure,closed-long,closed-loading,closed-problem' },
  wide: { query: 'width=900&theme=dark&only=typical,kept,unsure,loading,problem' },
  rtl: { query: 'dir=rtl' },
  'text-200': { query: 'scale=2&width=300&only=typical,unsure,kept,closed,closed-long,problem' },
  'text-large': { query: 'text=24&width=300&only=typical,unsure,kept,closed,closed-long,problem' },
  list: {
    query: 'only=typical',
    viewport: { width: 420, height: 560 },
    act: (page) => page.getByRole('button', { name: /^Topic/ }).click(),
  },
  'list-dark': {
    query: 'only=typical&theme=dark',
    viewport: { width: 420, height: 560 },
    act: (page) => page.getByRole('button', { name: /^Severity: P/ }).click(),
  },
  distribution: {
    query: 'only=typical',
    viewport: { width: 420, height: 560 },
    act: (page) => page.getByRole('button', { name: /how likely/ }).focus(),
  },
  'distribution-dark': {
    query: 'only=typical&theme=dark',
    viewport: { width: 420, height: 560 },
    act: (page) => page.getByRole('button', { name: /Time to resolution/ }).hover(),
  },
  desk: { query: 'only=desk,offer,question,closed-desk' },
  'desk-dark': { query: 'theme=dark&only=desk,offer,question,closed-desk' },
  'desk-narrow': { query: 'width=220&only=desk,offer,question' },
  'desk-list': {
    query: 'only=desk',
    viewport: { width: 420, height: 760 },
    act: (page) => page.getByRole('button', { name: /^office/ }).click(),
  },
  source: {
    query: 'only=typical',
    viewport: { width: 420, height: 560 },
    act: (page) => page.getByRole('button', { name: /General model/ }).focus(),
  },
  excerpt: {
    query: 'only=typical,strange,arabic',
    viewport: { width: 1060, height: 700 },
    act: openExcerpts,
  },
  'excerpt-dark': {
    query: 'theme=dark&only=typical,strange,arabic',
    viewport: { width: 1060, height: 700 },
    act: openExcerpts,
  },
  failure: {
    query: 'only=failing',
    viewport: { width: 420, height: 560 },
    act: (page) => page.getByRole('button', { name: 'Accept all' }).click(),
  },
  'forced-colors': {
    query: 'only=typical,kept,unsure',
    viewport: { width: 1060, height: 560 },
    act: (page) => page.emulateMedia({ forcedColors: 'active' }),
  },
};

async function openExcerpts(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: /^Because/ }).all()) await button.click();
}

const { url, server } = await servePreview();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
try {
  for (const [name, { query, viewport, act }] of Object.entries(pictures)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const page = await browser.newPage({ viewport: viewport ?? { width: 1360, height: 900 } });
    page.on('pageerror', (error) => console.error(name, error.message));
    await page.goto(`${url}?${query}`);
    await page.getByRole('region').first().waitFor();
    await act?.(page);
    await page.screenshot({ path: resolve(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
