import type { Paging } from '../../helpdesks/request';
import { AnswerUnusable, type Json, type JsonAnswer } from './fetch-json';
import { findByPointer, listAt, toText } from './pick-from-json';

/** Marks an answer of which not all pages were fetched. */
export const cutOffMark = '__isCutOff';

/**
 * Fetches further pages of a list and gives the first answer with all rows in it. A page that cannot be had ends the
 * list, and the answer says that it is cut off.
 */
export async function followPages(
  first: JsonAnswer,
  paging: Paging,
  get: (path: string) => Promise<JsonAnswer>,
  path: string,
): Promise<JsonAnswer> {
  // Another answer than a list, such as a message of what went wrong, is no empty list.
  if (!listAt(first.json, paging.rows)) return first;
  let page = first.json;
  let rows = rowsIn(page, paging);
  let isWhole = false;
  for (let number = 1; number < paging.most; number++) {
    const next = nextPath(page, paging, path, number);
    if (next === undefined) {
      isWhole = true;
      break;
    }
    const answer = await getOrNothing(get, next);
    const more = answer && rowsIn(answer.json, paging);
    if (!answer || !more || more.length === 0) {
      isWhole = answer !== undefined;
      break;
    }
    page = answer.json;
    rows = paging.backwards ? [...more, ...rows] : [...rows, ...more];
  }
  isWhole ||= nextPath(page, paging, path, paging.most) === undefined;
  const json = withRows(first.json, placeOfRows(first.json, paging), rows);
  return { ...first, json: isWhole ? json : markAsCutOff(json) };
}

function markAsCutOff(json: Json): Json {
  return Array.isArray(json)
    ? Object.assign([...json], { [cutOffMark]: true })
    : { ...json, [cutOffMark]: true };
}

function rowsIn(json: Json, { rows }: Paging): unknown[] {
  return listAt(json, rows) ?? [];
}

/** Where the list goes on; `undefined` at its end. */
function nextPath(page: Json, paging: Paging, path: string, number: number): string | undefined {
  const { next } = paging;
  if ('link' in next) {
    const link = toText(findByPointer(page, next.link)[0]);
    // Asked only if it is of the page's own origin, as every request.
    return link && URL.canParse(link, 'https://page.invalid') ? link : undefined;
  }
  if ('cursor' in next) {
    const cursor = toText(findByPointer(page, next.cursor)[0]);
    return cursor && rowsIn(page, paging).length > 0
      ? withParameter(path, next.parameter, cursor)
      : undefined;
  }
  if (rowsIn(page, paging).length < next.size) return undefined;
  const position = next.count === 'page' ? number + 1 : number * next.size;
  return withParameter(path, next.parameter, String(position));
}

function withParameter(path: string, name: string, value: string): string {
  const [plain = '', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${plain}?${parameters}`;
}

function placeOfRows(json: Json, { rows }: Paging): string {
  const pointers = [rows].flat();
  return pointers.find((pointer) => listAt(json, pointer)) ?? pointers[0] ?? '';
}

function withRows(json: Json, pointer: string, rows: unknown[]): Json {
  const [step, ...rest] = pointer.split('/').slice(1);
  if (step === undefined) return rows;
  if (Array.isArray(json)) return json;
  const inner = json[step];
  const isInner = rest.length > 0 && typeof inner === 'object' && inner !== null;
  return { ...json, [step]: isInner ? withRows(inner as Json, `/${rest.join('/')}`, rows) : rows };
}

async function getOrNothing(
  get: (path: string) => Promise<JsonAnswer>,
  path: string,
): Promise<JsonAnswer | undefined> {
  try {
    return await get(path);
  } catch (error) {
    if (error instanceof AnswerUnusable) return undefined;
    throw error;
  }
}
