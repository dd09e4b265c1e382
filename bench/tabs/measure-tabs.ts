import { startDemo } from '../../demo/server';
import { demoTickets } from '../../demo/tickets';
import { waitForAnswers } from '../../e2e/support/answers';
import { Card } from '../../e2e/support/card';
import { waitForSites } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { type ProcessUse, readProcesses } from '../long-day/processes';
import { describeRest, measureRest, type Rest } from '../long-day/rest';
import { UnattendedBrowser } from '../long-day/unattended-browser';
import type { Figure, Report } from '../scoreboard/figure';

const tabs = 100;

interface Measured {
  /** Cards with answers; each tab has one where the extension is there. */
  cards: number;
  processes: ProcessUse;
  rest: Rest;
}

/** So many tickets open at once, with the extension and without it. */
export async function measureTabs(): Promise<Report> {
  await buildExtension('e2e');
  const without = await openTabs(false);
  const withIt = await openTabs(true);
  const row = (name: string, read: (measured: Measured) => string) => [name, read(withIt), read(without)];
  const table = alignColumns([
    [`${tabs} tabs with a ticket each`, 'with the extension', 'without'],
    row('cards with answers', ({ cards }) => String(cards)),
    row('processes of pages and worker', ({ processes }) => String(processes.pageProcesses.length)),
    row('their private MB', ({ processes }) => (processes.pageBytes / 1e6).toFixed(0)),
  ]);
  const memory: Figure = {
    ...{ name: `private memory with ${tabs} tabs`, unit: 'MB', ours: withIt.processes.pageBytes / 1e6 },
    peer: { name: 'without', value: without.processes.pageBytes / 1e6 },
    goal: { of: 'ratio', most: 1.15 },
  };
  return { text: `${table}\n\n${describeRest(without.rest, withIt.rest)}`, figures: [memory] };
}

async function openTabs(withExtension: boolean): Promise<Measured> {
  const demo = await startDemo();
  try {
    return await UnattendedBrowser.run(withExtension, async (browser) => {
      if (withExtension) await browser.look(waitForSites);
      for (let tab = 0; tab < tabs; tab++)
        await browser.openTab(`${demo.url}/tickets/${demoTickets[tab % demoTickets.length]?.id}`);
      const { cards, processes } = await browser.look(async (context) => {
        const pages = context.pages().filter((page) => page.url().startsWith(demo.url));
        let cards = 0;
        for (const page of pages) {
          await page.locator('main[data-ticket-id]').waitFor({ state: 'attached' });
          if (!withExtension) continue;
          await waitForAnswers(await Card.on(page));
          cards++;
        }
        return { cards, processes: await readProcesses(context) };
      });
      return { cards, processes, rest: await measureRest(browser, processes.pageProcesses) };
    });
  } finally {
    await demo.close();
  }
}
