import { expect, type Locator, type Page, test } from '@playwright/test';
import type { LearningStatus } from '../src/protocol/learning-messages';
import { logIn } from './request-tracker/agent';
import { writeClosedTickets, writeNewTickets } from './request-tracker/closed-tickets';
import { installRequestTracker } from './request-tracker/install';
import { writeFirstReports, writeSecondReports } from './request-tracker/linked-duplicates';
import { type PlainTicket, type RequestTracker, startRequestTracker } from './request-tracker/server';
import { askAsExtension } from './support/asking';
import { Card } from './support/card';
import { BrowserSession } from './support/test';
import { stopWorker } from './support/worker';

/** Learning a desk from its closed tickets, on a real Request Tracker with a desk of its own. */

const screenshots = 'test-results/screenshots';
const closedTickets = 420;
const newTickets = 24;
const closedLater = 5;

let tracker: RequestTracker;
let linked: ReturnType<typeof writeSecondReports>;
let incoming: { number: number; ticket: PlainTicket }[];

// Half of it is Request Tracker answering, which takes long where others use the machine as well.
test.describe.configure({ timeout: 1_200_000 });

test.beforeAll(async () => {
  await installRequestTracker();
  tracker = await startRequestTracker();
  await tracker.addToDesk('closed-desk.json');
  const firstReports = writeFirstReports();
  await tracker.createTickets(writeClosedTickets(closedTickets - firstReports.length, 1));
  linked = writeSecondReports(await tracker.createTickets(firstReports));
  const tickets = writeNewTickets(newTickets, 2);
  const numbers = await tracker.createTickets(tickets);
  incoming = tickets.map((ticket, i) => ({ ticket, number: numbers[i] }));
});

test.afterAll(() => tracker?.stop());

test('what closed tickets teach is right about new ones, through a killed worker and a closed browser', async () => {
  await BrowserSession.run({}, async (session) => {
    const fetched = countTickets(session);
    const tab = await openDesk(session);

    const options = await startLearning(session);
    await waitForStatus(session, ({ run }) => (run?.done ?? 0) >= 60);
    await stopWorker(tab);
    await waitForStatus(session, ({ run }) => (run?.done ?? 0) >= 120);
    await options.screenshot({ path: `${screenshots}/learning-light.png`, fullPage: true });

    await session.restart();
    countTickets(session, fetched);
    await openDesk(session);
    const status = await waitForStatus(session, ({ run }) => run === undefined);

    expect(status.rows).toBe(closedTickets);
    expect(fetched.size).toBe(closedTickets);
    // The answer that was on its way when the browser closed reached nobody.
    expect([...fetched.values()].filter((times) => times > 1).length).toBeLessThanOrEqual(1);
    expect(status.heads.map(({ field, state }) => `${field} ${state}`)).toEqual(
      expect.arrayContaining(['Cause used', 'queue used']),
    );
    const right = await countRight(session);
    expect(right.queue).toBeGreaterThanOrEqual(0.85 * newTickets);
    expect(right.cause).toBeGreaterThanOrEqual(0.85 * newTickets);

    await session.restart();
    await openDesk(session);
    expect(await countRight(session)).toEqual(right);
    await findLinked(session);

    // What was closed since is fetched, and what has changed; nothing else is asked for again.
    const wanted = (await tracker.createTickets(writeClosedTickets(closedLater, 3))).map(String);
    wanted.push(await changeClosedTicket(session));
    // RT counts a link from another ticket as a change.
    wanted.push(...linked.map(({ refersTo }) => String(refersTo)));
    const again = countTickets(session);
    await startLearning(session, 'Fetch newer tickets and learn again');
    const after = await waitForStatus(session, ({ run }) => run === undefined);
    expect(after.rows).toBe(closedTickets + closedLater);
    expect([...again.keys()].sort()).toEqual(wanted.sort());
    const learned = ({ heads }: LearningStatus) =>
      heads.find(({ field }) => field === 'queue')?.result.tickets.labelled;
    expect(learned(after)).toBe((learned(status) ?? 0) + closedLater);
  });
});

/** Moves one of the oldest tickets to another queue, as an agent does it. Gives its number. */
async function changeClosedTicket(session: BrowserSession): Promise<string> {
  const number = '7';
  const tab = await session.newPage();
  await tab.goto(`${tracker.url}/Ticket/Modify.html?id=${number}`);
  const queue = tab.locator('select[name="Queue"]').first();
  const now = await queue.locator('option:checked').innerText();
  await queue.selectOption({ label: now.trim() === 'Security' ? 'Billing' : 'Security' });
  await tab.getByRole('button', { name: 'Save Changes' }).first().click();
  await expect(tab.getByText(/Queue changed from/).first()).toBeVisible();
  await tab.close();
  return number;
}

