import type { BrowserContext } from '@playwright/test';
import { alignColumns } from '../../scripts/start/table';
import type { Pages } from '../pages';
import type { Figure, Report } from '../scoreboard/figure';
import type { DeskPage } from './page/desk-page';

const desk = { tickets: 5000, queues: 40, seed: 1 };

/** How long a desk takes to learn in a worker, and how long it keeps the page from its work meanwhile. */
export async function measureLearning(context: BrowserContext, pages: Pages): Promise<Report> {
  const page = await context.newPage();
  await page.goto(`${pages.url}/desk/page/desk.html`);
  await page.waitForFunction(() => 'deskPage' in globalThis);
  const { milliseconds, block, bytes, accuracy } = await page.evaluate(
    (options) => deskPage.learn(options),
    desk,
  );
  await page.close();
  const text = alignColumns([
    [`made-up desk: ${desk.tickets} tickets, ${desk.queues} queues`, ''],
    ['learning in a worker, s', (milliseconds / 1000).toFixed(1)],
    ["longest block of the page's own thread meanwhile, ms", block.toFixed(0)],
    ['what was learned, MB', (bytes / 1e6).toFixed(2)],
    ['right on 500 further tickets, 5 % of them misfiled', `${(accuracy * 100).toFixed(0)} %`],
  ]);
  const name = `learning ${desk.tickets} tickets of ${desk.queues} queues`;
  const figures: Figure[] = [
    { name, ours: milliseconds / 1000, unit: 's' },
    { name: `${name}: wrong on further tickets`, ours: (1 - accuracy) * 100, unit: '%' },
  ];
  return { text, figures };
}

/** In the page; see `page/desk-page.ts`. */
declare const deskPage: DeskPage;
