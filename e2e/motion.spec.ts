import type { Page } from '@playwright/test';
import { expect, surfaces, test } from './states/states.test-support';

for (const surface of surfaces) {
  test(`${surface}: nothing moves for who has asked for less motion`, async ({ states }) => {
    const options = { media: { reducedMotion: 'reduce' } } as const;
    expect(await states.lookAt(surface, options, findMotion)).toEqual({});
  });
}

test('what would move for others is found', async ({ states }) => {
  const options = { media: { reducedMotion: 'no-preference' } } as const;
  expect(await states.lookAt('popup', options, findMotion)).not.toEqual({});
});

/** What is animated, or would be when it changes. */
function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    return roots.flatMap((root) =>
      [...root.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(element, part);
          const isSlow = /[1-9]/.test(style.transitionDuration);
          const isAnimated = style.animationName !== 'none' && /[1-9]/.test(style.animationDuration);
          const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class')}${part ?? ''}`;
          return isSlow || isAnimated || style.scrollBehavior === 'smooth' ? [name] : [];
        }),
      ),
    );
  });
}
