import type { Random } from '../../src/core/random';

/** Names of properties that reading a page asks for, or could ask for; a form's controls hide those of the form. */
const names = (
  'nextSibling previousSibling firstChild lastChild parentNode parentElement childNodes children nodeType nodeValue nodeName ' +
  'tagName localName textContent innerText innerHTML matches closest contains getAttribute hasAttribute attributes classList ' +
  'id style hidden ownerDocument isConnected getRootNode shadowRoot querySelector querySelectorAll before after append prepend ' +
  'checkVisibility getBoundingClientRect elements length remove toString valueOf constructor __proto__ body title ' +
  'documentElement defaultView readyState cookie getSelection createElement addEventListener'
).split(' ');

/** Markup whose controls name these properties, around or beside the text. */
const shapes: readonly ((name: string, other: string) => string)[] = [
  (name) => `<form><input name="${name}">text in a form</form>`,
  (name, other) => `<input form="f" name="${name}"><form id="f"><input name="${other}">text</form>`,
  (name) => `<form id="${name}"><input id="${name}"></form>`,
  (name, other) => `<img name="${name}"><form name="${other}"></form><embed name="${name}">`,
  (name) =>
    `<form><button name="${name}"></button><blockquote><form><select name="${name}"></select></form></blockquote></form>`,
  (name) => `<object id="${name}"></object><iframe name="${name}"></iframe>`,
];

/** One piece of such markup for each of these names. */
export function clobbering(): string[] {
  return names.flatMap((name) => shapes.map((shape) => shape(name, 'nodeType')));
}

/** The 78 bytes that once hung a tab. */
export const hangingForm = '<input form="f" name="nextSibling"><form id="f"><input name="nodeType"></form>';

/** Puts such markup, and other damage, into a page's source: any page gives another page. */
export function mutatePage(html: string, random: Random): string {
  let text = html;
  for (let change = 0; change <= random.below(4); change++) text = changeOnce(text, random);
  return text;
}

function changeOnce(html: string, random: Random): string {
  const tags = [...html.matchAll(/<[a-z][^>]*>/gi)];
  const tag = tags[random.below(Math.max(1, tags.length))];
  const end = (tag?.index ?? 0) + (tag?.[0].length ?? 0);
  const lot = random.below(6);
  if (lot === 0) return html.slice(0, end) + pieceOf(random) + html.slice(end);
  if (lot === 1) return html.slice(0, tag?.index ?? 0) + html.slice(end);
  if (lot === 2) return html.slice(0, end) + '<form>'.repeat(1 + random.below(300)) + html.slice(end);
  if (lot === 3) return html.slice(0, random.below(html.length));
  if (lot === 4) return html.replace(/ (?:class|id|data-[a-z-]+)="[^"]*"/, ` name="${nameOf(random)}"`);
  return html.slice(0, end) + '\u0000\u202e<!--<p>-->&#0;'.repeat(1 + random.below(20)) + html.slice(end);
}

function pieceOf(random: Random, from = shapes): string {
  const shape = from[random.below(from.length)] ?? String;
  return shape(nameOf(random), nameOf(random));
}

const loading = /<(?:embed|iframe)/;
const [loadingShapes, plainShapes] = [true, false].map((isLoading) =>
  shapes.filter((shape) => loading.test(shape('', '')) === isLoading),
);

/** One such piece; rarely one with elements that load something, which cost a browser far more. */
export function clobberingPiece(random: Random): string {
  return pieceOf(random, random.below(10) === 0 ? loadingShapes : plainShapes);
}

function nameOf(random: Random): string {
  return names[random.below(names.length)] ?? 'id';
}
