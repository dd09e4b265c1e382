import type { PageState } from './page-states';

/** Every sample of the side list at once, with all of its filters. */
export const listStates: readonly PageState[] = [
  {
    name: 'every sample, filters open',
    reach: (page) =>
      page.locator('details').evaluateAll((found) => {
        for (const filters of found as HTMLDetailsElement[]) filters.open = true;
      }),
  },
];
