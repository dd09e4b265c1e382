import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { countAnswer, type DayCounts, emptyDay } from '../src/core/scoreboard/day-counts';
import { listDays } from '../src/core/scoreboard/days';
import type { Prediction } from '../src/core/suggestion';
import { deskOrigin, serveDesk, ticketAddress } from './coexistence/desk-page';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { putLabels, putRecords } from './support/stored-records';
import { type BrowserSession, expect, test } from './support/test';

/** The day of this machine's calendar, as `YYYY-MM-DD`. */
const today = new Date().toLocaleDateString('sv');
const host = new URL(deskOrigin).host;

function predict(value: string, confidence: number): Prediction {
  const topic = {
    head: 'topic',
    kind: 'class' as const,
    value,
    confidence,
    alternatives: [],
    why: [],
    model: 'm',
  };
  return { model: 'm', text: '', language: 'en', unknownWords: 0.1, suggestions: { topic } };
}

/** Thirty-seven days of twenty tickets; in the last week more of them are about access. */
function countDays(): DayCounts[] {
  return listDays(today, 37).map((day, i) => {
    const access = i >= 30 ? 8 : 3;
    const answers = Array.from({ length: 20 }, (_, k) => predict(k < access ? 'access' : 'hardware', 0.85));
    return answers.reduce(countAnswer, emptyDay(day, deskOrigin));
  });
}

/** Feedback that is right about as often as the confidence says. */
function labels() {
  return listDays(today, 30).flatMap((day, i) =>
    Array.from({ length: (i * 7) % 9 }, (_, k) => {
      const confidence = 0.35 + ((i + 3 * k) % 7) / 10;
      const isRight = ((i * 31 + k * 17) % 100) / 100 < confidence;
      return {
        ...{
          id: `01-${day}-${k}`,
          at: `${day}T10:00:00.000Z`,
          helpdesk: 'demo',
          head: 'topic',
          origin: deskOrigin,
        },
        ...{ suggested: 'access', confidence, final: isRight ? 'access' : 'hardware', order: i * 10 + k },
        ...{ source: 'accepted', model: 'm', ticketHash: `${day}-${k}` },
      };
    }),
  );
}

async function openScores(session: BrowserSession, tab: Page): Promise<Page> {
  await serveDesk(tab);
  await tab.goto(ticketAddress());
  await waitForAnswers(await Card.on(tab));
  await putRecords(session, { counts: countDays() });
  await putLabels(session, labels());
  const options = await session.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/src/options/options.html#score`);
  await options.getByRole('heading', { name: 'Topic' }).waitFor();
  return options;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ browserOptions: { colorScheme } });

    test('the scoreboard says how good it was and what has changed, as drawings and as tables', async ({
      session,
      tab,
    }, info) => {
      const options = await openScores(session, tab);
      const scores = options.getByRole('region', { name: 'How good it is' });
      await expect(scores).toContainText(`${host}Last 7 days: 140 tickets · Last 30 days: 600 tickets`);
      await expect(scores).toContainText(
        'More tickets than usual are about Access: 40% last week, 15% before.',
      );
      const topic = scores.getByRole('region', { name: 'Topic' });
      await expect(topic).toContainText('Last 30 days: a suggestion for 100% of 600 tickets.');
      await expect(topic.getByRole('img', { name: /right at each confidence/ })).toBeVisible();
      await topic.getByText('Topic in numbers').press('Enter');
      await expect(topic.getByRole('rowheader', { name: /^80–90%|^80% – 90%/ })).toBeVisible();
      for (const width of [1280, 320]) {
        await options.setViewportSize({ width, height: 800 });
        await scores.screenshot({ path: info.outputPath(`scores-${width}.png`) });
        const { violations } = await new AxeBuilder({ page: options }).setLegacyMode().analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      }
      await options.goto(`chrome-extension://${session.extensionId}/src/popup/popup.html`);
      await expect(options.getByText('More tickets than usual are about Access')).toBeVisible();
      await options.setViewportSize({ width: 360, height: 700 });
      await options.screenshot({ path: info.outputPath('popup.png') });
    });
  });
}
