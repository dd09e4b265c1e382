import { escapePattern } from '../../core/text/escape-pattern';
import type { Pick } from '../../helpdesks/pick';
import { nodes } from '../drivers/nodes';
import { ancestorsOf, selectorsFor } from './selectors';

/** Elements that are looked through at most for one that shows the ticket's id. */
const maxElements = 20_000;
const idPattern = '([\\w.-]*\\d[\\w.-]*)';

/**
 * Where the page says which ticket it shows: an attribute around what was marked, a place that shows the id, the
 * title. Without any, the address is taken at its word.
 */
export function statedIdPicks(document: Document, marked: readonly Element[], id: string): Pick[] {
  const picks: Pick[] = [
    ...byAttribute(marked, id),
    ...byText(document, id),
    ...byTitle(document, marked, id),
  ];
  return picks.length > 0 ? picks.slice(0, 3) : [{ value: '{id}' }];
}

function byAttribute(marked: readonly Element[], id: string): Pick[] {
  for (const element of marked.flatMap((each) => [each, ...ancestorsOf(each)])) {
    const attribute = [...nodes.attributes(element)].find(
      ({ name, value }) => /^data-[a-z-]+$/.test(name) && value === id,
    );
    if (!attribute) continue;
    const css = `${nodes.localName(element)}[${attribute.name}]`;
    if (nodes.querySelector(nodes.ownerDocument(element), css) === element)
      return [{ css, get: `@${attribute.name}`, outside: true }];
  }
  return [];
}

/** An element that shows the id and nothing else but signs, such as `#4821`. */
function byText(document: Document, id: string): Pick[] {
  const all = nodes.querySelectorAll(document, 'body *').slice(0, maxElements);
  const shows = all.find(
    (element) =>
      nodes.children(element).length === 0 && nodes.textContent(element)?.replace(/[^\w.-]/g, '') === id,
  );
  const [css] = shows ? selectorsFor(shows, '') : [];
  return css && !/nth-of-type/.test(css) ? [{ css, re: idPattern, outside: true }] : [];
}

/**
 * The id in the title, by what stands right before it, and by where it stands: a subject may hold numbers of its own.
 * None where it stands within the subject, since nothing around it is the same at the next ticket.
 */
function byTitle(document: Document, marked: readonly Element[], id: string): Pick[] {
  const title = nodes.title(document);
  const at = title.lastIndexOf(id);
  if (at < 0) return [];
  const before = /[^\s\d]{0,12}\s?$/.exec(title.slice(0, at))?.[0] ?? '';
  const isInSubject = marked.some((each) => nodes.textContent(each)?.includes(`${before}${id}`));
  const isSign = /^\W*$/.test(before);
  if (isInSubject && !isSign) return [];
  const start = before.length === at ? '^' : '';
  const end = at + id.length === title.length ? '$' : '';
  if (start === '' && end === '' && before.trim() === '') return [];
  const idPart = /^\d+$/.test(id) ? '(\\d+)' : '([\\w.-]+)';
  const re = `${start}${escapePattern(before)}${idPart}${end}`;
  return new RegExp(re, 'u').exec(title)?.[1] === id ? [{ get: 'title', re, outside: true }] : [];
}
