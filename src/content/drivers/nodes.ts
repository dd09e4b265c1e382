/**
 * Properties of a page's nodes as the browser has them. A form's controls and some elements of a document hide its own
 * properties: `<form><input name="nextSibling"></form>` has a control for a sibling, in a content script too. So nothing of
 * a page's nodes is read by `node.property`, but by the accessors of its prototypes, which no name can hide.
 */

type AnyFunction = (...given: never[]) => unknown;

/** Finds a property on the prototypes, the nearest first, once for each kind of node. */
function finder(name: string) {
  const known = new WeakMap<object, PropertyDescriptor>();
  return (of: object): PropertyDescriptor => {
    const own = Object.getPrototypeOf(of);
    const found = known.get(own) ?? descriptorOn(own, name);
    known.set(own, found);
    return found;
  };
}

function descriptorOn(prototype: object | null, name: string): PropertyDescriptor {
  for (let each = prototype; each; each = Object.getPrototypeOf(each)) {
    const found = Object.getOwnPropertyDescriptor(each, name);
    if (found) return found;
  }
  throw new TypeError(`This browser's nodes have no ${name}`);
}

function getter<T extends object, K extends keyof T & string>(name: K): (of: T) => T[K] {
  const find = finder(name);
  return (of) => find(of).get?.call(of);
}

function method<T extends object, F extends AnyFunction>(
  name: keyof T & string,
): (of: T, ...given: Parameters<F>) => ReturnType<F> {
  const find = finder(name);
  return (of, ...given) => find(of).value.apply(of, given);
}

const queryAll = method<ParentNode, (css: string) => NodeListOf<Element>>('querySelectorAll');
const insert = (at: 'before' | 'after' | 'prepend' | 'append') => method<Element, (node: Node) => void>(at);

/** One for each property that we read. The first argument is the node whose property it is. */
export const nodes = {
  nodeType: getter<Node, 'nodeType'>('nodeType'),
  nodeValue: getter<Node, 'nodeValue'>('nodeValue'),
  firstChild: getter<Node, 'firstChild'>('firstChild'),
  nextSibling: getter<Node, 'nextSibling'>('nextSibling'),
  parentElement: getter<Node, 'parentElement'>('parentElement'),
  childNodes: getter<Node, 'childNodes'>('childNodes'),
  previousElementSibling: getter<Element, 'previousElementSibling'>('previousElementSibling'),
  isConnected: getter<Node, 'isConnected'>('isConnected'),
  textContent: getter<Node, 'textContent'>('textContent'),
  contains: method<Node, Node['contains']>('contains'),
  getRootNode: method<Node, Node['getRootNode']>('getRootNode'),
  compareDocumentPosition: method<Node, Node['compareDocumentPosition']>('compareDocumentPosition'),

  tagName: getter<Element, 'tagName'>('tagName'),
  localName: getter<Element, 'localName'>('localName'),
  id: getter<Element, 'id'>('id'),
  classList: getter<Element, 'classList'>('classList'),
  attributes: getter<Element, 'attributes'>('attributes'),
  children: getter<Element, 'children'>('children'),
  shadowRoot: getter<Element, 'shadowRoot'>('shadowRoot'),
  ownerDocument: getter<Element, 'ownerDocument'>('ownerDocument'),
  getAttribute: method<Element, Element['getAttribute']>('getAttribute'),
  hasAttribute: method<Element, Element['hasAttribute']>('hasAttribute'),
  matches: method<Element, (css: string) => boolean>('matches'),
  closest: method<Element, (css: string) => Element | null>('closest'),
  getBoundingClientRect: method<Element, Element['getBoundingClientRect']>('getBoundingClientRect'),
  scrollIntoView: method<Element, Element['scrollIntoView']>('scrollIntoView'),
  checkVisibility: method<Element, Element['checkVisibility']>('checkVisibility'),
  before: insert('before'),
  after: insert('after'),
  prepend: insert('prepend'),
  append: insert('append'),
  style: getter<HTMLElement, 'style'>('style'),

  /** Both throw a `SyntaxError` for a selector that this browser does not know. */
  querySelector: method<ParentNode, (css: string) => Element | null>('querySelector'),
  querySelectorAll: <Found extends Element = Element>(root: ParentNode, css: string): Found[] =>
    [...queryAll(root, css)] as Found[],

  documentElement: getter<Document, 'documentElement'>('documentElement'),
  /** `null` while the page is still loading its head. */
  body: getter<Document, 'body'>('body') as (of: Document) => HTMLElement | null,
  title: getter<Document, 'title'>('title'),
  cookie: getter<Document, 'cookie'>('cookie'),
  readyState: getter<Document, 'readyState'>('readyState'),
  defaultView: getter<Document, 'defaultView'>('defaultView'),
  getSelection: method<Document, Document['getSelection']>('getSelection'),
  createElement: method<Document, (name: string) => HTMLElement>('createElement'),

  addEventListener: method<
    EventTarget,
    (kind: string, listener: (event: Event) => void, options?: AddEventListenerOptions) => void
  >('addEventListener'),
  dispatchEvent: method<EventTarget, EventTarget['dispatchEvent']>('dispatchEvent'),
};
