import * as v from 'valibot';
import { type Message, Role } from '../../core/ticket';
import type { DomMessages, FoldedMessages } from '../../helpdesks/dom-recipe';
import { nodes } from '../drivers/nodes';
import { fetchDocument } from './fetch-document';
import { AnswerUnusable } from './fetch-json';
import { limits } from './limits';
import { linesOf } from './lines-of';
import type { TicketPage } from './match-page';
import type { TicketParts } from './parts';
import { elementsIn, type Place, pickText } from './pick-from-page';
import { readShownMessages, sortById } from './read-messages';
import { findScope } from './scope';
import type { World } from './world';

/** Messages that are fetched for one ticket at most, and at the same time. */
const maxFetched = 12;
const atOnce = 3;

/** What was fetched for a page; a message that was sent does not change any more. */
const fetched = new WeakMap<Document, Map<string, Message>>();

interface FoldedRow {
  id: string;
  role: Role;
  at: string | undefined;
  address: string | undefined;
}

/**
 * Adds the messages that the page names without showing them: the customer's first, then from the newest. What could
 * not be had stays missing, and `messagesInAll` tells. Rejects only when the signal is aborted.
 */
export async function addFoldedMessages(
  page: TicketPage,
  document: Document,
  parts: TicketParts,
  world: World,
): Promise<TicketParts> {
  const recipe = page.adapter.dom.messages;
  const scope = findScope(page, document);
  if (!recipe?.folded || !scope) return parts;
  const rows = rowsIn(scope, recipe.folded);
  const shown = (parts.messages?.value ?? []).map((message) => withTime(message, rows));
  const isShown = ({ id }: FoldedRow) => shown.some((message) => message.id === id);
  const wanted = mostWanted(rows.filter((row) => !isShown(row)));
  const added = await inTurns(wanted, (row) => readFolded(page, document, recipe, row, world));
  const messages = [...shown, ...added.filter((message) => message !== undefined)];
  sortById(messages);
  if (messages.length === 0 && rows.length === 0) return parts;
  const inAll = Math.max(rows.length, messages.length);
  const { messagesInAll: _, ...others } = parts;
  return {
    ...others,
    messages: { value: messages, source: parts.messages?.source ?? 'dom#0' },
    isCutOff: messages.length < inAll || messages.some(({ text }) => text.length >= limits.message),
    ...(messages.length < inAll && { messagesInAll: inAll }),
  };
}

function rowsIn(scope: Place, recipe: FoldedMessages): FoldedRow[] {
  return elementsIn(scope, recipe.row).flatMap((within) => {
    const row = { ...scope, within };
    const id = pickText(row, recipe.id)?.value;
    if (!id) return [];
    return [
      {
        id,
        role: v.parse(v.fallback(Role, 'unknown'), pickText(row, recipe.role)?.value),
        at: recipe.time && pickText(row, recipe.time)?.value,
        address: recipe.address && pickText(row, recipe.address)?.value,
      },
    ];
  });
}

/** The page shows times in its reader's own format; the table may have them in one for sorting. */
function withTime(message: Message, rows: readonly FoldedRow[]): Message {
  const at = message.at ?? rows.find(({ id }) => id === message.id)?.at;
  return at ? { ...message, at } : message;
}

function mostWanted(rows: readonly FoldedRow[]): FoldedRow[] {
  const newestFirst = rows.toSorted((one, other) => Number(other.id) - Number(one.id));
  const opening = newestFirst.findLast(({ role }) => role === 'customer');
  return [...new Set([...(opening ? [opening] : []), ...newestFirst])].slice(0, maxFetched);
}

/** A few at a time, so that opening a ticket stays one reader's worth of work for the helpdesk. */
async function inTurns<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += atOnce)
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(act))));
  return results;
}

async function readFolded(
  page: TicketPage,
  document: Document,
  recipe: DomMessages,
  { id, role, at, address }: FoldedRow,
  world: World,
): Promise<Message | undefined> {
  if (!address) return undefined;
  const known = fetched.get(document) ?? new Map<string, Message>();
  fetched.set(document, known);
  const before = known.get(address);
  if (before) return before;
  try {
    const answer = await fetchDocument(address, page.url, world);
    const place: Place = { within: nodes.documentElement(answer), reach: [], vars: page.vars };
    const read = readShownMessages(place, { ...recipe, folded: undefined }).messages?.value;
    const found = read?.find((each) => each.id === id);
    if (!found) return undefined;
    const text = found.text || (await readBodyPage(page, recipe, place, world));
    const message = { ...found, role, text, ...(at ? { at } : {}) };
    known.set(address, message);
    return message;
  } catch (error) {
    if (error instanceof AnswerUnusable) return undefined;
    throw error;
  }
}

async function readBodyPage(
  page: TicketPage,
  { bodyAddress }: DomMessages,
  place: Place,
  world: World,
): Promise<string> {
  const address = bodyAddress && pickText(place, bodyAddress)?.value;
  if (!address) return '';
  return linesOf((await fetchDocument(address, page.url, world)).body, limits.message);
}
