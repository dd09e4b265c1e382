import type { Page } from '@playwright/test';
import type { PageState } from './page-states';

/** What is done on a sample of the card before it is looked at. */
const further: Record<string, (page: Page) => Promise<void>> = {
  'picker open': (page) => page.getByRole('button', { name: /^Topic/ }).click(),
  'picker without a match': async (page) => {
    await page.getByRole('button', { name: /^Topic/ }).click();
    await page.getByRole('combobox').fill('zzz');
  },
  'details open': async (page) => {
    await page.getByRole('button', { name: /how likely/ }).focus();
    await page.getByRole('tooltip').waitFor();
  },
  'excerpts open': async (page) => {
    for (const why of await page.getByRole('button', { name: /^Because/ }).all()) await why.click();
  },
};

export interface CardState extends PageState {
  /** Which of the preview's samples; all of them where it is left out. */
  samples?: string;
}

/** Every sample of the preview at once, and what an agent may open on the usual one. */
export const cardStates: readonly CardState[] = [
  { name: 'every sample', reach: async () => {} },
  ...Object.entries(further).map(([name, reach]) => ({ name, samples: 'typical', reach })),
  {
    name: 'answers of the question open',
    samples: 'question',
    reach: (page) => page.getByRole('button', { name: 'More answers' }).click(),
  },
  {
    name: 'feedback could not be kept',
    samples: 'failing',
    async reach(page) {
      await page.getByRole('button', { name: 'Accept all' }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
];
