import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { startDemo } from '../../demo/server';
import { demoTickets, nothingAsked } from '../../demo/tickets';
import { bundleForPage } from '../../e2e/support/bundle-for-page';
import { BrowserSession } from '../../e2e/support/test';
import { waitForWorker } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { type Stopwatch, startStopwatch } from '../card/stopwatch';
import type { Report } from '../scoreboard/figure';
import { percentile } from '../statistics';
import type { MemorySize } from './in-worker';

const tickets = 20_000;
/** Tickets that are opened one after the other at one desk; the first opens its memory, and is not counted. */
const inARow = 6;
const turns = 16;

/** The memory is not asked about tickets that ask for nothing. */
const asked = demoTickets.filter((ticket) => !nothingAsked.includes(ticket));

interface Desk {
  page: Page;
  stopwatch: Stopwatch;
  /** Milliseconds until the card's main answers are drawn, and from asking the memory to its answer. */
  card: number[];
  memory: number[];
}

/** What the memory of a large desk costs the card: a desk of 20,000 tickets beside one without any, in turns in one browser. */
export async function measureDeskMemory(): Promise<Report> {
  await buildExtension('e2e');
  const [without, large] = [await startDemo(), await startDemo()];
  try {
    return await BrowserSession.run({}, async (session) => {
      console.log(`Chromium ${session.context.browser()?.version()}`);
      const queries = await fill(session, { origin: large.url, tickets, model: await readModel() });
      const desks = [await openDesk(session, without.url), await openDesk(session, large.url)];
      await inTurns(desks);
      return describe(queries, desks[0], desks[1]);
    });
  } finally {
    await Promise.all([without.close(), large.close()]);
  }
}

async function readModel(): Promise<string> {
  const manifest = JSON.parse(await readFile('models/general/manifest.json', 'utf8'));
  const { name, version } = v.parse(v.object({ name: v.string(), version: v.string() }), manifest);
  return `${name}@${version}`;
}

/** Milliseconds of each query, in the extension's own worker. */
async function fill({ context }: BrowserSession, size: MemorySize): Promise<number[]> {
  const worker = await waitForWorker(context);
  await worker.evaluate(await bundleForPage('bench/desk-memory/in-worker.ts'));
  const times = await worker.evaluate(`fillAndTime(${JSON.stringify(size)})`);
  return v.parse(v.array(v.number()), times);
}

async function openDesk(session: BrowserSession, url: string): Promise<Desk> {
  const page = await session.newPage();
  await page.goto(`${url}/tickets/${asked[0].id}`);
  await page.locator('[data-triage-lens]').waitFor({ state: 'attached' });
  return { page, stopwatch: await startStopwatch(page), card: [], memory: [] };
}

/** Both desks open the same tickets, so that each has its pair; now one of them begins, now the other. */
async function inTurns(desks: readonly Desk[]): Promise<void> {
  for (let turn = 0; turn < turns; turn++)
    for (const desk of turn % 2 === 0 ? desks : desks.toReversed()) await openSome(desk, turn * inARow);
}

async function openSome({ page, stopwatch, card, memory }: Desk, from: number): Promise<void> {
  await page.bringToFront();
  for (let i = 0; i < inARow; i++) {
    const { rendered } = await stopwatch.openTicket(asked[(from + i + 1) % asked.length].id);
    const remembered = await stopwatch.whenRemembered();
    if (i === 0) continue;
    card.push(rendered);
    memory.push(remembered);
  }
}

function describe(queries: readonly number[], without: Desk, large: Desk): Report {
  const row = (name: string, values: readonly number[]) => [
    name,
    ...[50, 95].map((percent) => percentile(values, percent).toFixed(1)),
    String(values.length),
  ];
  const more = percentile(
    large.card.map((milliseconds, i) => milliseconds - without.card[i]),
    50,
  );
  const text = alignColumns([
    [`${tickets} tickets, milliseconds`, 'p50', 'p95', 'n'],
    row('a query, in the worker', queries),
    row('message to rendered card, no ticket known', without.card),
    row('message to rendered card, all known', large.card),
    ['      more, of the same ticket', more.toFixed(1), '', String(large.card.length)],
    row("question to the memory's answer, no ticket known", without.memory),
    row("question to the memory's answer, all known", large.memory),
  ]);
  const unit = 'ms';
  return {
    text,
    figures: [
      {
        ...{ name: 'query in a memory of 20,000 tickets, p95', ours: percentile(queries, 95), unit },
        goal: { of: 'ours', most: 20 },
      },
      {
        ...{
          name: 'rendered card, more with 20,000 tickets known, of the same ticket, p50',
          ours: more,
          unit,
        },
        goal: { of: 'ours', most: 5 },
      },
    ],
  };
}
