import type { Page } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/server';
import { demoTickets } from '../../demo/tickets';
import { BrowserSession } from '../../e2e/support/test';
import { stopWorker } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { type Stopwatch, startStopwatch } from '../card/stopwatch';
import { largestPageMemory } from '../memory';
import { percentile } from '../statistics';
import { fillProfile, keptLabels, keptTickets } from './fill-profile';

const restarts = 10;
const cards = 30;
const pages = 5;

interface Measurements {
  afterRestart: number[];
  card: number[];
  options: number[];
  /** Bytes; undefined if the system does not tell. */
  memory: number | undefined;
}

/** One browser, its page on the demo helpdesk. */
interface Agent {
  session: BrowserSession;
  page: Page;
  stopwatch: Stopwatch;
  measured: Measurements;
}

/** What much that is kept costs: a full profile and an empty one, measured in turns in the same run. */
export async function measureKept(): Promise<string> {
  await buildExtension('e2e');
  const demo = await startDemo();
  try {
    return await BrowserSession.run({}, (empty) =>
      BrowserSession.run({}, async (full) => {
        console.log(`Chromium ${full.context.browser()?.version()}`);
        const agents = [await startAgent(empty, demo), await startAgent(full, demo)];
        await fillProfile(full, new URL(demo.url).origin);
        await measureInTurns(agents);
        return describe(agents[0].measured, agents[1].measured);
      }),
    );
  } finally {
    await demo.close();
  }
}

async function startAgent(session: BrowserSession, demo: Demo): Promise<Agent> {
  const page = await session.newPage();
  await page.goto(`${demo.url}/tickets/${demoTickets[0].id}`);
  await page.locator('[data-triage-lens]').waitFor({ state: 'attached' });
  const stopwatch = await startStopwatch(page);
  const measured = { afterRestart: [], card: [], options: [], memory: undefined };
  return { session, page, stopwatch, measured };
}

async function measureInTurns(agents: readonly Agent[]): Promise<void> {
  const ids = demoTickets.map(({ id }) => id);
  let visit = 0;
  const openNext = ({ stopwatch }: Agent) => stopwatch.openTicket(ids[visit % ids.length]);
  const inTurns = async (times: number, measure: (agent: Agent) => Promise<void>) => {
    for (let time = 0; time < times; time++) {
      visit++;
      for (const agent of agents) {
        await agent.page.bringToFront();
        await measure(agent);
      }
    }
  };
  await inTurns(1, async (agent) => void (await openNext(agent)));
  await inTurns(restarts, async (agent) => {
    await stopWorker(agent.page);
    agent.measured.afterRestart.push((await openNext(agent)).answered);
  });
  await inTurns(cards, async (agent) => void agent.measured.card.push((await openNext(agent)).rendered));
  await inTurns(pages, async (agent) => void agent.measured.options.push(await openOptions(agent)));
}

/** Milliseconds until the options page tells what is kept, and how suggestions did. */
async function openOptions({ session, measured }: Agent): Promise<number> {
  const options = await session.newPage();
  const start = performance.now();
  await options.goto(`chrome-extension://${session.extensionId}/src/options/options.html`);
  await options.locator('#kept table').waitFor();
  await options.locator('#score h4').first().waitFor();
  const elapsed = performance.now() - start;
  measured.memory = await largestPageMemory(session.context);
  await options.close();
  return elapsed;
}

function describe(empty: Measurements, full: Measurements): string {
  const row = (name: string, part: 'afterRestart' | 'card' | 'options', percent: number) => {
    const [without, kept] = [empty, full].map((each) => percentile(each[part], percent));
    return [name, without.toFixed(0), kept.toFixed(0), (kept / without).toFixed(2)];
  };
  const megabytes = (bytes: number | undefined) => (bytes === undefined ? '' : (bytes / 1e6).toFixed(0));
  const ratio = full.memory && empty.memory ? (full.memory / empty.memory).toFixed(2) : '';
  return alignColumns([
    [`${keptLabels} labels, ${keptTickets} tickets, one field learned`, 'empty', 'full', 'full / empty'],
    row('worker killed: message to answer, ms, p50', 'afterRestart', 50),
    row('worker killed: message to answer, ms, p95', 'afterRestart', 95),
    row('warm: message to rendered card, ms, p50', 'card', 50),
    row('warm: message to rendered card, ms, p95', 'card', 95),
    row('options page: open to all numbers shown, ms, p50', 'options', 50),
    ['memory of the largest page process, MB', megabytes(empty.memory), megabytes(full.memory), ratio],
  ]);
}
