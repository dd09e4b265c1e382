import type { Page } from '@playwright/test';
import { startDemo } from '../../demo/server';
import { demoTickets } from '../../demo/tickets';
import { closeOffscreenDocument } from '../../e2e/support/offscreen';
import { BrowserSession } from '../../e2e/support/test';
import { stopWorker } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import type { Effort } from '../effort';
import type { Figure, Report } from '../scoreboard/figure';
import { percentile } from '../statistics';
import { type FirstCard, measureBrowserStarts } from './browser-start';
import { type Answer, type Stopwatch, startStopwatch } from './stopwatch';
import { type ThreadTimes, traceThreads } from './trace';

interface Measurements {
  /** The worker was stopped, and the model is in memory still. */
  stopped: Answer[];
  /** The model has gone as well. */
  unloaded: Answer[];
  warm: Answer[];
  /** Of a managed browser that has just started. */
  started: FirstCard[];
  /** Milliseconds for all of `warm`, with navigation and reading each page. */
  inARow: number;
  traces: Record<string, ThreadTimes>;
}

/** How long an agent waits for the card on the demo helpdesk, in the built extension. */
export async function measureCard({ isQuick }: Effort): Promise<Report> {
  await buildExtension('e2e');
  const demo = await startDemo();
  try {
    const started = await measureBrowserStarts(demo.url, isQuick ? 3 : 10);
    return await BrowserSession.run({}, async (session) => {
      console.log(`Chromium ${session.context.browser()?.version()}`);
      const page = await session.newPage();
      await page.goto(`${demo.url}/tickets/${demoTickets[0]?.id}`);
      await page.locator('[data-triage-lens]').waitFor({ state: 'attached' });
      const counts = isQuick ? { restarts: 5, tickets: 15 } : { restarts: 20, tickets: 50 };
      return describe({ ...(await measure(page, await startStopwatch(page), counts)), started });
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

async function measure(
  page: Page,
  stopwatch: Stopwatch,
  { restarts, tickets }: { restarts: number; tickets: number },
): Promise<Omit<Measurements, 'started'>> {
  const order = visitOrder();
  // The ticket that is open already gives no new answer.
  order.next();
  const openNext = () => stopwatch.openTicket(order.next().value);
  await openNext();

  const after = async (prepare: () => Promise<void>) => {
    const answers: Answer[] = [];
    for (let restart = 0; restart < restarts; restart++) {
      await prepare();
      answers.push(await openNext());
    }
    return answers;
  };
  const stopped = await after(() => stopWorker(page));
  const unloaded = await after(() => unload(page));
  await openNext();

  const warm: Answer[] = [];
  const start = performance.now();
  for (let visit = 0; visit < tickets; visit++) warm.push(await openNext());
  const inARow = performance.now() - start;

  const trace = async (prepare: () => Promise<void>) => {
    await prepare();
    return traceThreads(page, async () => void (await openNext()));
  };
  const traces = {
    'worker stopped': await trace(() => stopWorker(page)),
    'worker stopped, model gone': await trace(() => unload(page)),
    warm: await trace(async () => void (await openNext())),
  };
  return { stopped, unloaded, warm, inARow, traces };
}

async function unload(page: Page): Promise<void> {
  await closeOffscreenDocument(page.context());
  await stopWorker(page);
}

function describe(measured: Measurements): Report {
  const { stopped, unloaded, warm, started, inARow, traces } = measured;
  const rowOf = (name: string, values: readonly number[]) => [
    name,
    ...[50, 95].map((percent) => format(percentile(values, percent))),
    String(values.length),
  ];
  const row = (name: string, answers: readonly Answer[], part: keyof Answer) =>
    rowOf(
      name,
      answers.map((answer) => answer[part]),
    );
  const times = alignColumns([
    ['milliseconds', 'p50', 'p95', 'n'],
    row('worker stopped: message to answer', stopped, 'answered'),
    row('worker stopped: message to rendered card', stopped, 'rendered'),
    row('worker stopped, model gone: message to answer', unloaded, 'answered'),
    row('warm: message to answer', warm, 'answered'),
    row('warm: message to rendered card', warm, 'rendered'),
    row('      (page itself shows the ticket)', warm, 'pageRendered'),
    [`${warm.length} tickets in a row, opened and read`, format(inARow), '', '1'],
    ...(started.length > 0
      ? [
          rowOf('browser started with a policy: page to rendered card', rendered(started)),
          rowOf('      (the browser tells the policy)', told(started)),
        ]
      : []),
  ]);
  return { text: `${times}\n\n${describeTraces(traces)}`, figures: figuresOf(measured) };
}

/** Kinds overlap: a function may compile another, and all of it is part of a task. */
function describeTraces(traces: Measurements['traces']): string {
  const rows = Object.entries(traces).flatMap(([situation, threads]) =>
    Object.entries(threads).flatMap(([thread, kinds]) =>
      Object.entries(kinds).map(([kind, time]) => [situation, thread, kind, format(time)]),
    ),
  );
  return alignColumns([['one ticket, milliseconds of computing', 'thread', 'of these', 'ms'], ...rows]);
}

const rendered = (started: readonly FirstCard[]) => started.map((each) => each.rendered);
const told = (started: readonly FirstCard[]) => started.map((each) => each.told);

function startFigures(started: readonly FirstCard[]): Figure[] {
  if (started.length === 0) return [];
  const name = 'browser started with a policy to rendered card, p50';
  const peer = { name: 'policy told', value: percentile(told(started), 50) };
  const ours = percentile(rendered(started), 50);
  return [{ name, ours, unit: 'ms', peer, goal: { of: 'ours', most: 400 } }];
}

function figuresOf({ stopped, unloaded, warm, started }: Measurements): Figure[] {
  const of = (answers: readonly Answer[], part: keyof Answer, percent: number) =>
    percentile(
      answers.map((answer) => answer[part]),
      percent,
    );
  const unit = 'ms';
  const peer = { name: 'warm', value: of(warm, 'answered', 50) };
  return [
    {
      ...{ name: 'stopped worker to answer, p50', ours: of(stopped, 'answered', 50), unit, peer },
      goal: { of: 'ratio', most: 3 },
    },
    {
      ...{ name: 'stopped worker to answer, p95', ours: of(stopped, 'answered', 95), unit },
      goal: { of: 'ours', most: 150 },
    },
    {
      ...{ name: 'stopped worker to rendered card, p95', ours: of(stopped, 'rendered', 95), unit },
      goal: { of: 'ours', most: 200 },
    },
    { name: 'the same without the model in memory, p50', ours: of(unloaded, 'answered', 50), unit, peer },
    { name: 'warm answer, p50', ours: of(warm, 'answered', 50), unit },
    ...startFigures(started),
  ];
}

function format(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 1 : 0);
}
