import type { Body, RequestWrite } from '../../helpdesks/write-recipe';
import { nodes } from '../drivers/nodes';
import { withinAnswerTime } from '../reading/answer-time';
import { Exchange } from '../reading/exchange';
import { fetchDocument, send } from '../reading/fetch-document';
import { AnswerUnusable, unusableInWords } from '../reading/fetch-json';
import { fillPath, fillText } from '../reading/fill-in';
import type { TicketPage } from '../reading/match-page';
import { untilDone, type World } from '../reading/world';
import type { ReadState, RequestTarget } from './read-by-request';
import { valuesIn, withoutValues } from './several-values';
import { WriteProblem } from './write-problem';

/** Sends the one request that changes these fields, which share its method and path. `codes` are by field. */
export async function sendByRequest(
  page: TicketPage,
  targets: readonly RequestTarget[],
  codes: Readonly<Record<string, string>>,
  before: ReadState,
  world: World,
): Promise<void> {
  const [first] = targets;
  if (!first) return;
  const { via } = first.recipe;
  let lost: AnswerUnusable | undefined;
  try {
    const through = via.afterwards ? untilDone(world) : world;
    const known = before.document ? { ...through, document: before.document } : through;
    await sendSteps(page, via, stepsOf(targets, codes, before), known);
  } catch (error) {
    // Without an answer the change may have been made all the same, and what follows it has to follow.
    if (!(error instanceof AnswerUnusable) || error.status !== undefined) throw error;
    lost = error;
  }
  await sendAfterwards(page, first, before, world);
  if (lost) throw lost;
}

/** Where the first of several was made and a later one fails, reading back tells how far it came. */
async function sendSteps(
  page: TicketPage,
  via: RequestWrite,
  steps: readonly FieldBody[][],
  world: World,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    try {
      await sendWithFreshToken(page, step[0]?.via ?? via, step, world);
    } catch (error) {
      if (index > 0 && error instanceof AnswerUnusable) throw new AnswerUnusable(error.message);
      throw error;
    }
  }
}

/** Some products give a new token with every answer, and the page that is open has an old one. */
async function sendWithFreshToken(
  page: TicketPage,
  via: RequestWrite,
  parts: readonly FieldBody[],
  world: World,
): Promise<void> {
  try {
    await sendOnce(page, via, parts, world);
  } catch (error) {
    if (!(error instanceof AnswerUnusable) || !isTokenStale(error)) throw error;
    const document = await fetchDocument(page.url.href, page.url, world);
    await sendOnce(page, via, parts, { ...world, document });
  }
}

async function sendAfterwards(
  page: TicketPage,
  first: RequestTarget,
  before: ReadState,
  world: World,
): Promise<void> {
  const { via } = first.recipe;
  const { afterwards } = via;
  if (!afterwards || !before.document || nodes.querySelector(before.document, afterwards.unless)) return;
  const restore = { ...via, path: afterwards.path, form: afterwards.form, json: undefined };
  const place = { ...untilDone(world), document: before.document };
  await sendOnce(page, restore, [{ via: restore, field: first, code: '' }], place).catch(() => {
    // The fields are changed already: nobody may be told that they are not, and nothing may be sent again.
    throw new WriteProblem('unconfirmed');
  });
}

/** By the status of frameworks that check them, or by their words; nothing has been changed then. */
function isTokenStale({ status, words }: AnswerUnusable): boolean {
  if (status === 419) return true;
  return (status === 400 || status === 403 || status === 422) && /csrf|xsrf|invalid.{0,20}token/i.test(words);
}

interface FieldBody {
  via: RequestWrite;
  field: RequestTarget;
  code: string;
  /** Of a field with several values those that this request is about. */
  values?: readonly string[];
}

function keyOf({ field: { field, key = field } }: FieldBody): string {
  return key;
}

/** What each request is to change: mostly it is one. */
function stepsOf(
  targets: readonly RequestTarget[],
  codes: Readonly<Record<string, string>>,
  before: ReadState,
): FieldBody[][] {
  const changes = targets.flatMap((field): FieldBody[] => {
    const { via } = field.recipe;
    const code = codes[field.field] ?? '';
    if (!via.several) return [{ via, field, code }];
    const { remove } = via.several;
    const [now, goal] = [valuesIn(before.values[field.field] ?? ''), valuesIn(code)];
    if (!remove) return [{ via, field, code, values: goal }];
    const [added, removed] = [withoutValues(goal, now), withoutValues(now, goal)];
    return [
      { via: { ...via, ...remove } as RequestWrite, field, code, values: removed },
      { via, field, code, values: added },
    ].filter(({ values }) => values.length > 0);
  });
  const parts = changes.flatMap((part) =>
    part.via.several?.each ? (part.values ?? []).map((code) => ({ ...part, code, values: [code] })) : [part],
  );
  const isOne =
    parts.every(({ via }) => via.method === parts[0]?.via.method) && parts.length <= targets.length;
  return isOne && parts.length > 0 ? [parts] : parts.map((part) => [part]);
}

