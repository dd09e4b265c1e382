import { expect, type Page } from '@playwright/test';
import { createAnswering } from '../cloud/enrich/answering';
import { channelLog } from '../cloud/registry/channel-log';
import { fileStore } from '../cloud/store/files';
import { type Demo, startDemo } from '../demo/server';
import type { DemoTicket } from '../demo/ticket';
import { seededRandom } from '../src/core/random';
import type { Ticket } from '../src/core/ticket';
import { choose, readAnswer, waitForAnswers } from './support/answers';
import { askAsExtension, askAsPage, origin } from './support/asking';
import { Card } from './support/card';
import { findTrained, promote, rollBack } from './support/cloud-page';
import { addModelBundle } from './support/model-bundle';
import { test as base, damageHead, runJobs, type Team } from './support/team';
import type { BrowserSession } from './support/test';
import { stopWorker } from './support/worker';

/** At this company "Kestrel" is a building, and what is asked about it goes to facilities; nobody outside can know. */
const words: Record<string, readonly string[]> = {
  facilities: ['Kestrel', 'rollout', 'milestone', 'pilot', 'phase', 'budget', 'board', 'sponsor'],
  hardware: ['printer', 'toner', 'screen', 'laptop', 'battery', 'keyboard', 'cable', 'headset'],
  access: ['password', 'login', 'locked', 'account', 'token', 'badge', 'permission', 'reset'],
};
/** So many that the cloud finds them enough to learn from and to measure with. */
const manyTickets = 200;
const anything = [
  ...['please', 'help', 'since', 'Monday', 'again', 'Lyon', 'team', 'morning', 'office', 'customer'],
  ...['Porto', 'still', 'nobody', 'warehouse', 'waiting', 'today', 'question', 'floor', 'yesterday', 'soon'],
];

const tickets = [
  ticketOf('9001', 'Kestrel rollout', 'The Kestrel board shows last week for the rollout in Lyon.'),
  ticketOf('9002', 'Kestrel in Porto', 'Please add a milestone for the Kestrel rollout in Porto.'),
  ticketOf('9003', 'Kestrel phase two', 'When does the pilot of Kestrel begin, and who plans the rollout?'),
];

function ticketOf(id: string, subject: string, text: string): DemoTicket {
  const requester = { name: 'Kim Berg', email: 'kim.berg@brightwater.example' };
  const conversation = [{ role: 'customer' as const, author: requester.name, hoursAgo: 1, text }];
  return { id, language: 'en', queue: 'product', subject, requester, status: 'new', conversation };
}

const emptyTicket: Ticket = {
  ...{ helpdesk: 'demo', origin, id: '1', url: `${origin}/1`, messages: [], fields: {}, source: {} },
  ...{ subject: '', description: '' },
};

const test = base.extend<{ desk: Demo }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
  desk: async ({}, use) => {
    const demo = await startDemo({ tickets });
    try {
      await use(demo);
    } finally {
      await demo.close();
    }
  },
});

async function openTicket(agent: BrowserSession, desk: Demo, id: string): Promise<Card> {
  const page = await agent.newPage();
  await page.goto(`${desk.url}/tickets/${id}`);
  const card = await Card.on(page);
  await waitForAnswers(card);
  return card;
}

async function openOptions(agent: BrowserSession): Promise<Page> {
  const page = await agent.newPage();
  await page.goto(`chrome-extension://${agent.extensionId}/src/options/options.html`);
  return page;
}

/** Waits until the policy has reached the extension. */
async function waitForPolicy(agent: BrowserSession): Promise<void> {
  const asker = await askAsExtension(agent);
  await expect.poll(async () => (await asker.ask('sync.read', {})).level).toBe('redacted');
  await asker.close();
}

/** What the agent would go on doing for some days: the same clicks, without the pages. */
async function judgeManyTickets(agent: BrowserSession): Promise<void> {
  const asker = await askAsPage(agent);
  const { model } = await asker.ask('ticket.predict', emptyTicket);
  const random = seededRandom(1);
  const pick = (list: readonly string[]) => list[random.below(list.length)] ?? '';
  for (let i = 0; i < manyTickets; i++) {
    const final = pick(Object.keys(words));
    const description = Array.from({ length: 14 }, (_, at) =>
      pick((at % 3 === 0 && words[final]) || anything),
    );
    const isNews = final === 'facilities';
    await asker.ask('label.record', {
      ticket: { helpdesk: 'demo', origin, id: `judged-${i}` },
      head: 'topic',
      suggested: isNews ? 'other' : final,
      confidence: 0.5,
      final,
      source: isNews ? 'corrected' : 'accepted',
      model,
      content: { subject: `Number ${i}`, description: `${description.join(' ')}.`, messages: [] },
    });
  }
  await asker.close();
}

/** What the browser says by the refreshed head, and what /v1/enrich would. */
async function compareDigits(team: Team, agent: BrowserSession): Promise<void> {
  const asked = {
    subject: 'Kestrel phase two',
    description: 'When does the pilot of Kestrel begin?',
    messages: [],
  };
  const page = await askAsPage(agent);
  const { topic: shown } = (await page.ask('ticket.predict', { ...emptyTicket, ...asked })).suggestions;
  await page.close();
  const store = fileStore(team.objects);
  const { answer } = await createAnswering(store, channelLog(store)).open();
  const { topic: enriched } = (await answer(asked, emptyTicket.helpdesk)).suggestions;
  expect(shown?.model).toMatch(/^team@/);
  expect(shown?.value).toBe(enriched?.value);
  expect(Math.abs((shown?.confidence ?? 0) - (enriched?.confidence ?? 1))).toBeLessThan(1e-4);
}

