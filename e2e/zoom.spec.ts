import { readdirSync } from 'node:fs';
import { findLayoutProblems } from './states/layout';
import { expect, surfaces, test } from './states/states.test-support';

/** What a browser does at 200 %, on a window of 1280 × 800. */
const zoomed = { width: 640, height: 400 };
/** As little as a page must do with (WCAG 1.4.10). */
const narrow = { width: 320, height: 640 };
/** What a person may set (WCAG 1.4.12), without anything getting lost. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

for (const surface of surfaces) {
  test(`${surface}: nothing is lost at 200 %`, async ({ states }) => {
    // The popup is as wide as it wants to be.
    const viewport = surface === 'popup' ? undefined : zoomed;
    expect(await states.lookAt(surface, { viewport }, findLayoutProblems)).toEqual({});
  });

  test(`${surface}: nothing is lost in 320 pixels, nor with more space between lines and letters`, async ({
    states,
  }) => {
    const found = await states.lookAt(surface, { viewport: narrow }, async (page) => {
      const before = await findLayoutProblems(page);
      await page.evaluate((text) => {
        const roots = [document.head, ...[...document.querySelectorAll('*')].map((each) => each.shadowRoot)];
        for (const root of roots) {
          const style = document.createElement('style');
          style.textContent = text;
          root?.append(style);
        }
      }, spacing);
      const spaced = await findLayoutProblems(page);
      return [...before, ...spaced.map((problem) => `spaced: ${problem}`)];
    });
    expect(found).toEqual({});
  });
}

test('the side list has room for its words in every language, in 320 pixels', async ({ states }) => {
  const languages = readdirSync('_locales');
  expect(languages.length).toBeGreaterThan(1);
  for (const language of languages) {
    const found = await states.lookAt('list', { viewport: narrow, language }, findLayoutProblems);
    expect(found, language).toEqual({});
  }
});
