import type { Page } from '@playwright/test';
import { expect, surfaces, test } from './states/states.test-support';

for (const surface of surfaces) {
  test(`${surface}: every target is at least 24 pixels in both directions`, async ({ states }) => {
    expect(await states.lookAt(surface, {}, findSmallTargets)).toEqual({});
  });
}

/** What a pointer can press and is smaller. A label belongs to its control, and what is scrolled out of sight counts, too. */
function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = 'button, a[href], input, select, summary, [role="option"], [role="switch"]';
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    const targets = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(kinds)]);
    return targets
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .flatMap((target) => {
        const own = target.getBoundingClientRect();
        const label = target.closest('label')?.getBoundingClientRect();
        const width = Math.max(own.width, label?.width ?? 0);
        const height = Math.max(own.height, label?.height ?? 0);
        const isLarge = width >= 24 && height >= 24;
        const name = `${target.tagName.toLowerCase()} "${(target.textContent ?? '').trim().slice(0, 40)}"`;
        return isLarge ? [] : [`${name}: ${width.toFixed(1)} × ${height.toFixed(1)}`];
      });
  });
}