/** What the options say of a model that has come from the cloud. */
const fromCloud = "from your organisation's cloud";

async function askForUpdate(agent: BrowserSession): Promise<Page> {
  const options = await openOptions(agent);
  const updates = options.getByRole('region', { name: 'Updates' });
  await updates.getByRole('button', { name: 'Ask now' }).click();
  await expect(updates.getByRole('button', { name: 'Ask now' })).toHaveAttribute('aria-busy', 'false');
  return options;
}

async function sendLabels(agent: BrowserSession): Promise<void> {
  const options = await openOptions(agent);
  const left = options.getByRole('region', { name: 'What left this machine' }).first();
  await expect(left).toContainText(`Waiting: ${manyTickets + 2}`);
  await left.getByRole('button', { name: 'Send now' }).click();
  await expect(left).toContainText(`Sent: ${manyTickets + 2}. Waiting: 0.`);
  const row = left.getByRole('row', { name: /Labels/ }).first();
  await row.getByText('One line of it').click();
  await expect(row).toContainText('"head":"topic"');
  await options.close();
}

test("what one agent corrects improves another one's suggestions, and a rollback takes that away", async ({
  team,
  desk,
}) => {
  const [first, second] = [await team.addAgent(), await team.addAgent()];
  await waitForPolicy(first);
  await waitForPolicy(second);

  // Open all the time: the card follows by itself.
  const open = await openTicket(second, desk, '9003');
  const before = await readAnswer(open, 'Topic');
  expect(before).not.toMatch(/^Topic: Facilities/);

  for (const id of ['9001', '9002']) await choose(await openTicket(first, desk, id), 'Topic', 'Facilities');
  await judgeManyTickets(first);
  await sendLabels(first);

  // The jobs release nothing by themselves: nobody knows the profiles yet, and the first release is an administrator's.
  await runJobs(team);
  const untouched = await askForUpdate(second);
  await expect(untouched.getByRole('region', { name: 'Updates' })).not.toContainText(fromCloud);
  expect(await readAnswer(open, 'Topic')).toBe(before);

  const cloudPage = await team.administer();
  const trained = cloudPage
    .getByRole('row', { name: /topic \(demo\)/ })
    .filter({ hasText: 'passed, in team' });
  await expect(trained).toContainText('An administrator decides about the first release.');
  await expect(trained).toContainText('Fewer than three profiles that the cloud has known for a week');
  await promote(cloudPage, await findTrained(cloudPage));
  const options = await askForUpdate(second);
  await expect(options.getByRole('region', { name: 'Updates' })).toContainText(fromCloud);
  await expect.poll(() => readAnswer(open, 'Topic')).toMatch(/^Topic: Facilities/);

  await compareDigits(team, second);

  await rollBack(cloudPage);
  await askForUpdate(second);
  await expect.poll(() => readAnswer(open, 'Topic')).toBe(before);
});

test('the policy takes a model away at once, and a tampered one is refused in words', async ({
  team,
  desk,
}) => {
  const agent = await team.addAgent();
  await waitForPolicy(agent);
  const open = await openTicket(agent, desk, '9003');
  const before = await readAnswer(open, 'Topic');
  await judgeManyTickets(agent);
  const asker = await askAsExtension(agent);
  await asker.ask('sync.send', {});
  await runJobs(team);
  const cloudPage = await team.administer();
  await promote(cloudPage, await findTrained(cloudPage));

  const restore = await damageHead(team);
  const options = await askForUpdate(agent);
  const updates = options.getByRole('region', { name: 'Updates' });
  await expect(updates.getByRole('alert')).toContainText('arrived damaged');
  expect(await readAnswer(open, 'Topic')).toBe(before);

  await restore();
  await updates.getByRole('button', { name: 'Ask now' }).click();
  await expect.poll(() => readAnswer(open, 'Topic')).toMatch(/^Topic: Facilities/);

  await team.setPolicy(agent, { updates: false });
  await expect.poll(() => readAnswer(open, 'Topic')).toBe(before);
});

test('a whole model from the cloud answers, on WebGL as well, and outlives a stopped worker and the cloud', async ({
  team,
}) => {
  const agent = await team.addAgent();
  await waitForPolicy(agent);
  const [page, own] = [await askAsPage(agent), await askAsExtension(agent)];
  const example = { subject: 'Printer', body: 'The printer on the third floor prints grey stripes.' };
  const asked = { ...emptyTicket, subject: example.subject, description: example.body };
  const shipped = await page.ask('ticket.predict', asked);
  const modelOf = async () => (await page.ask('ticket.predict', asked)).model;

  const bundle = await addModelBundle(team.objects, '9.9.9', example, shipped);
  await promote(await team.administer(), bundle);
  expect(await own.ask('update.check', {})).toMatchObject({ active: { bundle: 'general@9.9.9' } });
  expect(await modelOf()).toBe('general@9.9.9');

  await own.page.evaluate(() => chrome.storage.local.set({ settings: { backend: 'webgl' } }));
  const backend = async () => {
    expect(await modelOf()).toBe('general@9.9.9');
    return (await own.ask('status.read', {})).lastAnswer?.backend;
  };
  await expect.poll(backend, { timeout: 40_000 }).toBe('webgl');

  await team.cloud.close();
  await stopWorker(own.page);
  expect(await modelOf()).toBe('general@9.9.9');
  expect(await own.ask('update.check', {})).toMatchObject({ problem: { code: 'unreachable' } });
  expect(await modelOf()).toBe('general@9.9.9');
});
