import { isDeepStrictEqual } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { startDemo } from '../../demo/server';
import { Card } from '../../e2e/support/card';
import { allowDemoWrites } from '../../e2e/support/demo-writes';
import { createProfile, launchBrowser, removeProfile } from '../../e2e/support/launch';
import { waitForSites } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { HumanAgent, pauses } from './human-pauses';

const count = 20;
const fields = ['priority', 'type'] as const;

/** What a ticket has in its fields. */
type Fields = Record<(typeof fields)[number], string>;

interface DemoDesk {
  url: string;
  /** The first tickets of the list, in its order. */
  read(): Promise<Map<string, Fields>>;
}

/**
 * The same 20 tickets of the demo helpdesk by keyboard alone: in the side list, then in the helpdesk's own page, where the
 * agent sets by hand what was set before. Most of the person's pauses are added rather than waited for; see `human-pauses.ts`.
 */
export async function measureTriage(): Promise<string> {
  await buildExtension('e2e');
  const ours = await withDesk(true, triageInList);
  const theirs = await withDesk(false, (page, agent, desk) => triageByHand(page, agent, desk, ours.after));
  if (!isDeepStrictEqual(ours.after, theirs.after)) throw new Error('The two ways did not set the same.');
  const changed = [...ours.after].filter(([id, after]) => !isDeepStrictEqual(after, ours.before.get(id)));
  const line = (name: string, read: (agent: HumanAgent) => string) => [
    name,
    read(theirs.agent),
    read(ours.agent),
  ];
  return [
    alignColumns([
      [`${count} tickets, ${changed.length} of them set`, "the host's own page", 'triage mode'],
      line('clicks', () => '0'),
      line('keys', ({ keys }) => String(keys)),
      line('decisions', ({ thoughts }) => String(thoughts)),
      line('waited for the page, s', ({ waited }) => waited.toFixed(1)),
      line('in all, s', ({ seconds }) => seconds.toFixed(0)),
      line('in all without reading, s', ({ seconds, read }) => (seconds - read * pauses.reading).toFixed(0)),
    ]),
    `A key takes ${pauses.key} s, a decision ${pauses.thought} s, reading a ticket ${pauses.reading} s in both.`,
  ].join('\n');
}

async function withDesk(
  withExtension: boolean,
  act: (page: Page, agent: HumanAgent, desk: DemoDesk) => Promise<void>,
) {
  const demo = await startDemo();
  const profile = await createProfile();
  try {
    const context = await launchBrowser({ profile, withExtension });
    try {
      if (withExtension) await prepare(context, demo.url);
      const desk = { url: demo.url, read: () => readTickets(demo.url) };
      const before = await desk.read();
      const agent = new HumanAgent();
      await act(await context.newPage(), agent, desk);
      return { agent, before, after: await desk.read() };
    } finally {
      await context.close();
    }
  } finally {
    await removeProfile(profile);
    await demo.close();
  }
}

async function prepare(context: BrowserContext, url: string): Promise<void> {
  await waitForSites(context);
  await allowDemoWrites(context, url);
}

async function readTickets(url: string): Promise<Map<string, Fields>> {
  const rows = (await (await fetch(`${url}/api/tickets?queue=all`)).json()) as {
    id: string;
    fields: Fields;
  }[];
  return new Map(rows.slice(0, count).map(({ id, fields: { priority, type } }) => [id, { priority, type }]));
}

async function triageInList(page: Page, agent: HumanAgent, { url }: DemoDesk): Promise<void> {
  const press = pressOn(page, agent);
  await page.goto(`${url}/queue/all`);
  const list = await Card.sideList(page);
  const isAt = (name: RegExp) => async () => name.test((await list.focused())?.name ?? '');
  await agent.wait(() => until(async () => (await list.all('button', /^Triage list/)).length > 0));
  agent.think();
  await pressUntil(press, 'Tab', isAt(/^Triage list/));
  await press('Enter');
  await agent.wait(() => until(isAt(/^Sort by/)));
  // As the page has them, so that both ways take the same tickets.
  await press('End');
  await pressUntil(press, 'Tab', isAt(/^Start triage/));
  await press('Enter');
  for (let place = 1; place <= count; place++) {
    await agent.wait(() => until(async () => isReady(await list.text(), place)));
    await agent.readTicket();
    agent.think();
    await press('3');
    await press('n');
  }
  await agent.wait(() => until(async () => isReady(await list.text(), count + 1)));
}

/** Opens the first ticket of the list and goes on from each to the next; each field that is to be set is found by Tab. */
async function triageByHand(
  page: Page,
  agent: HumanAgent,
  { url, read }: DemoDesk,
  wanted: ReadonlyMap<string, Fields>,
): Promise<void> {
  const press = pressOn(page, agent);
  await page.goto(`${url}/queue/all`);
  await agent.wait(() => page.locator('.queue-table tbody tr').first().waitFor());
  agent.think();
  await press('j');
  await press('Enter');
  const now = await read();
  for (const [id, values] of wanted) {
    await agent.wait(() => page.locator(`main[data-ticket-id="${id}"]`).waitFor());
    await agent.readTicket();
    const open = fields.filter((name) => now.get(id)?.[name] !== values[name]);
    if (open.length === 0) agent.think();
    for (const name of open) {
      agent.think();
      await pressUntil(press, 'Tab', () => isFocused(page, `select[data-field="${name}"]`));
      const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
      await press((values[name][0] ?? '').toUpperCase());
      await agent.wait(() => saved);
    }
    // Single keys of the page do nothing in its fields.
    if (open.length > 0)
      await pressUntil(press, 'Tab', async () => !(await isFocused(page, 'select, input, textarea')));
    await press('j');
  }
}

type Press = (key: string) => Promise<void>;

function pressOn(page: Page, agent: HumanAgent): Press {
  return async (key) => {
    agent.keys += 1;
    await page.keyboard.press(key);
  };
}

async function pressUntil(press: Press, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let left = 200; !(await isThere()); left--) {
    if (left === 0) throw new Error(`${key} did not lead there.`);
    await press(key);
  }
}

function isFocused(page: Page, css: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, css);
}

function isReady(text: string, place: number): boolean {
  return text.includes(`Ticket ${place} of`) && !text.includes('Reading the ticket');
}

async function until(isThere: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isThere())) if (Date.now() > end) throw new Error('It did not come.');
}
