import { nodes } from '../drivers/nodes';

/** Alternatives at most; where a page is changed, one of them may still hold. */
const maxAlternatives = 4;
const farthestAncestor = 8;
const longest = 300;

/**
 * Selectors by which the element is found again, most lasting first: names that people gave (ids, data attributes,
 * roles) before classes, and where it stands only if nothing else tells it. `id` is the ticket's; it becomes `{id}`.
 */
export function selectorsFor(element: Element, id: string): string[] {
  const found = new Set<string>();
  const add = (css: string) => {
    if (css.length <= longest && isFirst(element, fill(css, id))) found.add(css);
  };
  const own = ownSelectors(element, id);
  for (const css of own) add(css);
  for (const ancestor of ancestorsOf(element)) {
    for (const outer of namedSelectors(ancestor, id)) for (const css of own) add(`${outer} ${css}`);
    if (found.size >= maxAlternatives) break;
  }
  if (found.size < 2) add(pathOf(element, id));
  const sorted = [...found].sort((one, other) => Number(isOnlyTag(one)) - Number(isOnlyTag(other)));
  return sorted.slice(0, maxAlternatives);
}

/** What names the element, of itself alone. */
export function ownSelectors(element: Element, id: string): string[] {
  const tag = nodes.localName(element);
  const classes = [...nodes.classList(element)].filter(isLastingClass).map((name) => `${tag}.${name}`);
  return [...namedSelectors(element, id), ...classes, tag];
}

/** By its id and attributes alone. */
export function namedSelectors(element: Element, id: string): string[] {
  const attributes = [...nodes.attributes(element)].filter(({ name }) =>
    /^(?:data-[a-z-]+|itemprop|name|role|aria-label)$/.test(name),
  );
  return [
    ...valueSelector('id', nodes.id(element), id),
    ...attributes.flatMap(({ name, value }) => valueSelector(name, value, id)),
  ];
}

/** A class that a person named, rather than a build step or a state of the moment. */
export function isLastingClass(name: string): boolean {
  return (
    /^[A-Za-z][A-Za-z_-]{2,40}$/.test(name) &&
    !/^(?:css|sc|jsx?|svelte)-|active|hover|focus|selected|open/i.test(name)
  );
}

/** A name that a program made up, with numbers or long random parts, is of no use at the next ticket. */
function valueSelector(name: string, value: string, id: string): string[] {
  const general = id === '' ? value : value.replaceAll(id, '{id}');
  const plain = general.replace('{id}', '');
  if (value === '' || general.length > 60 || /\d|["\\{}\n]/.test(plain)) return [];
  return [`[${name}="${general}"]`];
}

/** Position by position from the nearest ancestor that has a name. */
function pathOf(element: Element, id: string): string {
  const steps: string[] = [];
  for (
    let each: Element | null = element;
    each && each !== nodes.body(nodes.ownerDocument(each));
    each = nodes.parentElement(each)
  ) {
    const [name] = steps.length > 0 ? namedSelectors(each, id) : [];
    if (name) return [name, ...steps].join(' > ');
    steps.unshift(`${nodes.localName(each)}:nth-of-type(${positionOf(each)})`);
  }
  return ['body', ...steps].join(' > ');
}

function positionOf(element: Element): number {
  const parent = nodes.parentElement(element);
  const alike = (parent ? [...nodes.children(parent)] : []).filter(
    (other) => nodes.localName(other) === nodes.localName(element),
  );
  return alike.indexOf(element) + 1;
}

export function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (
    let each = nodes.parentElement(element);
    each && ancestors.length < farthestAncestor;
    each = nodes.parentElement(each)
  )
    if (nodes.localName(each) !== 'html') ancestors.push(each);
  return ancestors;
}

function isFirst(element: Element, css: string): boolean {
  try {
    return nodes.querySelector(nodes.ownerDocument(element), css) === element;
  } catch {
    return false;
  }
}

export function fill(css: string, id: string): string {
  return css.replaceAll('{id}', id);
}

function isOnlyTag(css: string): boolean {
  return /^[a-z0-9-]+$/.test(css);
}
