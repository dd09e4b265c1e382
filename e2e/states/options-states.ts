import type { Page } from '@playwright/test';
import { deskFile } from '../../src/core/learner/history-test-support';
import { type Answers, Failure } from './given-answers';
import type { PageState } from './page-states';
import { desks, filled, status } from './sample-answers';

const empty: Answers = {
  'site.list': () => [],
  'scoreboard.read': () => [],
  'health.list': () => [],
  'audit.list': () => [],
  'traffic.list': () => [],
};

const failing: Answers = Object.fromEntries(
  Object.keys(filled).map((kind) => [
    kind,
    () => {
      throw new Failure('storage', 'The storage of this browser is full.');
    },
  ]),
);

async function ready(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'What is kept' }).first().getByRole('table').waitFor();
}

/** Opens all folded parts. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
}

function learnSection(page: Page, host: string) {
  return page
    .getByRole('region', { name: 'Learn this desk' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: host, exact: true }) });
}

async function chooseFile(page: Page, content: string): Promise<void> {
  const desk = learnSection(page, new URL(desks.fresh).host);
  await desk.getByText('Learn from a file', { exact: true }).click();
  const file = { name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
  await desk.getByLabel(/^Choose a file of closed tickets/).setInputFiles(file);
}

const exported = deskFile(
  {
    ...{ id: 'Number', subject: 'Subject', description: 'Description', status: 'Status', topic: 'Topic' },
    ...{ priority: 'Priority', tags: 'Tags', constant: 'Region' },
  },
  60,
);

/** Everything that the options page may show, several states of it at once. */
export const optionsStates: readonly PageState[] = [
  {
    name: 'new profile',
    given: { answers: empty },
    reach: ready,
  },
  {
    name: 'full of results, all unfolded',
    given: { answers: filled },
    async reach(page) {
      await ready(page);
      await learnSection(page, new URL(desks.learned).host).getByRole('region', { name: 'Team' }).waitFor();
      await unfold(page);
    },
  },
  {
    name: 'columns of a file',
    given: { answers: filled },
    async reach(page) {
      await ready(page);
      await chooseFile(page, exported);
      await page.getByRole('button', { name: 'Keep these tickets' }).waitFor();
    },
  },
  {
    name: 'tickets of a file kept',
    given: { answers: { ...filled, 'learning.add': () => ({}) } },
    async reach(page) {
      await ready(page);
      await chooseFile(page, exported);
      await page.getByRole('button', { name: 'Keep these tickets' }).click();
      await page.getByText(/tickets are kept. Nothing is learned/).waitFor();
    },
  },
  {
    name: 'file of no use, deletions asked about',
    given: { answers: filled },
    async reach(page) {
      await ready(page);
      await chooseFile(page, '\0\0\0');
      await page.getByRole('alert').filter({ hasText: /file/i }).first().waitFor();
      for (const name of [/^Forget off\.example/, /^Delete what is kept of/, 'Delete everything'])
        await page.getByRole('button', { name }).click();
      await page.getByRole('group', { name: 'Delete everything' }).waitFor();
    },
  },
  {
    name: 'locked by a policy with mistakes',
    given: {
      answers: {
        ...filled,
        'status.read': () => ({
          ...status,
          backend: { ...status.backend, choice: 'wasm', isSetByPolicy: true },
        }),
        'question.rules': () => ({ perDay: 2, canTurnOff: false }),
        'learning.read': ({ origin }) => ({
          origin,
          rows: 0,
          fields: [],
          heads: [],
          mayFetch: false,
          cannotFetch: 'policy',
        }),
      },
      policy: {
        mode: 'loud',
        sites: ['https://helpdesk.brightwater.example'],
        backend: 'wasm',
        supportUrl: 'https://help.example/triage',
        valueNames: { topic: { access: 'Accounts and everything that has to do with them' } },
      },
    },
    reach: ready,
  },
  {
    name: 'nothing works',
    given: { answers: failing },
    reach: (page) => page.getByRole('alert').nth(8).waitFor(),
  },
];
