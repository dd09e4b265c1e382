import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { createProfile, launchBrowser, removeProfile } from '../../e2e/support/launch';
import { waitForSites } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import type { Effort } from '../effort';
import type { Figure, Report } from '../scoreboard/figure';
import { percentile } from '../statistics';
import { drawInBursts, largePage } from './large-page';

const burst = { bursts: 30, nodes: 300 };
/** Milliseconds after loading within which all work that it started ends, with and without the extension. */
const settling = 1_500;
const address = 'http://127.0.0.1:4997/tickets/7';

/** Milliseconds of the page's own thread; `task` is all that it did, scripts, layout and parsing. */
interface Cost {
  script: number;
  task: number;
}

interface Measured {
  load: Cost[];
  perBurst: Cost;
}

/** What the extension costs the page that it works in: the same page with it and without it. */
export async function measurePage({ isQuick }: Effort): Promise<Report> {
  const loads = isQuick ? 3 : 10;
  await buildExtension('e2e');
  const without = await inBrowser(false, loads);
  const withIt = await inBrowser(true, loads);
  const row = (name: string, read: (measured: Measured) => number) => {
    const [bare, ours] = [read(without), read(withIt)];
    return [name, format(bare), format(ours), format(ours - bare)];
  };
  const median = (measured: Measured, part: keyof Cost) =>
    percentile(
      measured.load.map((cost) => cost[part]),
      50,
    );
  const scripts = (measured: Measured) => median(measured, 'script');
  const text = alignColumns([
    ['milliseconds on the page of 2 MB', 'without', 'with', 'difference'],
    row(`scripts while loading (median of ${loads})`, scripts),
    row('the whole thread while loading', (measured) => median(measured, 'task')),
    row(`scripts per burst of ${burst.nodes} nodes`, ({ perBurst }) => perBurst.script),
    row('the whole thread per burst', ({ perBurst }) => perBurst.task),
  ]);
  const added = (name: string, read: (measured: Measured) => number, most: number): Figure => ({
    ...{ name, ours: read(withIt) - read(without), unit: 'ms' },
    goal: { of: 'ours', most },
  });
  const figures = [
    added('scripts while a page of 2 MB loads', scripts, 8),
    added(`scripts per burst of ${burst.nodes} nodes`, ({ perBurst }) => perBurst.script, 1),
  ];
  return { text, figures };
}

async function inBrowser(withExtension: boolean, loads: number): Promise<Measured> {
  const profile = await createProfile();
  try {
    const context = await launchBrowser({ profile, withExtension });
    try {
      if (withExtension) await waitForSites(context);
      return await measure(context, withExtension, loads);
    } finally {
      await context.close();
    }
  } finally {
    await removeProfile(profile);
  }
}

async function measure(context: BrowserContext, withExtension: boolean, loads: number): Promise<Measured> {
  const page = await context.newPage();
  const body = largePage();
  await page.route('http://127.0.0.1:4997/**', (route) =>
    new URL(route.request().url()).pathname.startsWith('/api/')
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ contentType: 'text/html', body }),
  );
  const debug = await context.newCDPSession(page);
  await debug.send('Performance.enable');
  // The first one fills the browser's caches and starts the worker.
  await load(page, debug, withExtension);
  const costs: Cost[] = [];
  for (let count = 0; count < loads; count++) costs.push(await load(page, debug, withExtension));
  const before = await readCost(debug);
  await page.evaluate(drawInBursts(burst.bursts, burst.nodes));
  const all = subtract(await readCost(debug), before);
  return { load: costs, perBurst: { script: all.script / burst.bursts, task: all.task / burst.bursts } };
}

/** The counters begin again with each page. */
async function load(page: Page, debug: CDPSession, withExtension: boolean): Promise<Cost> {
  await page.goto('about:blank');
  const before = await readCost(debug);
  await page.goto(address);
  if (withExtension) await page.locator('[data-triage-lens]').waitFor({ state: 'attached' });
  await page.waitForTimeout(settling);
  const after = await readCost(debug);
  return after.task < before.task ? after : subtract(after, before);
}

async function readCost(debug: CDPSession): Promise<Cost> {
  const { metrics } = await debug.send('Performance.getMetrics');
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { script: seconds('ScriptDuration') * 1000, task: seconds('TaskDuration') * 1000 };
}

function subtract(one: Cost, other: Cost): Cost {
  return { script: one.script - other.script, task: one.task - other.task };
}

function format(milliseconds: number): string {
  return milliseconds.toFixed(Math.abs(milliseconds) < 10 ? 2 : 0);
}
