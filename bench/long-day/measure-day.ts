import type { BrowserContext, Page } from '@playwright/test';
import { startDemo } from '../../demo/server';
import { demoTickets } from '../../demo/tickets';
import { BrowserSession } from '../../e2e/support/test';
import { waitForWorker } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { startStopwatch } from '../card/stopwatch';
import { type ProcessUse, readProcesses } from './processes';

const checkpoints = [50, 500, 1000];
/** Milliseconds in which nobody does anything. */
const rest = 20_000;

interface Held {
  tickets: number;
  tensors: number;
  nodes: number;
  listeners: number;
  pageHeap: number;
  processes: ProcessUse;
}

/** What 1,000 tickets in one tab leave behind, and what the extension does while nobody does anything. */
export async function measureDay(): Promise<string> {
  await buildExtension('e2e');
  const demo = await startDemo();
  try {
    return await BrowserSession.run({ switches: ['--js-flags=--expose-gc'] }, async (session) => {
      const page = await session.newPage();
      await page.goto(`${demo.url}/tickets/${demoTickets[0]?.id}`);
      await page.locator('[data-triage-lens]').waitFor({ state: 'attached' });
      const held = await openTickets(session, page);
      return `${describeGrowth(held)}\n\n${await describeRest(session.context, page)}`;
    });
  } finally {
    await demo.close();
  }
}

async function openTickets(session: BrowserSession, page: Page): Promise<Held[]> {
  const stopwatch = await startStopwatch(page, session.extensionId);
  const held: Held[] = [];
  for (let tickets = 1; tickets <= Math.max(...checkpoints); tickets++) {
    await stopwatch.openTicket(demoTickets[tickets % demoTickets.length]?.id ?? '');
    if (checkpoints.includes(tickets)) held.push({ tickets, ...(await readHeld(session.context, page)) });
  }
  return held;
}

async function readHeld(context: BrowserContext, page: Page): Promise<Omit<Held, 'tickets'>> {
  const debug = await context.newCDPSession(page);
  try {
    await debug.send('HeapProfiler.collectGarbage');
    await debug.send('Performance.enable');
    const { metrics } = await debug.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return {
      ...(await readWorker(context)),
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

async function readWorker(context: BrowserContext): Promise<Pick<Held, 'tensors'>> {
  const worker = await waitForWorker(context);
  return worker.evaluate(() => {
    (globalThis as WithEngine).gc?.();
    return { tensors: (globalThis as WithEngine)._tfengine?.state.numTensors ?? Number.NaN };
  });
}

function describeGrowth(held: readonly Held[]): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const row = (name: string, read: (each: Held) => number | string) => [
    name,
    ...held.map((each) => String(read(each))),
  ];
  return alignColumns([
    ['after so many tickets', ...held.map(({ tickets }) => String(tickets))],
    row('tensors in the worker', ({ tensors }) => tensors),
    row('elements and texts of the page', ({ nodes }) => nodes),
    row('listeners of the page', ({ listeners }) => listeners),
    row("page's scripts, MB", ({ pageHeap }) => megabytes(pageHeap)),
    row('processes of pages and worker, private MB', ({ processes }) => megabytes(processes.pageBytes)),
    row('graphics process, private MB', ({ processes }) => megabytes(processes.graphicsBytes)),
  ]);
}

/** The same browser, left alone, with the ticket open and with an empty page. */
async function describeRest(context: BrowserContext, page: Page): Promise<string> {
  const withCard = await cpuOverRest(context, page);
  await page.goto('about:blank');
  const without = await cpuOverRest(context, page);
  return alignColumns([
    [`milliseconds of processor in ${rest / 1000} s of rest`, 'card open', 'empty page'],
    ['processes of pages and worker', withCard.toFixed(0), without.toFixed(0)],
  ]);
}

async function cpuOverRest(context: BrowserContext, page: Page): Promise<number> {
  // What was begun just before is not rest.
  await page.waitForTimeout(3000);
  const before = await readProcesses(context);
  await page.waitForTimeout(rest);
  return (await readProcesses(context)).pageProcessor - before.pageProcessor;
}
