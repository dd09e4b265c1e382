import type { Page } from '@playwright/test';
import type { ChannelHistory } from '../../cloud/registry/history-answer';
import type { Stats } from '../../cloud/stats/stats-answer';
import type { PageState } from './page-states';

const at = '2026-01-12T09:30:00.000Z';
const range = (from: number, to: number) => ({ from, to });
const bundle = (version: string) => ({ sha256: 'a'.repeat(64), bytes: 4_000_000, name: 'general', version });

const noStats: Stats = {
  ...{
    complete: true,
    days: [],
    heads: {},
    funnel: [],
    accuracy: [],
    more: 0,
    drift: [],
    jobs: [],
    training: [],
  },
};
const noHistory: ChannelHistory = {
  ...{ channel: 'stable', stable: null, before: null, canary: null, entries: [] },
};

const stats: Stats = {
  complete: false,
  days: Array.from({ length: 28 }, (_, i) => ({
    day: `2026-01-${String(28 - i).padStart(2, '0')}`,
    labels: i % 7 === 0 ? null : 20 + ((i * 13) % 40),
  })),
  heads: {},
  funnel: [{ head: 'topic', suggested: 2400, shown: 1700, accepted: 900, corrected: 120, final: 310 }],
  accuracy: [
    {
      ...{ head: 'topic', model: 'general@1.0.0', answered: 1020 },
      ...{ accepted: range(0.86, 0.9), ended: 400, same: range(0.7, 0.8) },
    },
  ],
  more: 0,
  drift: [{ head: 'topic', now: range(0.6, 0.7), before: range(0.86, 0.9), shift: 0.34 }],
  jobs: [
    { at, job: 'train', status: 'failed', milliseconds: 8300, problem: 'storage', traceId: 'f'.repeat(32) },
    { at, job: 'sum-up', status: 'done', milliseconds: 1200, traceId: 'e'.repeat(32) },
  ],
  training: [
    {
      ...{ run: '01', at, bundle: { sha256: 'b'.repeat(64), name: 'team 3' } },
      heads: [
        {
          ...{ helpdesk: 'zendesk', head: 'field:queue', tickets: 812, status: 'refused' },
          ...{ before: 0.7, now: 0.71, gain: { low: -0.01, high: 0.03 }, why: ['The gain may be chance.'] },
        },
      ],
    },
  ],
};
const history: ChannelHistory = {
  channel: 'stable',
  stable: bundle('1.0.0'),
  before: null,
  canary: { percent: 10, bundle: bundle('1.1.0') },
  entries: [
    { number: 2, at, by: 'c0ffee12', action: 'promote', bundle: bundle('1.1.0'), percent: 10 },
    { number: 1, at, by: 'c0ffee12', action: 'promote', bundle: bundle('1.0.0'), percent: 100 },
  ],
};

/** Answers the page's requests, and signs in. */
async function signIn(page: Page, shown: Stats, channel: ChannelHistory): Promise<void> {
  await page.route('**/v1/stats?*', (route) => route.fulfill({ json: shown }));
  await page.route('**/v1/channels/stable/history', (route) => route.fulfill({ json: channel }));
  await page.getByLabel('Token of an administrator').fill('a-token');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Channel', exact: true }).waitFor();
}

/** The cloud's page for administrators. */
export const dashboardStates: readonly PageState[] = [
  {
    name: 'signed out',
    reach: (page) => page.getByLabel('Token of an administrator').waitFor(),
  },
  {
    name: 'not let in',
    async reach(page) {
      await page.getByLabel('Token of an administrator').fill('of-nobody');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'empty', reach: (page) => signIn(page, noStats, noHistory) },
  {
    name: 'filled, all unfolded',
    async reach(page) {
      await signIn(page, stats, history);
      await page.getByText('Day by day').click();
    },
  },
  {
    name: 'asks before a rollback, which fails',
    async reach(page) {
      await signIn(page, stats, history);
      await page.route('**/v1/channels/stable', (route) => route.abort());
      await page.getByRole('button', { name: 'Roll back …' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
];
