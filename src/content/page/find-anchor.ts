import type { PlacingAdapter } from '../../helpdesks/placing';
import { nodes } from '../drivers/nodes';
import { isVisible } from '../drivers/reach';
import type { TicketPage } from '../reading/match-page';
import { elementsIn } from '../reading/pick-from-page';
import { findScope } from '../reading/scope';

/**
 * The element at which the card may stand: in this ticket's own part of the page first; never in a frame, since the card
 * belongs to one document.
 */
export function findAnchor(
  page: TicketPage<PlacingAdapter>,
  document: Document,
  css: string,
): Element | undefined {
  const { adapter, vars } = page;
  const whole = { within: nodes.documentElement(document), reach: adapter.reach, vars };
  const scope = findScope(page, document);
  const found = [...(scope ? elementsIn(scope, css) : []), ...elementsIn(whole, css)];
  return found.find((element) => nodes.ownerDocument(element) === document && mayHoldCard(element));
}

/** Never inside an editor: the card would become part of the answer. */
function mayHoldCard(element: Element): boolean {
  return (
    !nodes.closest(element, '[contenteditable]:not([contenteditable="false"]), [role="textbox"]') &&
    isVisible(element)
  );
}
