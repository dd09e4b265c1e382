import type { Locator, Page } from '@playwright/test';
import { LearningDesk } from './states/learning-desk';
import { expect, test } from './states/states.test-support';
import { pressOn, tabTo } from './support/keyboard';

/** Nobody is sent back to the top of the page by what they did. */
async function expectFocusKept(page: Page): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await expect.poll(focused, { message: 'what has the focus' }).not.toBe('BODY');
}

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await pressOn(target, key);
  await expectFocusKept(target.page());
}

test('a desk is learned, and its results are looked at and switched, without a mouse', async ({ states }) => {
  const desk = new LearningDesk();
  const page = await states.open('options', { answers: desk.answers });
  const section = page.getByRole('region', { name: 'Learn this desk' });
  const button = (name: string | RegExp) => section.getByRole('button', { name });
  const said = await listenTo(page);

  await press(button('Fetch closed tickets and learn'));
  await press(button('Pause'));
  await expect(section.getByText(/^Paused after/)).toBeVisible();
  await press(button('Go on'));
  await press(button('Cancel'));
  await expect(section.getByRole('progressbar')).toBeHidden();
  await expectFocusKept(page);

  await press(button('Fetch closed tickets and learn'));
  await tabTo(button('Cancel'));
  desk.finish();
  const team = section.getByRole('region', { name: 'Team', exact: true });
  await expect(team.getByText(/^81% right/)).toBeVisible();
  await expectFocusKept(page);
  await press(team.getByText('Team in detail'));
  await expect(team.getByRole('region', { name: 'Team: what was taken for what' })).toBeVisible();
  await press(team.getByRole('radio', { checked: true }), 'ArrowRight');
  await expect(team.getByRole('radio', { checked: true })).toHaveAttribute('value', 'hidden');

  await press(section.getByText(/^Choose fields/));
  await press(section.getByRole('checkbox', { name: 'Hours' }), 'Space');
  await press(button('Learn the chosen fields'));
  await expect(section.getByRole('progressbar')).toBeVisible();
  await expectFocusKept(page);
  expect(desk.learned).toEqual(['Team']);

  const fetching = (await said()).filter((text) => text.startsWith('Fetching closed tickets: 0'));
  expect(fetching).toHaveLength(2);
  expect((await said()).filter((text) => text.startsWith('Learning has finished'))).toHaveLength(1);
  await page.close();
});

test('a site is forgotten and what it taught deleted, and the focus stays near', async ({ states }) => {
  const desk = new LearningDesk();
  const page = await states.open('options', { answers: desk.answers });
  await press(page.getByRole('button', { name: /^Forget/ }));
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await press(page.getByRole('button', { name: 'Forget it' }));
  await expect(page.getByRole('region', { name: 'Sites' }).getByRole('listitem')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Sites' })).toBeFocused();

  await press(page.getByRole('button', { name: /^Delete what is kept of/ }));
  await page.keyboard.press('Shift+Tab');
  await press(page.getByRole('button', { name: 'Delete', exact: true }));
  await expect(page.getByRole('heading', { name: 'What is kept' })).toBeFocused();
  await page.close();
});

/** Notes what a screen reader is given to say from now on; call it to have it. */
async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const live = '[role="status"], [role="alert"]';
    new MutationObserver((changes) => {
      const regions = changes.flatMap(({ target, addedNodes }) => [
        (target instanceof Element ? target : target.parentElement)?.closest(live),
        ...[...addedNodes].flatMap((node) =>
          node instanceof Element ? [...node.querySelectorAll(live), node.matches(live) ? node : null] : [],
        ),
      ]);
      for (const region of new Set(regions)) if (region?.textContent) texts.push(region.textContent);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    return texts;
  });
  return () => said.jsonValue();
}
