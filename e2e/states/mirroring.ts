import type { Page } from '@playwright/test';

/**
 * Turns the page to right-to-left, and tells what did not turn with it: elements whose spaces, borders, places or texts
 * are still on the side of the other direction. Drawings have their own.
 */
export function findUnmirrored(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    const elements = roots
      .flatMap((root) => [...root.querySelectorAll('body *, .card-root *')])
      .filter((each) => !each.closest('svg') && each.checkVisibility());
    const sides = [
      ['paddingLeft', 'paddingRight'],
      ['borderLeftWidth', 'borderRightWidth'],
      ['borderTopLeftRadius', 'borderTopRightRadius'],
    ] as const;
    const measure = () =>
      elements.map((element) =>
        [undefined, '::before', '::after'].map((part) => {
          const style = getComputedStyle(element, part);
          const isPlaced = style.position === 'absolute' && part !== undefined;
          return [
            ...sides.map(([left, right]) => [style[left], style[right]]),
            ...(isPlaced ? [[style.left, style.right]] : []),
          ];
        }),
      );
    const before = measure();
    document.documentElement.dir = 'rtl';
    for (const root of roots)
      for (const card of root.querySelectorAll<HTMLElement>('.card-root, [data-theme]')) card.dir = 'rtl';
    const after = measure();
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
    return elements.flatMap((element, i) => {
      const isTurned = before[i]?.every((part, j) =>
        part.every(([left, right], k) => {
          const turned = after[i]?.[j]?.[k];
          return left === turned?.[1] && right === turned?.[0];
        }),
      );
      const isAligned = !['left', 'right'].includes(getComputedStyle(element).textAlign);
      return isTurned && isAligned ? [] : [nameOf(element)];
    });
  });
}
