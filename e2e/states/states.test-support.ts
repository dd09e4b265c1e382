import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { buildFolder } from '../../cloud/built-files';
import { startLocalCloud } from '../../cloud/entries/local-cloud';
import { buildDashboard } from '../../scripts/build-dashboard';
import { servePreview } from '../../src/content/card/preview/serve-preview';
import { BrowserSession } from '../support/test';
import { type CardState, cardStates } from './card-states';
import { dashboardStates } from './dashboard-states';
import { type Given, giveAnswers } from './given-answers';
import { listStates } from './list-states';
import { optionsStates } from './options-states';
import type { PageState } from './page-states';
import { popupStates } from './popup-states';

/** The pages that people see. */
export const surfaces = ['card', 'list', 'popup', 'options', 'dashboard'] as const;
export type Surface = (typeof surfaces)[number];

const statesOf: Record<Surface, readonly PageState[]> = {
  card: cardStates,
  list: listStates,
  popup: popupStates,
  options: optionsStates,
  dashboard: dashboardStates,
};

export interface ShowOptions {
  viewport?: { width: number; height: number };
  media?: Parameters<Page['emulateMedia']>[0];
  /** Writing direction of the page. */
  direction?: 'rtl';
  /** A folder of _locales; of the side list alone. */
  language?: string;
}

/** Shows every page in every state, in one browser. */
export class States {
  constructor(
    private readonly context: BrowserContext,
    private readonly addresses: Record<Surface, string>,
  ) {}

  /**
   * Brings a page into each of its states and looks; gives what was found, by state, where anything was. Each state is a
   * tab of its own, closed afterwards.
   */
  async lookAt(
    surface: Surface,
    options: ShowOptions,
    look: (page: Page, state: string) => Promise<string[]>,
  ): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    for (const state of statesOf[surface]) {
      const page = await this.show(surface, state, options);
      const problems = await look(page, state.name);
      if (problems.length > 0) found[state.name] = problems;
      await page.close();
    }
    return found;
  }

  /** Opens a page of the extension in one given state of affairs; the caller closes it. */
  async open(surface: 'popup' | 'options', given: Given): Promise<Page> {
    return this.show(surface, { name: '', given, reach: async () => {} }, {});
  }

  private async show(surface: Surface, state: PageState, options: ShowOptions): Promise<Page> {
    const { viewport, media, direction } = options;
    const page = await this.context.newPage();
    await page.setViewportSize(viewport ?? usual[surface]);
    if (media) await page.emulateMedia(media);
    if (state.given) await giveAnswers(page, state.given);
    await page.goto(
      `${this.addresses[surface]}${isPreview(surface) ? queryOf(state as CardState, options) : ''}`,
    );
    if (direction) await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    if (isPreview(surface)) await page.getByRole('region').first().waitFor();
    await state.reach(page);
    return page;
  }
}

const usual: Record<Surface, { width: number; height: number }> = {
  card: { width: 400, height: 800 },
  list: { width: 1280, height: 800 },
  popup: { width: 340, height: 600 },
  options: { width: 1280, height: 800 },
  dashboard: { width: 1280, height: 800 },
};

function isPreview(surface: Surface): boolean {
  return surface === 'card' || surface === 'list';
}

/** The preview has no background to ask: its address says what it shows. */
function queryOf({ samples }: CardState, { media, viewport, direction, language }: ShowOptions): string {
  const query = new URLSearchParams({ theme: media?.colorScheme ?? 'light' });
  if (samples) query.set('only', samples);
  if (viewport && viewport.width < 340) query.set('width', '288');
  if (direction) query.set('dir', direction);
  if (language) query.set('lang', language);
  return `?${query}`;
}

/** Playwright's `test` with all states, in a browser that all tests share. */
export const test = base.extend<object, { states: States }>({
  states: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'triage-lens-states-'));
      await buildDashboard(buildFolder);
      const cloud = await startLocalCloud(folder, 0);
      const preview = await servePreview();
      try {
        await BrowserSession.run({}, (session) => {
          const extension = `chrome-extension://${session.extensionId}/src`;
          return use(
            new States(session.context, {
              card: preview.url,
              list: `${preview.url}list.html`,
              popup: `${extension}/popup/popup.html`,
              options: `${extension}/options/options.html`,
              dashboard: cloud.url,
            }),
          );
        });
      } finally {
        await preview.server.close();
        await cloud.close();
        await rm(folder, { recursive: true });
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';
