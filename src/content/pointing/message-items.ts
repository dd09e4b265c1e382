import { nodes } from '../drivers/nodes';
import { isVisible } from '../drivers/reach';
import { ancestorsOf, fill, isLastingClass, namedSelectors } from './selectors';

const maxAlternatives = 3;
const maxMessages = 500;
/** From what was clicked to the message around it. */
const maxSteps = 4;

/**
 * Selectors for all messages of which the element is one, most lasting first. Each finds the element, and none that
 * lies inside another.
 */
export function itemSelectorsFor(element: Element, id: string): string[] {
  const found = new Set<string>();
  const own = kindSelectors(element, id);
  const outers = ancestorsOf(element).flatMap((ancestor) => namedSelectors(ancestor, id));
  const around = nodes.parentElement(element);
  const [parent] = around ? namedSelectors(around, id) : [];
  const candidates = [
    ...own.flatMap((css) => outers.slice(0, 2).map((outer) => `${outer} ${css}`)),
    ...own,
    ...(parent ? [`${parent} > ${nodes.localName(element)}`] : []),
  ];
  const whole = candidates.filter((css) =>
    findItems(nodes.ownerDocument(element), css, id).includes(element),
  );
  const itemsOf = (css: string) => findItems(nodes.ownerDocument(element), css, id);
  const flat = whole.filter((css) => isFlat(itemsOf(css)));
  // A class that fields and buttons have, too, would make messages of them.
  const clean = flat.filter((css) => itemsOf(css).every(isMessageLike));
  for (const css of clean) found.add(css);
  return [...found].slice(0, maxAlternatives);
}

/**
 * The message that the element belongs to: often a click finds a paragraph, which has nothing in common with those of
 * other messages. The element itself where nothing around it does.
 */
export function messageAround(element: Element, id: string): Element {
  const around = [element, ...ancestorsOf(element).slice(0, maxSteps)];
  return around.find((each) => itemSelectorsFor(each, id).length > 0) ?? element;
}

export function findItems(document: Document, css: string, id: string): Element[] {
  try {
    return nodes.querySelectorAll(document, fill(css, id)).slice(0, maxMessages);
  } catch {
    return [];
  }
}

/** What the element has in common with its neighbours: that it has an attribute, not which value. */
function kindSelectors(element: Element, id: string): string[] {
  const tag = nodes.localName(element);
  const data = [...nodes.attributes(element)]
    .map(({ name }) => name)
    .filter((name) => /^data-[a-z-]+$/.test(name));
  const named = namedSelectors(element, id).filter((css) => !css.startsWith('[id='));
  const classes = [...nodes.classList(element)].filter(isLastingClass).map((name) => `${tag}.${name}`);
  const [, beginning] = /^([A-Za-z][A-Za-z_-]*[_-])\d+$/.exec(nodes.id(element)) ?? [];
  return [
    ...(beginning ? [`${tag}[id^="${beginning}"]`] : []),
    ...data.map((name) => `${tag}[${name}]`),
    ...named.map((css) => tag + css),
    ...classes,
    ...(tag === 'article' ? [tag] : []),
  ];
}

/** Whether it is visible text, not a form field or a button. */
function isMessageLike(element: Element): boolean {
  const control = 'input:not([type="hidden"]), select, textarea';
  if (!isVisible(element) || nodes.querySelector(element, control)) return false;
  const buttons = nodes.querySelectorAll(element, 'button, [role="button"]');
  const onButtons = buttons.map((button) => nodes.textContent(button) ?? '').join('');
  return (nodes.textContent(element) ?? '').replace(/\s/g, '').length > onButtons.replace(/\s/g, '').length;
}

function isFlat(elements: readonly Element[]): boolean {
  return !elements.some((one) => elements.some((other) => one !== other && nodes.contains(one, other)));
}
