import type { Page } from '@playwright/test';
import { issueUrl, logIn, logOut, openFromList, openIssue } from './redmine/agent';
import { type SampleName, sampleIssues } from './redmine/sample-issues';
import { type Desk, expect, test } from './redmine/test';
import { choose, readAnswers, readExcerpts, waitForAnswers } from './support/answers';
import { Card, type Name } from './support/card';
import { takeTickets, watchTickets } from './support/helpdesk-page';
import {
  openTriageList,
  sortBySeverity,
  triageEach,
  undoTriage,
  untilText,
  writeTriageTickets,
} from './support/triage-list';
import { inExtensionPage, waitForWorker } from './support/worker';

// Redmine takes seconds for a page where other programs keep the machine busy.

const rows = 'table.issues tr[id^="issue-"]';

test('an agent opens issues from the list and each card speaks of its own issue', async ({ desk, tab }) => {
  await logIn(tab, desk);
  const card = await Card.on(tab);
  const seen = new Set<string>();
  for (const name of Object.keys(sampleIssues) as SampleName[]) {
    await openFromList(tab, desk, name);
    seen.add((await waitForAnswers(card)).join('\n'));
    expect(await card.count()).toBe(1);
    const { subject, description } = sampleIssues[name];
    const words = (await readExcerpts(card)).toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    expect(words.filter((word) => !`${subject} ${description}`.toLowerCase().includes(word))).toEqual([]);
  }
  expect(seen.size).toBe(3);
  await tab.screenshot({ path: 'test-results/screenshots/redmine.png' });
});

test('the whole conversation is read, private notes as what they are', async ({ desk, session, tab }) => {
  const worker = await waitForWorker(session.context);
  await watchTickets(worker);
  await logIn(tab, desk);
  await openIssue(tab, desk, 'vpn');
  const card = await Card.on(tab);
  await waitForAnswers(card);
  const [ticket] = await takeTickets(worker);
  expect(ticket).toMatchObject({
    helpdesk: 'redmine',
    id: String(desk.issues.vpn),
    subject: sampleIssues.vpn.subject,
    requester: 'Maria Lopez',
    status: 'New',
    fields: { tracker: 'Support', priority: 'Low' },
  });
  expect(ticket?.description).toContain('the client says');
  expect(ticket?.messages.map(({ role, author, text }) => [role, author, text])).toEqual([
    ['agent', 'Anna Agent', 'Are you on Wi-Fi or on a cable?'],
    ['internal', 'Ben Agent', 'Gateway 2 had a firmware update last night.'],
    ['customer', 'Maria Lopez', 'It happens on both alike.'],
  ]);
});

test('the card stands above the issue, changes with it and is gone on other pages', async ({ desk, tab }) => {
  await logIn(tab, desk);
  const card = await Card.on(tab);
  await openIssue(tab, desk, 'vpn');
  const first = await waitForAnswers(card);
  await openIssue(tab, desk, 'checkout');
  await expect.poll(async () => (await readAnswers(card)).length).toBeGreaterThan(0);
  expect(await readAnswers(card)).not.toEqual(first);
  await tab.goBack();
  await expect.poll(() => readAnswers(card)).toEqual(first);

  const id = desk.issues.vpn;
  const paths = [
    '/projects/helpdesk/issues',
    '/projects/helpdesk/issues/new',
    `/issues/${id}/edit`,
    '/issues/4711',
    '/my/account',
  ];
  for (const path of paths) {
    await test.step(path, async () => {
      await openIssue(tab, desk, 'vpn');
      await waitForAnswers(card);
      await tab.goto(`${desk.url}${path}`);
      await tab.waitForLoadState('networkidle');
      expect(await card.count()).toBe(0);
    });
  }
});

test('reading changes nothing and leaves no error behind', async ({ desk, tab }) => {
  const before = await desk.rest.readIssue(desk.issues.monitor);
  const complaints: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(String(error)));
  await logIn(tab, desk);
  await openIssue(tab, desk, 'monitor');
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await card.click('button', /^Accept all/);
  await card.expectText(/Kept /);
  expect(complaints).toEqual([]);
  expect(await desk.rest.readIssue(desk.issues.monitor)).toEqual(before);
});

test('an agent writes priority and tracker, sees them in Redmine, and puts back what was there', async ({
  desk,
  session,
  tab,
}) => {
  await logIn(tab, desk);
  await openIssue(tab, desk, 'vpn');
  const card = await Card.on(tab);
  await choose(card, 'Severity', 'P1');
  await choose(card, 'Type', 'Incident');
  expect(await fieldsOf(desk)).toEqual(['Low', 'Support']);

  await press(card, 'Set Priority: Immediate in the ticket');
  await card.expectText('In the ticket: Priority: Immediate');
  expect(await fieldsOf(desk)).toEqual(['Immediate', 'Support']);
  await press(card, 'Set Tracker: Bug in the ticket');
  await card.expectText('In the ticket: Tracker: Bug');
  expect(await fieldsOf(desk)).toEqual(['Immediate', 'Bug']);

  const other = await session.newPage();
  await other.goto(issueUrl(desk, 'vpn'));
  await expect(other.locator('.attributes .priority .value')).toHaveText('Immediate');
  await expect(other.locator('#content > h2')).toHaveText(`Bug #${desk.issues.vpn}`);
  await other.close();

  await press(card, /^Undo: (.+, )?Tracker: Bug$/);
  await expect.poll(() => fieldsOf(desk)).toEqual(['Immediate', 'Support']);
  await press(card, /^Undo: (.+, )?Priority: Immediate$/);
  await expect.poll(() => fieldsOf(desk)).toEqual(['Low', 'Support']);
  await card.one('button', 'Set Priority: Immediate in the ticket');

  const noted = await inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(() => chrome.runtime.sendMessage({ kind: 'audit.list', request: { most: 10 } })),
  );
  const entries = noted.value.map(({ act, field, from, to, outcome }: Record<string, string>) =>
    [act, field, from, to, outcome].join(' '),
  );
  expect(entries).toEqual([
    'undo priority Immediate Low written',
    'undo tracker Bug Support written',
    'apply tracker Support Bug written',
    'apply priority Low Immediate written',
  ]);
});

