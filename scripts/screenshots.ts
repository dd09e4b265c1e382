/**
 * `npm run screenshots` writes the stores' pictures, 1280 × 800, light and dark, from the running extension to
 * artifacts/store/.
 */
import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Card } from '../e2e/support/card';
import { buildExtension } from './build-extension';
import { readCardSummary } from './start/card-summary';
import { openSideList, startTriage } from './store-pictures/picture-list';
import { picturedTicket } from './store-pictures/pictured-ticket';
import { showOverPage } from './store-pictures/show-over-page';
import { type StoreDesk, storeDesk, withStoreDesk } from './store-pictures/store-desk';
import { openLearning, teachDesk } from './store-pictures/teach-desk';

const folder = 'artifacts/store';
const viewport = { width: 1280, height: 800 };
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
/** Read, and some of them answered, before the pictures are taken. */
const before = ['4821', '4818', '4815', '4812'];

await mkdir(folder, { recursive: true });
await buildExtension('e2e');
await withStoreDesk(viewport, async (desk) => {
  const tab = await desk.context.newPage();
  for (const ticket of before) await acceptSeverity(tab, ticket);
  const options = await openLearning(desk);
  await teachDesk(options);
  await options.getByText('Team in detail').click();
  for (const theme of themes) {
    await pictureTicket(tab, theme);
    await picturePopup(desk, tab, theme);
    await pictureOptions(options, theme);
    await pictureList(tab, theme);
  }
});

async function openTicket(page: Page, ticket: string): Promise<Card> {
  await page.goto(`${storeDesk}/tickets/${ticket}`);
  await readCardSummary(page, ticket);
  return Card.on(page);
}

async function acceptSeverity(page: Page, ticket: string): Promise<void> {
  const card = await openTicket(page, ticket);
  await card.click('button', /^Accept P\d/);
  await card.one('button', 'Severity is kept');
}

async function pictureTicket(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  const card = await openTicket(page, picturedTicket.id);
  await save(page, `1-ticket-${theme}`);
  await card.click('button', /^Team: /);
  await card.one('combobox');
  await save(page, `2-correction-${theme}`);
  await page.keyboard.press('Escape');
}

async function picturePopup({ context, extensionId }: StoreDesk, tab: Page, theme: Theme): Promise<void> {
  const popup = await context.newPage();
  await popup.emulateMedia({ colorScheme: theme });
  await popup.goto(`chrome-extension://${extensionId}/src/popup/popup.html`);
  await tab.bringToFront();
  await popup.reload();
  await popup.getByRole('switch', { name: new URL(storeDesk).host }).waitFor();
  const above = await popup.locator('#popup').screenshot();
  const picture = await showOverPage(context, await tab.screenshot(), above);
  await save(picture, `4-popup-${theme}`);
  await popup.close();
  await picture.close();
}

async function pictureOptions(options: Page, theme: Theme): Promise<void> {
  const team = options.getByRole('region', { name: 'Team', exact: true });
  await options.bringToFront();
  await options.emulateMedia({ colorScheme: theme });
  await options.evaluate(() => scrollTo(0, 0));
  await save(options, `5-options-${theme}`);
  await team.evaluate((element) => element.scrollIntoView());
  await save(options, `3-learned-${theme}`);
}

async function pictureList(page: Page, theme: Theme): Promise<void> {
  await page.bringToFront();
  await page.emulateMedia({ colorScheme: theme });
  const list = await openSideList(page);
  await save(page, `6-list-${theme}`);
  await startTriage(page, list);
  await save(page, `7-triage-${theme}`);
}

/** Throws if the page shows an address of this machine. */
async function save(page: Page, name: string): Promise<void> {
  const [address] = /127\.0\.0\.1|localhost/.exec(await page.locator('body').innerText()) ?? [];
  if (address) throw new Error(`${name} would show ${address}.`);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  console.log(`${folder}/${name}.png`);
}
