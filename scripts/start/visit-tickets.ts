import type { Page } from '@playwright/test';
import { type CardSummary, readCardSummary } from './card-summary';
import type { Visit } from './summary-table';

/** Number of tickets in a row without a card after which the visit is given up. */
const enoughFailures = 3;

/**
 * Works through the queue of all tickets as an agent does: opens the first, reads the card, presses `j` for the
 * next, until there is none. One `Visit` per ticket. Rejects when the first tickets get no card at all.
 */
export async function visitTickets(page: Page, helpdesk: string): Promise<Visit[]> {
  await page.goto(`${helpdesk}/queue/all`);
  const links = page.locator('table a[href^="/tickets/"]');
  await links.first().waitFor();
  const ids = await links.evaluateAll((found) =>
    found.map((link) => link.getAttribute('href')?.split('/').pop()),
  );
  await links.first().click();
  const visits: Visit[] = [];
  for (const id of ids) {
    if (!id) continue;
    if (visits.length > 0) await page.keyboard.press('j');
    const subject = await page.locator(`main[data-ticket-id="${id}"] h1`).innerText();
    visits.push({ id, subject, card: await readCard(page, id) });
    if (visits.length === enoughFailures && !visits.some(({ card }) => card.rows.length > 0)) {
      throw new Error(`No ticket shows suggestions. The first says: ${visits[0]?.card.text}`);
    }
  }
  return visits;
}

/** A ticket whose card cannot be read is still told of, in its line of the table. */
async function readCard(page: Page, id: string): Promise<CardSummary> {
  try {
    return await readCardSummary(page, id);
  } catch (error) {
    return { rows: [], language: '', range: '', unsaid: '', noise: '', text: `no card: ${String(error)}` };
  }
}
