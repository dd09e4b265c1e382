import type { Random } from '../../src/core/random';
import { clobberingPiece } from './clobber.test-support';

/** A change to a document that is shown. */
export interface Mutation {
  name: string;
  /** Whether a person would still see the same ticket, so that the same has to be read. */
  keepsTicket: boolean;
  apply(document: Document, random: Random): void;
}

/** Text that no fixture has. */
const planted = 'zqxplanted';
const oddNamespaces = ['http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML', 'urn:odd', null];
const hostileValues = [
  '',
  '\u0000',
  '\u202e\u2066',
  '{id}',
  '__proto__',
  'javascript:void 0',
  '"]:not(*',
  planted.repeat(20_000),
];
/** Names that the DOM lets a script set. */
const plainName = /^[a-z-]+$/;

/** Each acts on an element that is there, at any depth, and damages what would be read. */
const damaging: readonly Mutation[] = [
  damage('remove', (element) => element.remove()),
  damage('empty', (element) => element.replaceChildren()),
  damage('duplicate', (element, other) => other.append(element.cloneNode(true))),
  damage('duplicate beside', (element) => element.after(element.cloneNode(true))),
  damage('move', (element, other) => {
    if (!element.contains(other)) other.prepend(element);
  }),
  damage('unwrap', (element) => element.replaceWith(...element.childNodes)),
  damage('wrap in a form', (element, _, random) => {
    const form = element.ownerDocument.createElement('form');
    element.replaceWith(form);
    form.append(element);
    addPiece(form, random);
  }),
  damage('piece inside', (element, _, random) => addPiece(element, random)),
  damage('attribute removed', (element, _, random) => {
    const name = oneOf(element.getAttributeNames(), random);
    if (name !== undefined) element.removeAttribute(name);
  }),
  damage('attribute changed', (element, _, random) => {
    const name = oneOf([...element.getAttributeNames(), 'id', 'class', 'name', 'style', 'hidden'], random);
    if (name !== undefined) element.setAttribute(name, oneOf(hostileValues, random) ?? '');
  }),
  damage('attributes swapped', (element, other) => {
    for (const name of ['id', 'class', 'name']) swapAttribute(element, other, name);
  }),
  damage('hidden', (element) => element.setAttribute('style', 'display: none !important')),
  damage('contents in a shadow root', (element) => {
    const host = element.ownerDocument.createElement('x-hostile');
    host.attachShadow({ mode: 'open' }).append(...element.childNodes);
    element.append(host);
  }),
  damage('contents in a frame', (element, _, random) => {
    if (!isRarely(random)) return;
    const frame = element.ownerDocument.createElement('iframe');
    const inside = [...element.childNodes];
    element.append(frame);
    frame.contentDocument?.body.append(...inside);
  }),
  damage('other namespace', (element, _, random) => {
    const namespace = oneOf(oddNamespaces, random) ?? null;
    become(element, element.ownerDocument.createElementNS(namespace, element.localName));
  }),
  damage('custom element', (element) => become(element, element.ownerDocument.createElement('x-hostile'))),
  damage('deep inside', (element, _, random) => {
    const contents = [...element.childNodes];
    nest(element, 50 + random.below(400), random).append(...contents);
  }),
  damage('long text', (element, _, random) =>
    element.append(planted.repeat(isRarely(random) ? 100_000 : 5_000)),
  ),
  damage('many nodes', (element, _, random) => {
    const most = isRarely(random) && isRarely(random) ? 60_000 : 300;
    const all = element.ownerDocument.createDocumentFragment();
    for (let each = 0; each < most; each++) all.append(element.ownerDocument.createElement('i'));
    element.prepend(all);
  }),
];

/** Each adds something outside the ticket, or changes how its texts are cut into nodes. */
const keeping: readonly Mutation[] = [
  keep('piece at the end', (body, random) => addPiece(body, random)),
  keep('deep nesting at the end', (body, random) => nest(body, 50 + random.below(800), random)),
  keep('frame at the end', (body, random) => {
    if (!isRarely(random)) return;
    const frame = body.ownerDocument.createElement('iframe');
    body.append(frame);
    frame.contentDocument?.body.append(planted);
  }),
  keep('shadow root at the end', (body, random) => {
    const host = body.ownerDocument.createElement('x-hostile');
    const root = host.attachShadow({ mode: 'open' });
    root.append(planted);
    nest(root, random.below(20), random);
    body.append(host);
  }),
  keep('odd elements at the end', (body) => {
    for (const namespace of oddNamespaces)
      body.append(body.ownerDocument.createElementNS(namespace, 'title'));
  }),
  keep('texts cut in two', (body, random) => {
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) if (text.data.length > 1 && random.below(3) === 0) text.splitText(1);
  }),
  keep('comments and instructions', (body, random) => {
    const element = oneOf([...body.querySelectorAll('*')], random) ?? body;
    const page = body.ownerDocument;
    element.prepend(page.createComment(planted), page.createProcessingInstruction('x', planted));
  }),
];

/** Changes a shown document by what this random gives. Says by which mutations; one page in three keeps its ticket. */
export function mutateDocument(document: Document, random: Random): Mutation[] {
  const choice = random.below(3) === 0 ? keeping : [...keeping, ...damaging];
  const done: Mutation[] = [];
  for (let left = random.below(6); left >= 0; left--) {
    const mutation = oneOf(choice, random);
    if (!mutation) break;
    done.push(mutation);
    try {
      mutation.apply(document, random);
    } catch {
      // A name in the page may hide what the mutation itself calls; the page is tried as it then is.
    }
  }
  return done;
}

function damage(
  name: string,
  change: (element: Element, other: Element, random: Random) => unknown,
): Mutation {
  return {
    name,
    keepsTicket: false,
    apply(document, random) {
      const all = [...Document.prototype.querySelectorAll.call(document, 'body *')];
      const element = oneOf(all, random);
      const other = oneOf(all, random);
      if (element && other) change(element, other, random);
    },
  };
}

function keep(name: string, change: (body: Element, random: Random) => unknown): Mutation {
  return {
    name,
    keepsTicket: true,
    apply(document, random) {
      const body = Document.prototype.querySelector.call(document, 'body');
      if (body) change(body, random);
    },
  };
}

/** For what costs a browser far more than the rest. */
function isRarely(random: Random): boolean {
  return random.below(12) === 0;
}

function addPiece(parent: Element, random: Random): void {
  const template = document.createElement('template');
  template.innerHTML = clobberingPiece(random);
  Element.prototype.append.call(parent, template.content);
}

/** Puts another element in the place of this one, with its contents. */
function become(element: Element, other: Element): void {
  for (const name of element.getAttributeNames())
    if (plainName.test(name)) other.setAttribute(name, element.getAttribute(name) ?? '');
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function nest(parent: Element | ShadowRoot, depth: number, random: Random): Element {
  // No tables: hundreds of them in each other, some twice, keep the browser's own layout busy for minutes.
  const name = oneOf(['div', 'form', 'span', 'blockquote', 'section', 'x-hostile'], random) ?? 'div';
  let inner = parent.ownerDocument.createElement(name);
  parent.append(inner);
  for (let level = 1; level < depth; level++) {
    const next = parent.ownerDocument.createElement(name);
    inner.append(next);
    inner = next;
  }
  return inner;
}

function swapAttribute(one: Element, other: Element, name: string): void {
  const [first, second] = [one.getAttribute(name), other.getAttribute(name)];
  if (second !== null) one.setAttribute(name, second);
  if (first !== null) other.setAttribute(name, first);
}

function oneOf<T>(items: readonly T[], random: Random): T | undefined {
  return items[random.below(items.length)];
}
