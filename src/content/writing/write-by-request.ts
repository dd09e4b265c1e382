import type { Body, PageRead, RequestWrite } from '../../helpdesks/write-recipe';
import { nodes } from '../drivers/nodes';
import { withinAnswerTime } from '../reading/answer-time';
import { readCustomFields } from '../reading/custom-fields';
import { Exchange } from '../reading/exchange';
import { fetchDocument, send } from '../reading/fetch-document';
import { AnswerUnusable, unusableInWords } from '../reading/fetch-json';
import { fillPath, fillText } from '../reading/fill-in';
import type { TicketPage } from '../reading/match-page';
import { type Answers, pickJsonText, toText } from '../reading/pick-from-json';
import { pickText } from '../reading/pick-from-page';
import { untilDone, type World } from '../reading/world';
import { fetchPage, missingOn } from './fetch-page';
import { WriteProblem } from './write-problem';
import type { Target } from './write-target';

/** A field with a request that changes it. */
export type RequestTarget = Target & { recipe: { via: RequestWrite } };

/** What was read of the ticket before it is changed. */
export interface ReadState {
  values: Record<string, string>;
  /** The page that it was read from, where it was a page. */
  document?: Document;
}

/** What the fields are now, by fresh answers of the helpdesk about this very ticket. */
export async function readByRequest(
  page: TicketPage,
  targets: readonly RequestTarget[],
  world: World,
): Promise<ReadState> {
  const values: Record<string, string> = {};
  const answered = new Map<string, Promise<Answers>>();
  let document: Document | undefined;
  for (const target of targets) {
    const { read } = target.recipe.via;
    if ('page' in read) {
      document ??= (await fetchPage(page, fillPath(read.page, page.vars), world)).document;
      values[target.field] = readFromDocument(page, target, read, document);
      continue;
    }
    const key = JSON.stringify(read.requests);
    const asked = answered.get(key) ?? new Exchange(page, world, read.requests, true).askAll();
    answered.set(key, asked);
    values[target.field] = readFromAnswers(page, target, read, await asked);
  }
  return { values, ...(document && { document }) };
}

function readFromAnswers(
  page: TicketPage,
  { field, key = field }: RequestTarget,
  { id, value: picks, custom }: Exclude<RequestWrite['read'], PageRead>,
  answers: Answers,
): string {
  // Merged tickets are answered by the one that they went into.
  if (pickJsonText(id, answers) !== page.id) throw new WriteProblem('merged');
  if (custom) {
    const fields = readCustomFields(custom.fields, answers[custom.from], answers);
    const [value = '', another] = [fields[key] ?? ''].flat();
    if (another !== undefined) throw new WriteProblem('several');
    return toText(value) ?? '';
  }
  const value = picks && pickJsonText(picks, answers);
  if (value === undefined) throw new WriteProblem('forbidden');
  return value;
}

function readFromDocument(
  page: TicketPage,
  { recipe }: RequestTarget,
  read: PageRead,
  document: Document,
): string {
  const place = { within: nodes.documentElement(document), reach: [], vars: page.vars };
  const id = pickText(place, read.id)?.value;
  if (id === undefined) throw missingOn(document);
  if (id !== page.id) throw new WriteProblem('merged');
  if (recipe.allowed && !recipe.allowed.some((css) => nodes.querySelector(document, css))) {
    const { lockedIf } = page.adapter.write ?? {};
    throw new WriteProblem(lockedIf && nodes.querySelector(document, lockedIf) ? 'locked' : 'forbidden');
  }
  const value = pickText(place, read.value)?.value;
  if (value === undefined) throw new WriteProblem('forbidden');
  return value;
}

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
    await sendWithFreshToken(page, via, bodies(targets, codes), known);
  } catch (error) {
    // Without an answer the change may have been made all the same, and what follows it has to follow.
    if (!(error instanceof AnswerUnusable) || error.status !== undefined) throw error;
    lost = error;
  }
  await sendAfterwards(page, first, before, world);
  if (lost) throw lost;
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
}

function keyOf({ field: { field, key = field } }: FieldBody): string {
  return key;
}

function bodies(targets: readonly RequestTarget[], codes: Readonly<Record<string, string>>): FieldBody[] {
  return targets.map((field) => ({ via: field.recipe.via, field, code: codes[field.field] ?? '' }));
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
  if (Array.isArray(body)) return body.map((inner) => fillBody(part, inner, values));
  if (typeof body !== 'string')
    return Object.fromEntries(
      Object.entries(body).map(([key, inner]) => [
        key === '{field}' ? keyOf(part) : key,
        fillBody(part, inner, values),
      ]),
    );
  if (body !== '{value}') return fillText(body, { ...values, value: part.code, field: keyOf(part) }) ?? '';
  if (part.code === '' && recipe.empty === 'null') return null;
  return recipe.type === 'number' ? Number(part.code) : part.code;
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
