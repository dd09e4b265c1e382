import { nodes } from '../drivers/nodes';
import { isVisible } from '../drivers/reach';

const maxElements = 20_000;
const formFields = 'input:not([type="hidden"], [type="password"]), select, textarea';

/** What can be pointed at by keys, in the order of the page: elements with text of their own, and form fields. */
export function listCandidates(document: Document, isOwn: (node: Node) => boolean): Element[] {
  const all = nodes.querySelectorAll(document, 'body *').slice(0, maxElements);
  return all.filter(
    (element) =>
      (hasOwnText(element) || nodes.matches(element, formFields)) && isVisible(element) && !isOwn(element),
  );
}

/** One step from the current one; from an element that is no candidate, to the nearest one in that direction. */
export function step(
  candidates: readonly Element[],
  current: Element | undefined,
  by: 1 | -1,
): Element | undefined {
  if (!current) return candidates[0];
  const index = candidates.indexOf(current);
  if (index >= 0) return candidates[Math.max(0, Math.min(candidates.length - 1, index + by))];
  const isBefore = (other: Element) =>
    Boolean(nodes.compareDocumentPosition(current, other) & Node.DOCUMENT_POSITION_PRECEDING);
  return by > 0
    ? candidates.find((other) => other !== current && !isBefore(other))
    : candidates.findLast((other) => isBefore(other) && !nodes.contains(other, current));
}

/** The element around it, up to the body. */
export function larger(current: Element): Element {
  const parent = nodes.parentElement(current);
  return parent && parent !== nodes.body(nodes.ownerDocument(current)) ? parent : current;
}

/** The first element inside it that shows something. */
export function smaller(current: Element): Element {
  return (
    [...nodes.children(current)].find((child) => isVisible(child) && nodes.textContent(child)?.trim()) ??
    current
  );
}

function hasOwnText(element: Element): boolean {
  return [...nodes.childNodes(element)].some(
    (node) => nodes.nodeType(node) === Node.TEXT_NODE && (nodes.nodeValue(node) ?? '').trim() !== '',
  );
}
