import { nodes } from '../drivers/nodes';

/** By this attribute the card is found from outside, in tests and by an older instance of ourselves. */
export const hostAttribute = 'data-triage-lens';
/** By this attribute what we put into a list is known from the page's own. */
export const listAttribute = 'data-triage-lens-list';

/** Our own closed shadow roots; no other script can get them. */
const shadows = new WeakMap<EventTarget, ShadowRoot>();

/** Whether the node is a card's host. */
export function isCardHost(node: Node): boolean {
  return node instanceof Element && nodes.hasAttribute(node, hostAttribute);
}

/** Whether the node is an element that we put into the page. */
export function isOwnElement(node: Node): boolean {
  return isCardHost(node) || (node instanceof Element && nodes.hasAttribute(node, listAttribute));
}

/** The shadow root of a card of ours. */
export function ownShadowRoot(target: EventTarget | null): ShadowRoot | undefined {
  return target === null ? undefined : shadows.get(target);
}

/** So that keys inside it are kept from the page, too. */
export function rememberShadow(host: Element, shadow: ShadowRoot): void {
  shadows.set(host, shadow);
}
