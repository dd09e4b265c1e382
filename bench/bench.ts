/**
 * `npm run bench`: how long an agent waits, what a desk's memory adds to that, what the extension costs a page and a list, what
 * triage of 20 tickets takes beside the helpdesk's own page, how the model's speed and size compare with a usual network's, how
 * long a desk takes to learn, how good a head gets by clicks alone, and how soon a correction shows; in Chromium, on one machine
 * in one run. And what a team's cloud would cost, from what its requests move, what it bears, what its lake does, what its
 * streams bring, and how long heads that are learned side by side take.
 * `npm run bench -- card` measures that part alone, `--quick` the most important ones in three minutes. What has a goal stands
 * in one table at the end, which is kept for each commit.
 * Prints tables and judges nothing: the same machine is twice as slow at another moment.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { createProfile, launchBrowser, removeProfile } from '../e2e/support/launch';
import { measureCard } from './card/measure-card';
import { measureClicks } from './clicks/measure-clicks';
import { measureCorrection } from './clicks/measure-correction';
import { estimateCost } from './cloud/estimate-cost';
import { measureCloud } from './cloud/measure-cloud';
import { measureLearning } from './desk/measure-learning';
import { measureDeskMemory } from './desk-memory/measure-desk-memory';
import type { Effort } from './effort';
import { simulateFanOut } from './fan-out/simulate-fan-out';
import { measureKept } from './kept/measure-kept';
import { measureLake } from './lake/measure-lake';
import { measureList } from './list/measure-list';
import { measureDay } from './long-day/measure-day';
import { compareRuntimes } from './onnx/compare-runtimes';
import { measurePage } from './page/measure-page';
import { type Pages, servePages } from './pages';
import type { Figure, Report } from './scoreboard/figure';
import { keepFigures, readEarlierFigures } from './scoreboard/kept-figures';
import { describeFigures } from './scoreboard/scoreboard';
import { measureSize } from './size/measure-size';
import { measureStreams } from './streams/measure-streams';
import { measureTabs } from './tabs/measure-tabs';
import { measureTriage } from './triage/measure-triage';

/** A part without figures for the scoreboard gives its text alone. */
type Part = (effort: Effort) => Promise<Report | string>;

const parts: Record<string, Part> = {
  size: measureSize,
  card: measureCard,
  'desk-memory': () => measureDeskMemory(),
  kept: () => measureKept(),
  page: measurePage,
  list: measureList,
  triage: measureTriage,
  'long-day': () => measureDay(),
  tabs: () => measureTabs(),
  onnx: () => inPages(compareRuntimes),
  desk: () => inPages(measureLearning),
  clicks: () => measureClicks(),
  correction: () => measureCorrection(),
  cost: estimateCost,
  cloud: measureCloud,
  lake: () => measureLake(),
  streams: () => measureStreams(),
  'fan-out': () => simulateFanOut(),
};

/** The parts of `--quick`; together they take about three minutes on a quiet machine with two cores. */
const quick = ['size', 'card', 'page', 'desk'];

async function inPages<Result>(
  measure: (context: BrowserContext, pages: Pages) => Promise<Result>,
): Promise<Result> {
  const pages = await servePages();
  const profile = await createProfile();
  try {
    const context = await launchBrowser({ profile, withExtension: false });
    try {
      console.log(`Chromium ${context.browser()?.version()}`);
      return await measure(context, pages);
    } finally {
      await context.close();
    }
  } finally {
    await removeProfile(profile);
    await pages.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
const effort: Effort = { isQuick: values.quick };
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
const usual = effort.isQuick ? quick : Object.keys(parts);
const wanted = positionals.length > 0 ? positionals : usual;
const [load = 0] = loadavg();
const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
console.log(`${cpus().length} x ${processor}, load before the start ${load.toFixed(1)}`);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue;
  console.log(`\n${name}`);
  const report = await measure(effort);
  console.log(typeof report === 'string' ? report : report.text);
  if (typeof report !== 'string') figures.push(...report.figures);
}
if (figures.length > 0) {
  console.log(`\nScoreboard\n${describeFigures(figures, await readEarlierFigures())}`);
  console.log(`Kept in ${await keepFigures(figures, new Date())}`);
}
