import type { Adapter } from '../../helpdesks/adapter';
import { nodes } from './nodes';

export type Reach = Adapter['reach'];

/** Elements that are looked through at most for frames and shadow roots, and how deep they may nest. */
const maxElements = 30_000;
const deepest = 8;

/** Every element that matches, also inside what the adapter reaches into; ` >>> ` continues in there. In document order. */
export function findAll(within: ParentNode, css: string, reach: Reach): Element[] {
  const steps = reach.length > 0 ? css.split(' >>> ') : [css];
  return steps.reduce<Element[]>((found, step, index) => {
    const from = index === 0 ? [within] : found;
    return [...new Set(from.flatMap((each) => rootsIn(each, reach).flatMap((root) => matches(root, step))))];
  }, []);
}

export function findFirst(within: ParentNode, css: string, reach: Reach): Element | undefined {
  if (reach.length > 0) return findAll(within, css, reach)[0];
  try {
    return nodes.querySelector(within, css) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether the element is visible. Hidden panes hold other tickets. */
export function isVisible(element: Element): boolean {
  for (let each: Element | null = element; each; each = parentOf(each)) {
    if (nodes.hasAttribute(each, 'hidden')) return false;
    if (each instanceof HTMLElement && nodes.style(each).display === 'none') return false;
  }
  // A document that is shown nowhere, such as a parsed one, has no layout to ask.
  const hasLayout = nodes.defaultView(nodes.ownerDocument(element)) && 'checkVisibility' in Element.prototype;
  return !hasLayout || nodes.checkVisibility(element, { visibilityProperty: true });
}

/** Whether it also takes up room: some products keep other tickets in panes of no size. */
export function isLaidOut(element: Element): boolean {
  if (!isVisible(element)) return false;
  if (hasNoSize(nodes.documentElement(nodes.ownerDocument(element)))) return true;
  return !hasNoSize(element);
}

function hasNoSize(element: Element): boolean {
  const { width, height } = nodes.getBoundingClientRect(element);
  return width === 0 && height === 0;
}

/** A selector of an adapter's file may be one that this browser does not know. */
function matches(root: ParentNode, css: string): Element[] {
  try {
    return nodes.querySelectorAll(root, css);
  } catch {
    return [];
  }
}

/** What was found inside each node while `withoutChanges` runs, which is for one adapter. */
let known: Map<ParentNode, ParentNode[]> | undefined;

/**
 * Runs what only reads, and looks through each part of the page once for frames and shadow roots rather than once for each
 * selector.
 */
export function withoutChanges<T>(read: () => T): T {
  if (known) return read();
  known = new Map();
  try {
    return read();
  } finally {
    known = undefined;
  }
}

function rootsIn(within: ParentNode, reach: Reach): ParentNode[] {
  if (reach.length === 0) return [within];
  const found = known?.get(within) ?? lookThrough(within, reach);
  known?.set(within, found);
  return found;
}

/** The node itself, then the shadow roots and documents inside. */
function lookThrough(within: ParentNode, reach: Reach): ParentNode[] {
  const roots: ParentNode[] = [within];
  let left = maxElements;
  const walk = (root: ParentNode, depth: number) => {
    if (depth > deepest) return;
    const inside = nodes.querySelectorAll(root, reach.includes('shadow') ? '*' : 'iframe');
    const elements = root instanceof Element ? [root, ...inside] : inside;
    for (const element of elements) {
      if (--left < 0) return;
      const inner = innerRoot(element, reach);
      if (!inner || roots.includes(inner)) continue;
      roots.push(inner);
      walk(inner, depth + 1);
    }
  };
  walk(within, 0);
  return roots;
}

function innerRoot(element: Element, reach: Reach): ParentNode | undefined {
  if (reach.includes('frames') && nodes.tagName(element) === 'IFRAME') return frameDocument(element);
  return reach.includes('shadow') ? (shadowOf(element) ?? undefined) : undefined;
}

function frameDocument(element: Element): Document | undefined {
  try {
    return (element as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    // A frame of another origin.
    return undefined;
  }
}

/** Closed roots too, where the browser gives them to extensions. */
export function shadowOf(element: Element): ShadowRoot | null {
  const open = nodes.shadowRoot(element);
  if (open) return open;
  // Only elements with a dash in their name, and a few of HTML's own, can have one.
  if (!nodes.tagName(element).includes('-') || !(element instanceof HTMLElement)) return null;
  const dom = typeof chrome === 'undefined' ? undefined : chrome.dom;
  return (dom?.openOrClosedShadowRoot(element) as ShadowRoot | null | undefined) ?? null;
}

function parentOf(element: Element): Element | null {
  const parent = nodes.parentElement(element);
  if (parent) return parent;
  const root = nodes.getRootNode(element);
  return root instanceof ShadowRoot ? root.host : null;
}
