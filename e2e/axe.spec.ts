import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, surfaces, test } from './states/states.test-support';

/** The previews of card and side list show many at once below a heading; a helpdesk's page has one. */
const rulesOfPages = ['landmark-unique', 'region'];
/** What does not depend on the colours is looked at once. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

for (const surface of surfaces) {
  test(`${surface}: no state has a problem that a program can find, light`, async ({ states }) => {
    const look = (page: Page) => {
      const axe = new AxeBuilder({ page });
      return findViolations(['card', 'list'].includes(surface) ? axe.disableRules(rulesOfPages) : axe);
    };
    expect(await states.lookAt(surface, {}, look)).toEqual({});
  });

  test(`${surface}: no state has colours that are hard to read, dark`, async ({ states }) => {
    const options = { media: { colorScheme: 'dark' } } as const;
    const look = (page: Page) => findViolations(new AxeBuilder({ page }).withRules(rulesOfColours));
    expect(await states.lookAt(surface, options, look)).toEqual({});
  });
}

async function findViolations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
