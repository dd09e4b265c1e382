import type { Page } from '@playwright/test';

/**
 * What is lost, cut off, or on top of something else as the page is laid out now, and whether it scrolls sideways. Tables
 * in a scrolling region of their own may be wider than the page; what ends in an ellipsis is shortened on purpose, whatever
 * the size, and said in full where it is opened.
 */
export function findLayoutProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements: Element[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        elements.push(element);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    const parentOf = (element: Element) =>
      element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
    const ancestorsOf = (element: Element) => {
      const all: Element[] = [];
      for (let each: Element | undefined = element; each; each = parentOf(each)) all.push(each);
      return all;
    };
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? element.getAttribute('aria-label') ?? '').trim().slice(0, 40)}"`;
    const styleOf = (element: Element) => getComputedStyle(element);
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || !element.checkVisibility({ visibilityProperty: true })) return false;
      return ancestorsOf(element).every((each) => styleOf(each).clipPath === 'none');
    };
    const scrolls = (element: Element) =>
      ancestorsOf(element).some(
        (each) => each !== document.documentElement && /auto|scroll/.test(styleOf(each).overflowX),
      );
    const isShortened = (element: Element) =>
      ancestorsOf(element).some((each) => styleOf(each).textOverflow === 'ellipsis');
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    const isControl = (element: Element) => element.matches('button, a[href], input, select, summary');
    const shown = elements.filter(isShown);
    const problems: string[] = [];

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) problems.push(`the page is ${scrollWidth} wide, of ${innerWidth}`);
    for (const element of shown.filter((each) => hasText(each) || isControl(each))) {
      const { left, right } = element.getBoundingClientRect();
      if (!scrolls(element) && !isShortened(element) && (left < -1 || right > innerWidth + 1))
        problems.push(`outside: ${nameOf(element)}, ${Math.round(left)} to ${Math.round(right)}`);
    }
    for (const element of shown) {
      const { overflowX, overflowY } = styleOf(element);
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut && element.textContent && !isShortened(element)) problems.push(`cut off: ${nameOf(element)}`);
    }
    const modal = shown.find((element) => element.matches('dialog:modal'));
    const controls = shown.filter(
      (each) => isControl(each) && !scrolls(each) && (!modal || modal.contains(each)),
    );
    for (const [i, one] of controls.entries())
      for (const other of controls.slice(i + 1)) {
        if (one.closest('.popover') !== other.closest('.popover')) continue;
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) problems.push(`overlap: ${nameOf(one)}, ${nameOf(other)}`);
      }
    return problems;
  });
}
