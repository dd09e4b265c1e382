import type { BrowserContext, Page } from '@playwright/test';
import { startDemo } from '../../demo/server';
import { demoTickets } from '../../demo/tickets';
import { waitForSites } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { type ProcessUse, readProcesses } from './processes';
import { describeRest, measureRest, type Rest } from './rest';
import { UnattendedBrowser } from './unattended-browser';
import { startWalk } from './walk';

interface Held {
  tickets: number;
  /** `NaN` without the extension. */
  tensors: number;
  nodes: number;
  listeners: number;
  pageHeap: number;
  processes: ProcessUse;
}

interface Day {
  held: Held[];
  /** While the browser is idle. */
  rest: Rest;
}

/**
 * What that number of tickets in one tab leaves behind, and what runs while the browser is idle: with the extension, and
 * beside it the same walk in the same browser without it, which leaves things behind as well.
 */
export async function measureDay(checkpoints: readonly number[] = [50, 500, 1000]): Promise<string> {
  await buildExtension('e2e');
  const without = await spendDay(false, checkpoints);
  const withIt = await spendDay(true, checkpoints);
  return `${describeGrowth(without, withIt)}\n\n${describeRest(without.rest, withIt.rest)}`;
}

async function spendDay(withExtension: boolean, checkpoints: readonly number[]): Promise<Day> {
  const demo = await startDemo();
  try {
    return await UnattendedBrowser.run(withExtension, async (browser) => {
      await browser.look(async (context) => {
        if (withExtension) await waitForSites(context);
        await pageOf(context).goto(`${demo.url}/tickets/${demoTickets[0]?.id}`);
      });
      const held: Held[] = [];
      for (const tickets of checkpoints) {
        const ids = ticketIds(held.at(-1)?.tickets ?? 0, tickets);
        const title = await browser.look((context) => startWalk(pageOf(context), ids, withExtension));
        await browser.waitForTitle(title);
        held.push({ tickets, ...(await browser.look((context) => readHeld(context, withExtension))) });
      }
      return { held, rest: await measureRest(browser, held.at(-1)?.processes.pageProcesses ?? []) };
    });
  } finally {
    await demo.close();
  }
}

function pageOf(context: BrowserContext): Page {
  const [page] = context.pages();
  if (!page) throw new Error('The browser has no tab.');
  return page;
}

/** Each ticket of the demo in turn. */
function ticketIds(from: number, to: number): string[] {
  return Array.from(
    { length: to - from },
    (_, i) => demoTickets[(from + i + 1) % demoTickets.length]?.id ?? '',
  );
}

async function readHeld(context: BrowserContext, withExtension: boolean): Promise<Omit<Held, 'tickets'>> {
  const tensors = withExtension ? await readWorker(context) : Number.NaN;
  const debug = await context.newCDPSession(pageOf(context));
  try {
    // What an object's end releases is collected by the next one.
    for (let times = 0; times < 3; times++) await debug.send('HeapProfiler.collectGarbage');
    await debug.send('Performance.enable');
    const { metrics } = await debug.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return {
      tensors,
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      pageHeap: metric('JSHeapUsedSize'),
      processes: await readProcesses(context),
    };
  } finally {
    await debug.detach();
  }
}

/** TensorFlow.js keeps its engine under this name, whichever copy of it asks; `gc` is there by a switch. */
type WithEngine = typeof globalThis & { _tfengine?: { state: { numTensors: number } }; gc?(): void };

async function readWorker(context: BrowserContext): Promise<number> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The worker sleeps, though a ticket was just answered.');
  return worker.evaluate(() => {
    (globalThis as WithEngine).gc?.();
    return (globalThis as WithEngine)._tfengine?.state.numTensors ?? Number.NaN;
  });
}

function describeGrowth(without: Day, withIt: Day): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const row = (name: string, day: Day, read: (each: Held) => number | string) => [
    name,
    ...day.held.map((each) => String(read(each))),
  ];
  const rowsOf = (which: string, day: Day) => [
    row(`elements and texts of the page, ${which}`, day, ({ nodes }) => nodes),
    row(`listeners of the page, ${which}`, day, ({ listeners }) => listeners),
    row(`page's scripts, MB, ${which}`, day, ({ pageHeap }) => megabytes(pageHeap)),
    row(`processes of pages and worker, private MB, ${which}`, day, ({ processes }) =>
      megabytes(processes.pageBytes),
    ),
    row(`graphics process, private MB, ${which}`, day, ({ processes }) => megabytes(processes.graphicsBytes)),
  ];
  return alignColumns([
    ['after so many tickets', ...withIt.held.map(({ tickets }) => String(tickets))],
    row('tensors in the worker', withIt, ({ tensors }) => tensors),
    ...rowsOf('with the extension', withIt),
    ...rowsOf('without', without),
  ]);
}
