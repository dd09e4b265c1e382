import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { createProfile, launchBrowser, removeProfile } from '../../e2e/support/launch';
import { waitForSites, waitForWorker } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { countScripts } from '../long-day/scripts-at-rest';
import { percentile } from '../statistics';
import { listPage, redrawEachSecond, scrollVirtually, subjectOf, untilBadged } from './list-page';

/** Nothing listens there: every request is answered by the test. */
const address = 'http://127.0.0.1:9/queue/all';
const seconds = 10;

interface Scrolled {
  frames: number[];
  stale: number;
  doubled: number;
}

/** What badges in a list cost, and how soon they are there; the same lists without the extension. */
export async function measureList(): Promise<string> {
  await buildExtension('e2e');
  const bare = await inBrowser(false, measureMoving);
  const ours = await inBrowser(true, async (context) => ({
    times: await measureTimes(context),
    whole: await measureWhole(context),
    moving: await measureMoving(context),
    atRest: await measureRest(context),
  }));
  const { times, whole, moving } = ours;
  const p95 = ({ frames }: Scrolled) => percentile(frames, 95).toFixed(1);
  const mean = ({ frames }: Scrolled) =>
    (frames.reduce((sum, each) => sum + each, 0) / frames.length).toFixed(1);
  return alignColumns([
    ['list', 'without', 'with'],
    ['200 rows: those in the window have badges, ms', '', String(times.visible)],
    ['200 rows: all have badges, ms', '', String(times.all)],
    ['50 rows: all are scored by their whole text, ms', '', String(whole)],
    ['virtual list, 60 rows a second: mean frame, ms', mean(bare.scrolled), mean(moving.scrolled)],
    ['virtual list: 95 % of frames below, ms', p95(bare.scrolled), p95(moving.scrolled)],
    ['virtual list: badges of another ticket', '', String(moving.scrolled.stale)],
    ['virtual list: rows with two badges', '', String(moving.scrolled.doubled)],
    ['200 rows drawn anew each second: % of a core', bare.redraw.toFixed(2), moving.redraw.toFixed(2)],
    [`scripts run in ${seconds} s of rest`, '', String(ours.atRest)],
  ]);
}

async function inBrowser<T>(
  withExtension: boolean,
  measure: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const profile = await createProfile();
  try {
    const context = await launchBrowser({ profile, withExtension });
    try {
      if (withExtension) await waitForSites(context);
      return await measure(context);
    } finally {
      await context.close();
    }
  } finally {
    await removeProfile(profile);
  }
}

async function open(context: BrowserContext, rows: number): Promise<Page> {
  const page = await context.newPage();
  await page.route(/.*/, (route) => {
    const { pathname } = new URL(route.request().url());
    const [, id] = /^\/api\/tickets\/(\d+)$/.exec(pathname) ?? [];
    if (pathname === '/queue/all') return route.fulfill({ contentType: 'text/html', body: listPage(rows) });
    if (!id) return route.fulfill({ status: 404, body: '' });
    const text = `${subjectOf(Number(id))}. It began this morning, and three of us cannot work. `.repeat(4);
    return route.fulfill({ json: { id, subject: subjectOf(Number(id)), description: text, messages: [] } });
  });
  await page.goto(address);
  return page;
}

async function measureTimes(context: BrowserContext): Promise<{ visible: number; all: number }> {
  // The first one starts the worker and loads the model.
  await (await badged(context, 5)).close();
  const page = await open(context, 200);
  const times = (await page.evaluate(untilBadged)) as { visible: number; all: number };
  await page.close();
  return times;
}

async function badged(context: BrowserContext, rows: number): Promise<Page> {
  const page = await open(context, rows);
  await page.evaluate(untilBadged);
  return page;
}

declare const self: { wholeTickets?: number };

/** Until the last of 50 tickets was scored by its whole text; the window is high enough for all. */
async function measureWhole(context: BrowserContext): Promise<number> {
  const worker = await waitForWorker(context);
  await worker.evaluate(() => {
    self.wholeTickets = 0;
    chrome.runtime.onMessage.addListener(
      (message: { kind?: string; request?: { rows?: { text?: unknown }[] } }) => {
        if (message.kind === 'list.score')
          self.wholeTickets =
            (self.wholeTickets ?? 0) + (message.request?.rows ?? []).filter(({ text }) => text).length;
      },
    );
  });
  const start = performance.now();
  const list = await open(context, 50);
  await list.setViewportSize({ width: 1200, height: 5_000 });
  while (((await worker.evaluate(() => self.wholeTickets)) ?? 0) < 50 && performance.now() - start < 30_000)
    await list.waitForTimeout(20);
  await list.close();
  return Math.round(performance.now() - start);
}

async function measureMoving(context: BrowserContext): Promise<{ scrolled: Scrolled; redraw: number }> {
  const page = await open(context, 30);
  await page.waitForTimeout(2_000);
  const scrolled = (await page.evaluate(scrollVirtually(60, seconds))) as Scrolled;
  await page.close();
  const list = await open(context, 200);
  await list.waitForTimeout(4_000);
  const debug = await context.newCDPSession(list);
  await debug.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await readTasks(debug);
  await list.evaluate(redrawEachSecond(seconds));
  const redraw = ((await readTasks(debug)) - before) / seconds;
  await list.close();
  return { scrolled, redraw: redraw * 100 };
}

async function measureRest(context: BrowserContext): Promise<number> {
  const page = await badged(context, 200);
  await page.waitForTimeout(3_000);
  const count = await countScripts(context);
  await page.close();
  return count;
}

/** Seconds of a core that the page's main thread has used; waiting for a core does not count. */
async function readTasks(debug: CDPSession): Promise<number> {
  const { metrics } = await debug.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