/** How often each ticket's texts were asked for. Requests that a closing browser broke off do not count. */
function countTickets(session: BrowserSession, fetched = new Map<string, number>()): Map<string, number> {
  session.context.on('requestfinished', (request) => {
    const [, id] = /\/REST\/2\.0\/ticket\/(\d+)\/attachments\?per_page=20/.exec(request.url()) ?? [];
    if (id) fetched.set(id, (fetched.get(id) ?? 0) + 1);
  });
  return fetched;
}

/** Logs in and opens a ticket, so that the extension knows which helpdesk this is. */
async function openDesk(session: BrowserSession): Promise<Page> {
  const tab = await session.newPage();
  await tab.goto(ticketUrl(incoming[0].number));
  await logIn(tab, { url: tracker.url });
  await tab.goto(ticketUrl(incoming[0].number));
  await (await Card.on(tab)).one('button', /^(Topic|Queue): /i);
  return tab;
}

/** As an agent does it, in the options; gives that page. */
async function startLearning(
  session: BrowserSession,
  button = 'Fetch closed tickets and learn',
): Promise<Page> {
  const options = await session.newPage();
  const address = `src/options/options.html#desk=${encodeURIComponent(tracker.url)}`;
  await options.goto(`chrome-extension://${session.extensionId}/${address}`);
  await deskIn(options).getByRole('button', { name: button }).click();
  await expect(deskIn(options).getByRole('progressbar')).toBeVisible();
  return options;
}

/** This helpdesk's part of "Learn this desk". */
function deskIn(options: Page): Locator {
  const heading = options.getByRole('heading', { name: new URL(tracker.url).host, level: 3, exact: true });
  return options
    .getByRole('region', { name: 'Learn this desk' })
    .getByRole('listitem')
    .filter({ has: heading });
}

async function waitForStatus(
  session: BrowserSession,
  isReached: (status: LearningStatus) => boolean,
): Promise<LearningStatus> {
  const own = await askAsExtension(session);
  let status: LearningStatus | undefined;
  const look = async () => {
    status = await own.ask('learning.read', { origin: tracker.url });
    // Right after the browser's start the helpdesk is not open yet.
    expect(status.run?.problem?.code ?? 'no-tab').toBe('no-tab');
    return isReached(status);
  };
  await expect.poll(look, { timeout: 300_000, message: 'how far learning has come' }).toBe(true);
  await own.close();
  if (!status) throw new Error('Nothing was told.');
  return status;
}

/** Opens every new ticket and compares what the card says with what the ticket is. */
async function countRight(session: BrowserSession): Promise<{ queue: number; cause: number }> {
  const tab = await session.newPage();
  const card = await Card.on(tab);
  const right = { queue: 0, cause: 0 };
  for (const { number, ticket } of incoming) {
    await tab.goto(ticketUrl(number));
    const queue = await card.one('button', /^Queue: /i);
    const cause = await card.one('button', /^Cause: /i);
    if (queue.name.toLowerCase().startsWith(`queue: ${ticket.queue.toLowerCase()}`)) right.queue++;
    if (cause.name.startsWith(`Cause: ${ticket.cause}`)) right.cause++;
  }
  await tab.close();
  return right;
}

/** Opens the tickets that RT links to an earlier one: the card names that one, with a way to it. */
async function findLinked(session: BrowserSession): Promise<void> {
  const tab = await session.newPage();
  const card = await Card.on(tab);
  const numbers = await tracker.createTickets(linked);
  for (const [i, { refersTo }] of linked.entries()) {
    await tab.goto(ticketUrl(numbers[i]));
    await expect(tab.locator(`a[href$="/Ticket/Display.html?id=${refersTo}"]`).first()).toBeAttached();
    await card.click('button', / like this/);
    await card.one('link', new RegExp(`^#${refersTo} `));
  }
  await tab.screenshot({ path: `${screenshots}/memory-light.png` });
  const opened = session.context.waitForEvent('page');
  await card.click('link', new RegExp(`^#${linked[linked.length - 1].refersTo} `));
  await expect(await opened).toHaveURL(ticketUrl(linked[linked.length - 1].refersTo));
  await tab.close();
}

function ticketUrl(number: number): string {
  return `${tracker.url}/Ticket/Display.html?id=${number}`;
}
