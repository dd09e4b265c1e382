import { type BrowserContext, expect, type Page, test, type Worker } from '@playwright/test';
import { shippedHeads } from '../src/core/suggestion';
import { type HelpdeskCase, listAllCases } from '../tests/helpdesk-cases';
import type { CaseServer } from '../tests/helpdesk-server';
import { readAnswer, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { withCopyOfExtension } from './support/damaged-extension';
import { grantEverySite, serveCase, takeTickets, watchTickets } from './support/helpdesk-page';
import { createProfile, removeProfile } from './support/launch';
import { BrowserSession } from './support/test';
import { waitForWorker } from './support/worker';

/** The cases of tests/helpdesks, each at its product's real address in a real browser with the built extension. */
let context: BrowserContext;
let worker: Worker;
let close: () => Promise<void>;

test.beforeAll(async () => {
  const profile = await createProfile();
  let letGo: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let removed: Promise<void> = Promise.resolve();
  const folder = await new Promise<string>((resolve, reject) => {
    removed = withCopyOfExtension(async (copy) => {
      await grantEverySite(copy);
      resolve(copy);
      await finished;
    });
    removed.catch(reject);
  });
  const session = await BrowserSession.start(profile, { extension: folder });
  context = session.context;
  worker = await waitForWorker(context);
  await watchTickets(worker);
  close = async () => {
    await session.close();
    letGo();
    await removed;
    await removeProfile(profile);
  };
});

test.afterAll(() => close());

for (const [helpdesk, cases] of await listAllCases()) {
  test.describe(helpdesk, () => {
    for (const helpdeskCase of cases) {
      test(helpdeskCase.name, () => tryCase(helpdeskCase));
    }
  });
}

async function tryCase(helpdeskCase: HelpdeskCase): Promise<void> {
  const page = await context.newPage();
  try {
    const server = await serveCase(context, page, helpdeskCase);
    await takeTickets(worker);
    await page.goto(helpdeskCase.address);
    const card = await Card.on(page);
    const { expected } = helpdeskCase;
    if (helpdeskCase.shows !== 'ticket') {
      await page.waitForLoadState('networkidle');
      expect(await takeTickets(worker)).toEqual([]);
      expect(await card.count()).toBe(0);
      await expectBadges(page, expected);
      return;
    }
    let read: unknown;
    await expect
      .poll(async () => (read = (await takeTickets(worker))[0]), { message: 'what was read' })
      .toBeDefined();
    expect(read).toEqual(expected?.ticket);
    await expect.poll(() => card.count(), { message: 'number of cards' }).toBe(1);
    if (helpdeskCase.write && hasChoices(helpdeskCase.write))
      await tryWriting(card, helpdeskCase.write, expected, server);
    else expect(server.writes).toEqual([]);
  } finally {
    await page.close();
  }
}

/** One badge in each row of the page whose ticket is known, and no request that changes anything. */
async function expectBadges(page: Page, expected: Record<string, unknown> | undefined): Promise<void> {
  const queue = expected?.queue as { rows: unknown[]; source: string } | null | undefined;
  // What the interface lists, the page of a fixture does not always show.
  if (!queue?.source.startsWith('dom')) return;
  await expect.poll(() => countBadges(page), { message: 'badges in the rows' }).toBe(queue.rows.length);
}

/** In frames, too. Playwright looks into open shadow roots by itself. */
async function countBadges(page: Page): Promise<number> {
  const counts = page.frames().map((frame) => frame.locator('[data-triage-lens-list="badge"]').count());
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** A field of the desk's own has no row before it is learned; the walks on real helpdesks learn one and write it. */
function hasChoices({ apply }: NonNullable<HelpdeskCase['write']>): boolean {
  return Object.keys(apply).every((head) => shippedHeads.some((shipped) => shipped === head));
}

/** Chooses each value on the card, writes it with a click, and puts it back with another. */
async function tryWriting(
  card: Card,
  { apply, undo }: NonNullable<HelpdeskCase['write']>,
  expected: Record<string, unknown> | undefined,
  server: CaseServer,
): Promise<void> {
  await waitForAnswers(card);
  const heads = Object.entries(apply);
  for (const [head, value] of heads) await choose(card, headName(head), value);
  // Several go in one act: together where the product takes them in one request.
  if (heads.length > 1) await clickEnabled(card, /^Accept and set all/);
  else await clickAfter(card, headName(heads[0][0]), /^Set /);
  const outcome = expected?.outcome as { apply: string };
  if (outcome.apply !== 'written') await card.expectText(/was not changed|Not changed: /);
  else if (undo) {
    await card.expectText('In the ticket: ');
    const { writes } = expected as { writes: unknown[] };
    // An act is put back by as many requests as it was made with.
    await expect.poll(() => server.writes.length, { message: 'requests that wrote' }).toBe(writes.length / 2);
    await clickEnabled(card, writtenLast);
  }
  await expect.poll(() => server.writes, { message: 'what was written' }).toEqual(expected?.writes);
}

/** Of what was written: the fields and their values. */
const writtenLast = /^Undo: .+: ./;

function headName(head: string): string {
  return head.charAt(0).toUpperCase() + head.slice(1);
}

async function choose(card: Card, name: string, value: string): Promise<void> {
  await card.click('button', new RegExp(`^${name}: `));
  const option = (await card.all('option', new RegExp(`\\b${value}\\b`, 'i')))[0];
  if (!option) throw new Error(`${name} has no ${value}.`);
  await card.clickNode(option);
  await expect.poll(() => readAnswer(card, name)).toMatch(/, (kept|changed)$/);
}

/** None takes a click while the card is still checking what the one before has done. */
async function clickEnabled(card: Card, name: RegExp): Promise<void> {
  const find = async () => (await card.all('button', name)).find(({ properties }) => !properties.disabled);
  await expect.poll(find, { message: `the button ${name}` }).toBeDefined();
  const found = await find();
  if (found) await card.clickNode(found);
}

/** The button that comes first after the answer of this name: the one of its row. */
async function clickAfter(card: Card, name: string, button: RegExp): Promise<void> {
  const find = async () => {
    const buttons = await card.all('button');
    const start = buttons.findIndex((each) => each.name.startsWith(`${name}: `));
    // None takes a click while the card is still checking what the one before has done.
    return buttons.slice(start).find((each) => button.test(each.name) && !each.properties.disabled);
  };
  await expect.poll(find, { message: `the button ${button} of ${name}` }).toBeDefined();
  const found = await find();
  if (found) await card.clickNode(found);
}
