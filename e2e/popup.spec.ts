import type { Page } from '@playwright/test';
import { Card } from './support/card';
import { expect, test } from './support/demo-test';
import type { BrowserSession } from './support/test';

const ticket = '/tickets/4821';

/** The popup over that tab: as a page of its own, since a headless browser has no toolbar to open it from. */
async function openPopup(session: BrowserSession, tab: Page): Promise<Page> {
  const popup = await session.newPage();
  await popup.goto(`chrome-extension://${session.extensionId}/src/popup/popup.html`);
  await tab.bringToFront();
  await popup.reload();
  return popup;
}

/** What the popup says beside a term such as "tickets". */
function fact(popup: Page, term: string) {
  return popup.locator(`xpath=//dt[.="${term}"]/following-sibling::dd`);
}

test('an agent switches the site off and on, and the card goes and comes', async ({ demo, session, tab }) => {
  await tab.goto(demo.url + ticket);
  const card = await Card.on(tab);
  await card.one('button', /^Accept P\d/);

  const popup = await openPopup(session, tab);
  const control = popup.getByRole('switch', { name: new URL(demo.url).host });
  await expect(control).toBeChecked();

  await control.press('Space');
  await expect(control).not.toBeChecked();
  await expect.poll(() => card.count()).toBe(0);

  await control.press('Space');
  await expect(control).toBeChecked();
  await card.one('button', /^Accept P\d/);
});

test('the popup counts the feedback and deletes it', async ({ demo, session, tab }) => {
  await tab.goto(demo.url + ticket);
  const card = await Card.on(tab);
  await card.click('button', /^Accept P\d/);
  await card.one('button', 'Severity is kept');

  const popup = await openPopup(session, tab);
  await expect(fact(popup, 'tickets')).toHaveText('1');
  await expect(fact(popup, 'feedback')).toHaveText('1');
  await expect(fact(popup, 'agreement')).toHaveText('100%');

  await popup.getByRole('button', { name: 'Delete my data' }).click();
  await popup.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(popup.getByText('Your data was deleted.')).toBeVisible();
  await expect(fact(popup, 'feedback')).toHaveText('0');

  await tab.bringToFront();
  await tab.reload();
  await card.one('button', /^Accept P\d/);
});
