import type { Page } from '@playwright/test';
import { startDemo } from '../../demo/server';
import { demoTickets } from '../../demo/tickets';
import { BrowserSession } from '../../e2e/support/test';
import { stopWorker } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { percentile } from '../statistics';
import { type Answer, type Stopwatch, startStopwatch } from './stopwatch';

const restarts = 10;
const tickets = 50;

interface Measurements {
  afterRestart: Answer[];
  warm: Answer[];
  /** Milliseconds for all of `warm`, with navigation and reading each page. */
  inARow: number;
}

/** How long an agent waits for the card on the demo helpdesk, in the built extension. */
export async function measureCard(): Promise<string> {
  await buildExtension('e2e');
  const demo = await startDemo();
  try {
    return await BrowserSession.run({}, async (session) => {
      console.log(`Chromium ${session.context.browser()?.version()}`);
      const page = await session.newPage();
      await page.goto(`${demo.url}/tickets/${demoTickets[0]?.id}`);
      await page.locator('[data-triage-lens]').waitFor({ state: 'attached' });
      return describe(await measure(page, await startStopwatch(page)));
    });
  } finally {
    await demo.close();
  }
}

/** Ids of the demo's tickets, over and over, never the same twice in a row. */
function* visitOrder(): Generator<string, never> {
  const ids = demoTickets.map(({ id }) => id);
  for (let visit = 0; ; visit++) yield ids[visit % ids.length] ?? '';
}

async function measure(page: Page, stopwatch: Stopwatch): Promise<Measurements> {
  const order = visitOrder();
  // The ticket that is open already gives no new answer.
  order.next();
  const openNext = () => stopwatch.openTicket(order.next().value);
  await openNext();

  const afterRestart: Answer[] = [];
  for (let restart = 0; restart < restarts; restart++) {
    await stopWorker(page);
    afterRestart.push(await openNext());
  }
  await openNext();

  const warm: Answer[] = [];
  const start = performance.now();
  for (let visit = 0; visit < tickets; visit++) warm.push(await openNext());
  return { afterRestart, warm, inARow: performance.now() - start };
}

function describe({ afterRestart, warm, inARow }: Measurements): string {
  const row = (name: string, answers: readonly Answer[], part: keyof Answer) => {
    const times = answers.map((answer) => answer[part]);
    return [name, ...[50, 95].map((percent) => format(percentile(times, percent))), String(times.length)];
  };
  return alignColumns([
    ['milliseconds', 'p50', 'p95', 'n'],
    row('worker killed: message to answer', afterRestart, 'answered'),
    row('worker killed: message to rendered card', afterRestart, 'rendered'),
    row('warm: message to answer', warm, 'answered'),
    row('warm: message to rendered card', warm, 'rendered'),
    row('      (page itself shows the ticket)', warm, 'pageRendered'),
    [`${tickets} tickets in a row, opened and read`, format(inARow), '', '1'],
  ]);
}

function format(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 1 : 0);
}