test('without the right to nothing is offered; without a session nothing is written, and the card says why', async ({
  desk,
  session,
  tab,
}) => {
  await logIn(tab, desk, 'maria');
  const card = await openAndChoose(tab, desk);
  expect(await card.all('button', /^Set /)).toEqual([]);

  await tab.context().clearCookies();
  await logIn(tab, desk);
  const again = await openAndChoose(tab, desk);
  await logOut(await session.newPage(), desk);
  await again.click('button', 'Set Priority: Urgent in the ticket');
  await again.expectText('Priority was not changed. You are logged out of the helpdesk.');
  expect(await fieldsOf(desk)).toEqual(['Low', 'Support']);
});

test('twenty issues are triaged from the list, then many are set at once, and all is taken back', async ({
  desk,
  session,
  tab,
}) => {
  test.setTimeout(400_000);
  const wanted = writeTriageTickets(20);
  const ids: number[] = [];
  for (const { subject, text } of wanted)
    ids.push(
      await desk.rest.createIssue({
        ...{ tracker: 'Support', priority: 'Normal', by: 'maria', subject, description: text },
      }),
    );
  const before = await stateOf(desk, ids);
  await logIn(tab, desk);
  await tab.goto(
    `${desk.url}/projects/helpdesk/issues?set_filter=1&f[]=status_id&op[status_id]=o&f[]=issue_id&op[issue_id]=%3E%3D&v[issue_id][]=${ids[0]}`,
  );
  const order = () => tab.locator(rows).evaluateAll((found) => found.map(({ id }) => id));
  const shown = await order();
  const list = await openTriageList(tab, rows, 20);
  await sortBySeverity(tab, list);
  expect(await order()).toEqual(shown);
  await tab.screenshot({ path: 'test-results/screenshots/redmine-list.png' });

  const written = await triageEach(tab, list, 20);
  const after = await stateOf(desk, ids);
  expect(written).toBeGreaterThan(2);
  expect(after.filter((each, place) => each !== before[place])).toHaveLength(written);
  await undoTriage(list);
  expect(await stateOf(desk, ids)).toEqual(before);

  await test.step('many at once: a colleague closes the third meanwhile', async () => {
    await list.click('button', 'Back to the list');
    await list.click('button', 'Accept and set several…');
    await untilText(list, 'Nothing has been set yet.');
    expect(await stateOf(desk, ids)).toEqual(before);
    const subjects =
      (await list.inside((root) =>
        [...root.querySelectorAll('.bulk-entry .side-subject')].map(({ textContent }) => textContent),
      )) ?? [];
    const places = subjects.map((subject) => wanted.findIndex((each) => each.subject === subject));
    expect(places.length).toBeGreaterThan(3);
    const [first = -1, second = -1, third = -1] = places;
    await desk.rest.closeIssue(ids[third] ?? 0);
    const closed = await stateOf(desk, ids);
    await list.click('button', 'Set these');
    await untilText(list, `2 of ${places.length} tickets were set.`);
    await list.expectText('The ticket was changed since the preview');
    const now = await stateOf(desk, ids);
    const changed = now.flatMap((each, place) => (each === closed[place] ? [] : [place]));
    expect(changed).toEqual([first, second].sort((one, other) => one - other));
    await tab.screenshot({ path: 'test-results/screenshots/redmine-bulk.png' });

    await list.click('button', 'Undo everything');
    await untilText(list, 'Everything is as it was before.');
    expect(await stateOf(desk, ids)).toEqual(closed);
  });

  const noted = await inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(() => chrome.runtime.sendMessage({ kind: 'audit.list', request: { most: 4 } })),
  );
  const acts = noted.value.map(({ act, outcome }: Record<string, string>) => `${act} ${outcome}`);
  expect(acts.slice(0, 2)).toEqual(['undo written', 'undo written']);
  expect(acts.slice(2)).toEqual(['apply written', 'apply written']);
});

/** All that may be set in each of these issues, as Redmine's own interface says it. */
async function stateOf(desk: Desk, ids: readonly number[]): Promise<string[]> {
  const issues = await Promise.all(ids.map((id) => desk.rest.readIssue(id)));
  return issues.map((issue) => {
    const { journals: _, updated_on: __, ...state } = issue;
    return JSON.stringify(state);
  });
}

/** The card takes no click while it is still checking what the one before has done. */
async function press(card: Card, name: Name): Promise<void> {
  await expect.poll(async () => (await card.one('button', name)).properties.disabled ?? false).toBe(false);
  await card.click('button', name);
}

async function openAndChoose(tab: Page, desk: Desk): Promise<Card> {
  await openIssue(tab, desk, 'vpn');
  const card = await Card.on(tab);
  await choose(card, 'Severity', 'P2');
  return card;
}

/** Priority and tracker as Redmine's own interface says them, past the browser. */
async function fieldsOf(desk: Desk): Promise<string[]> {
  const { priority, tracker } = await desk.rest.readIssue(desk.issues.vpn);
  return [priority.name, tracker.name];
}
