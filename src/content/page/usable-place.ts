import { nodes } from '../drivers/nodes';
import { isVisible } from '../drivers/reach';

const dead = '[inert], [aria-hidden="true"]';

/**
 * What a card that floats is appended to: the body, or where the page has made everything else unusable, the part that is
 * left: the topmost modal dialog, what is marked as modal, or the one child of the body that is neither inert nor hidden from
 * screen readers.
 *
 * @param isRefused whether the page has made the card itself unusable, so that the body is no place for it
 */
export function usablePlace(document: Document, isRefused: boolean): Element {
  const root = nodes.documentElement(document);
  const body = nodes.body(document) ?? root;
  const dialog = select(root, 'dialog:modal').at(-1);
  if (dialog) return dialog;
  const modal = select(root, '[aria-modal="true"]').findLast(
    (each) => isVisible(each) && !nodes.closest(each, dead),
  );
  if (modal) return modal;
  if (!isRefused) return body;
  const children = [...nodes.children(body)];
  const alive = children.filter(
    (each) => !nodes.matches(each, dead) && !notForCards.has(nodes.localName(each)),
  );
  return alive.find((each) => isVisible(each)) ?? body;
}

const notForCards = new Set([
  'script',
  'style',
  'template',
  'link',
  'noscript',
  'iframe',
  'triage-lens-card',
]);

/** What takes the focus away from everything around it: the modal part, or the child of the body, that holds the element. */
export function trapAround(document: Document, focused: Element): Element | undefined {
  const body = nodes.body(document);
  const modal = nodes.closest(
    focused,
    '[aria-modal="true"], dialog[open], [role="dialog"], [role="alertdialog"]',
  );
  if (modal) return modal;
  let each: Element | null = focused;
  while (each && nodes.parentElement(each) !== body) each = nodes.parentElement(each);
  return each ?? undefined;
}

/** A browser that does not know the selector has no such elements. */
function select(root: Element, css: string): Element[] {
  try {
    return nodes.querySelectorAll(root, css);
  } catch {
    return [];
  }
}
