import { createProfile, launchBrowser, removeProfile } from '../../e2e/support/launch';
import { waitForSites } from '../../e2e/support/worker';
import { saveScreenshots } from './save-screenshots';
import { summaryTable } from './summary-table';
import { visitTickets } from './visit-tickets';

/** The ticket of the screenshots. */
const pictured = '4820';

/**
 * Works through the helpdesk in a browser without a window, prints what the cards showed and saves screenshots.
 * Returns how many tickets showed no suggestions.
 */
export async function showInTerminal(helpdesk: string, policy?: unknown): Promise<number> {
  const profile = await createProfile();
  try {
    const context = await launchBrowser({ profile, policy, viewport: { width: 1280, height: 800 } });
    try {
      await waitForSites(context);
      const page = await context.newPage();
      const visits = await visitTickets(page, helpdesk);
      console.log(`\n${summaryTable(visits)}\n`);
      const files = await saveScreenshots(page, helpdesk, pictured);
      console.log(`Screenshots: ${files.join(', ')}`);
      return visits.filter(({ card }) => !card.noise && card.rows.length === 0).length;
    } finally {
      await context.close();
    }
  } finally {
    await removeProfile(profile);
  }
}
