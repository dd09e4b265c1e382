/**
 * Properties of a page's nodes as the browser has them. A form's controls and some elements of a document hide its own
 * properties: `<form><input name="nextSibling"></form>` has a control for a sibling, in a content script too. So nothing of
 * a page's nodes is read by `node.property`, but by the accessors of its prototypes, which no name can hide.
 */

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

/** Reads these properties, each of a node that is given. */
function getters<T extends object>() {
  return <K extends keyof T & string>(...names: K[]) =>
    Object.fromEntries(
      names.map((name) => {
        const find = finder(name);
        return [name, (of: T) => find(of).get?.call(of)];
      }),
    ) as { [P in K]: (of: T) => T[P] };
}

/** The last overload of a function. */
type CalledOn<T, F> = F extends (...given: infer Given) => infer Result
  ? (of: T, ...given: Given) => Result
  : never;

/** Calls these functions, each of a node that is given. */
function methods<T extends object>() {
  return <K extends keyof T & string>(...names: K[]) =>
    Object.fromEntries(
      names.map((name) => {
        const find = finder(name);
        return [name, (of: T, ...given: unknown[]) => find(of).value.apply(of, given)];
      }),
    ) as { [P in K]: CalledOn<T, T[P]> };
}

const { body } = getters<Document>()('body');
const { querySelectorAll } = methods<ParentNode>()('querySelectorAll');

/** One for each property that we read. The first argument is the node whose property it is. */
export const nodes = {
  ...getters<Node>()(
    'nodeType',
    'nodeValue',
    'firstChild',
    'nextSibling',
    'parentElement',
    'childNodes',
    'isConnected',
    'textContent',
  ),
  ...methods<Node>()('contains', 'getRootNode', 'compareDocumentPosition'),

  ...getters<Element>()(
    'tagName',
    'localName',
    'id',
    'classList',
    'attributes',
    'children',
    'previousElementSibling',
    'nextElementSibling',
    'shadowRoot',
    'ownerDocument',
  ),
  ...methods<Element>()(
    'getAttribute',
    'hasAttribute',
    'matches',
    'closest',
    'getBoundingClientRect',
    'scrollIntoView',
    'checkVisibility',
    'before',
    'after',
    'prepend',
    'append',
    'remove',
  ),
  ...getters<HTMLElement>()('style'),

  /** Both throw a `SyntaxError` for a selector that this browser does not know. */
  ...methods<ParentNode>()('querySelector'),
  querySelectorAll: <Found extends Element = Element>(root: ParentNode, css: string): Found[] =>
    [...querySelectorAll(root, css)] as Found[],

  ...getters<Document>()('documentElement', 'title', 'cookie', 'readyState', 'defaultView', 'activeElement'),
  /** `null` while the page is still loading its head. */
  body: body as (of: Document) => HTMLElement | null,
  ...methods<Document>()('getSelection', 'createElement'),

  ...methods<EventTarget>()('addEventListener', 'dispatchEvent'),
};
