import { nodes } from '../drivers/nodes';

/** Attribute by which tests and an older instance of the script find the card. */
export const hostAttribute = 'data-triage-lens';
/** Attribute of our elements in a list, to tell them from the page's own. */
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

/** Registers it, so that keys inside it are kept from the page, too. */
export function rememberShadow(host: Element, shadow: ShadowRoot): void {
  shadows.set(host, shadow);
}
