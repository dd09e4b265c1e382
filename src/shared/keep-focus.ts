/**
 * Keeps the place of a user without a mouse when the focused element is removed: the focus moves to
 * the first heading (or what `goesTo` selects) of the nearest part of the page that is still there. Waits until the page had
 * its chance to move it better.
 */
export function keepFocus(page: HTMLElement, goesTo = 'h1, h2, h3, h4'): void {
  const { ownerDocument: document } = page;
  let around: Element[] = [];
  page.addEventListener('focusin', ({ target }) => {
    around = target instanceof Element ? partsAround(target, page) : [];
  });
  page.addEventListener('focusout', ({ target }) => {
    // By then it is known whether the element was removed or the user left it.
    queueMicrotask(() => {
      if (target instanceof Element && target.isConnected && around[0] === target) around = [];
    });
  });
  const move = () => {
    const [focused] = around;
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    const part = around.find((each) => each.isConnected && each.querySelector(goesTo));
    const next = part?.querySelector<HTMLElement>(goesTo);
    if (!next) return;
    // What cannot have the focus by itself can have it now.
    if (next.tabIndex < 0) next.tabIndex = -1;
    next.focus();
  };
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(move))).observe(page, {
    childList: true,
    subtree: true,
  });
}

/** The element and what it lies in, up to the page itself. */
function partsAround(element: Element, page: Element): Element[] {
  const parts = [element];
  for (let each = element.parentElement; each && page.contains(each); each = each.parentElement)
    parts.push(each);
  return parts;
}
