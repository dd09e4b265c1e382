import type { Page } from '@playwright/test';

/** What the keyboard reaches and does not show that it is there: by an outline, or by the line below a field. */
export async function findInvisibleFocus(page: Page): Promise<string[]> {
  // From now on the browser takes the focus for one that the keyboard has moved.
  await page.keyboard.press('Shift');
  return page.evaluate(() => {
    const kinds = 'button, a[href], input, select, summary, [tabindex="0"]';
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    const modal = document.querySelector('dialog:modal');
    const targets = roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>(kinds)])
      .filter(
        (each) => each.checkVisibility() && !each.matches(':disabled') && (!modal || modal.contains(each)),
      );
    // A radio button that cannot be seen shows it on what represents it, a field on what is around it.
    const shownBy = (each: Element) => [each, each.nextElementSibling, each.parentElement];
    const look = (each: HTMLElement) =>
      shownBy(each).map((shown) => {
        if (!shown) return '';
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
        const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return `${isOutlined} ${boxShadow}`;
      });
    return targets.flatMap((target) => {
      (document.activeElement as HTMLElement | null)?.blur();
      const before = look(target).join();
      target.focus();
      const isFocused = (target.getRootNode() as Document | ShadowRoot).activeElement === target;
      return !isFocused || look(target).join() !== before
        ? []
        : [
            `${target.tagName.toLowerCase()}.${target.className} "${(target.textContent ?? '').trim().slice(0, 40)}"`,
          ];
    });
  });
}
