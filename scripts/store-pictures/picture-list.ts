import type { Page } from '@playwright/test';
import { Card } from '../../e2e/support/card';
import { storeDesk } from './store-desk';

/** Opens a list of the desk whose rows have all been judged, with the side list beside it. */
export async function openSideList(page: Page): Promise<Card> {
  await page.goto(`${storeDesk}/queue/it-support`);
  const list = await Card.sideList(page);
  await list.click('button', /^Triage list/);
  await list.expectText(/(\d+) of \1 tickets judged\./);
  // Texts are fetched after the subjects were judged.
  await page.waitForLoadState('networkidle');
  return list;
}

/** Goes from the side list to the second ticket of triage mode, with its suggestions. */
export async function startTriage(page: Page, list: Card): Promise<void> {
  await list.click('button', 'Start triage');
  await list.expectText('Ticket 1 of');
  await list.one('button', /^Topic: /);
  await page.keyboard.press('n');
  await list.expectText('Ticket 2 of');
  await list.one('button', /^Topic: /);
}
