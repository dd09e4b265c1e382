import type { Page } from '@playwright/test';
import type { SiteStatus } from '../../src/protocol/messages';
import { Failure, type Given } from './given-answers';
import type { PageState } from './page-states';
import { board, status } from './sample-answers';

const origin = 'https://a-rather-long-name-of-a-helpdesk.in-the-cloud.example';
const tab = `${origin}/tickets/7`;

function given(site: SiteStatus, more: Partial<Given> = {}): Given {
  return {
    tab,
    ...more,
    answers: {
      'status.read': () => status,
      'scoreboard.read': () => [board],
      'site.read': () => site,
      'health.list': () => [],
      ...more.answers,
    },
  };
}

const on = { origin, granted: true, enabled: true };
const ready = (page: Page) => page.getByRole('heading', { name: 'Today' }).waitFor();

export const popupStates: readonly PageState[] = [
  { name: 'no site', given: given({ granted: false, enabled: false }), reach: ready },
  { name: 'site not granted', given: given({ origin, granted: false, enabled: false }), reach: ready },
  { name: 'site switched off', given: given({ origin, granted: true, enabled: false }), reach: ready },
  {
    name: 'site switched on, everything open',
    given: given(on),
    async reach(page) {
      await ready(page);
      await page.getByText('Is a ticket open that has no card?').click();
      await page.getByRole('button', { name: 'Delete my data' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'read worse than before',
    given: given(on, {
      answers: {
        'health.list': () => [
          {
            ...{ helpdesk: 'demo', label: 'Demo Helpdesk', origin, at: status.lastAnswer?.at ?? '', read: 9 },
            ...{ unread: 0, sources: {}, failed: ['subject'], lacking: ['subject', 'roles', 'fields.queue'] },
          },
        ],
      },
    }),
    reach: (page) => page.getByRole('button', { name: 'Show what support needs' }).waitFor(),
  },
  {
    name: 'locked by a policy',
    given: given(
      { origin, granted: false, enabled: false, forbidden: 'site' },
      {
        policy: {
          mode: 'shadow',
          supportUrl: 'https://help.example/triage',
          privacyUrl: 'https://help.example/privacy',
        },
      },
    ),
    reach: ready,
  },
  {
    name: 'nothing works',
    given: given(on, {
      answers: {
        'status.read': () => ({
          ...status,
          model: undefined,
          lastAnswer: undefined,
          today: { tickets: 0, feedback: 0, accepted: 0 },
          problem: { code: 'model', message: 'The model could not be loaded. Reinstall the extension.' },
        }),
        'scoreboard.read': () => {
          throw new Failure('storage', 'The storage of this browser is full.');
        },
      },
    }),
    reach: (page) => page.getByRole('alert').first().waitFor(),
  },
];