async function sendOnce(
  page: TicketPage,
  via: RequestWrite,
  parts: readonly FieldBody[],
  world: World,
): Promise<void> {
  const { adapter, url } = page;
  const exchange = new Exchange(page, world, {
    ...adapter.api?.requests,
    ...('requests' in via.read ? via.read.requests : {}),
  });
  const texts = parts.flatMap((part) => [...textsIn(part.via.json), ...Object.values(part.via.form ?? {})]);
  const values = await exchange.valuesFor(via.path, ...texts);
  const path = fillPath(via.path, { ...values, value: parts[0]?.code, field: parts[0] && keyOf(parts[0]) });
  if (path === undefined) throw new WriteProblem('unreachable');
  const target = new URL(path, url.origin);
  if (target.origin !== url.origin) throw new WriteProblem('unreachable');
  const headers = await exchange.fillHeaders({ ...adapter.api?.headers, ...adapter.write?.headers });
  const init: RequestInit = {
    method: via.method,
    credentials: 'same-origin',
    keepalive: true,
    redirect: 'manual',
    headers: { accept: 'application/json', ...contentType(via), ...headers },
    body: bodyOf(via, parts, values),
  };
  const response = await withinAnswerTime(world, (signal) => send(world, target, { ...init, signal }));
  // The answer to a form is often a redirection to the page that shows what it did.
  const isFormDone = via.form !== undefined && response.type === 'opaqueredirect';
  if (!response.ok && !isFormDone) throw await unusableInWords(response);
}

function contentType({ json, form }: RequestWrite): Record<string, string> {
  if (json !== undefined) return { 'content-type': 'application/json' };
  return form ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
}

type Values = Record<string, string | undefined>;

function bodyOf(via: RequestWrite, parts: readonly FieldBody[], values: Values): string | null {
  if (via.json !== undefined)
    return JSON.stringify(parts.map((part) => fillBody(part, part.via.json ?? {}, values)).reduce(merge));
  if (!via.form) return null;
  const filled = parts.flatMap((part) =>
    Object.entries(part.via.form ?? {}).map(([name, template]): [string, string] => [
      name,
      fillText(template, { ...values, value: part.code, field: keyOf(part) }) ?? '',
    ]),
  );
  return new URLSearchParams(Object.fromEntries(filled)).toString();
}

function fillBody(part: FieldBody, body: Body, values: Values): unknown {
  const { recipe } = part.field;
  if (Array.isArray(body))
    return perValue(part, body).flatMap((each) => body.map((inner) => fillBody(each, inner, values)));
  if (typeof body !== 'string')
    return Object.fromEntries(
      Object.entries(body).map(([key, inner]) => [
        key === '{field}' ? keyOf(part) : key,
        fillBody(part, inner, values),
      ]),
    );
  if (body === '{values}') return part.values ?? [];
  if (body !== '{value}') return fillText(body, { ...values, value: part.code, field: keyOf(part) }) ?? '';
  if (part.code === '' && recipe.empty === 'null') return null;
  return recipe.type === 'number' ? Number(part.code) : part.code;
}

function perValue(part: FieldBody, list: readonly Body[]): FieldBody[] {
  const { values } = part;
  return values && textsIn([...list] as Body).includes('{value}')
    ? values.map((code) => ({ ...part, code }))
    : [part];
}

/** One body of several; what both have is an object, a list with an element of each, or the same. */
function merge(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  if (!isRecord(one) || !isRecord(other)) return other;
  const both = Object.keys(one).filter((key) => Object.hasOwn(other, key));
  return { ...one, ...other, ...Object.fromEntries(both.map((key) => [key, merge(one[key], other[key])])) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsIn(body: Body | undefined): string[] {
  if (body === undefined) return [];
  return typeof body === 'string' ? [body] : Object.values(body).flatMap(textsIn);
}
