import * as v from 'valibot';
import { type Message, Role } from '../../core/ticket';
import type { DomMessages } from '../../helpdesks/dom-recipe';
import { readShownCustomFields } from './custom-fields';
import { limits } from './limits';
import type { TicketPage } from './match-page';
import { firstAndNewest } from './messages-within-limits';
import { type Part, type TicketParts, textParts } from './parts';
import { elementsIn, type Place, pickText, pickValue } from './pick-from-page';
import { findScope, statedId } from './scope';

/** What the page says about which ticket it shows. */
export type ShownTicket = 'this' | 'another' | 'unknown';

/** Compares the id in the content with the one in the address: pages keep old content for a while. */
export function shownTicket(page: TicketPage, document: Document): ShownTicket {
  const scope = findScope(page, document);
  const stated = scope && statedId(page, scope);
  if (!stated) return 'unknown';
  return stated === page.id ? 'this' : 'another';
}

/** Reads the ticket from the page's elements; `undefined` unless the content states this ticket's id. */
export function readFromPage(page: TicketPage, document: Document): TicketParts | undefined {
  const scope = findScope(page, document);
  if (!scope || shownTicket(page, document) !== 'this') return undefined;
  const { dom } = page.adapter;
  const parts: TicketParts = { texts: {}, fields: {}, isCutOff: false };
  for (const name of textParts) {
    const picks = dom[name];
    const text = picks && pickText(scope, picks, limitOf(name));
    if (text) parts.texts[name] = text;
  }
  for (const [name, value] of Object.entries(readShownCustomFields(dom.custom, scope)))
    parts.fields[name] = { value, source: 'dom' };
  for (const [name, picks] of Object.entries(dom.fields)) {
    const value = pickValue(scope, picks);
    if (value) parts.fields[name] = value;
  }
  if (dom.messages) addMessages(parts, scope, dom.messages);
  return parts;
}

function limitOf(name: string): number {
  if (name === 'subject') return limits.subject;
  return name === 'description' ? limits.message : limits.value;
}

function addMessages(parts: TicketParts, scope: Place, recipe: DomMessages): void {
  const found = findItems(scope, recipe);
  if (!found) return;
  const items = isNewestFirst(scope, recipe) ? found.value.toReversed() : found.value;
  const kept = firstAndNewest(items);
  const owner = recipe.customer && pickText(scope, recipe.customer.owner)?.value;
  const messages = kept.map((within, index) => readMessage({ ...scope, within }, recipe, index, owner));
  if (recipe.order === 'id') messages.sort((one, other) => Number(one.id) - Number(other.id));
  parts.messages = { value: messages, source: found.source };
  parts.isCutOff =
    kept.length < items.length || messages.some((message) => message.text.length >= limits.message);
}

function isNewestFirst(scope: Place, { order }: DomMessages): boolean {
  return typeof order === 'string' ? order === 'newest' : elementsIn(scope, order.newestIf).length > 0;
}

function findItems(scope: Place, { item, exclude = [] }: DomMessages): Part<Element[]> | undefined {
  for (const [index, css] of item.entries()) {
    const all = elementsIn(scope, css);
    const items = all.filter((element) => !exclude.some((other) => element.matches(other)));
    if (items.length > 0) return { value: items, source: `dom#${index}` };
  }
  return undefined;
}

function readMessage(item: Place, recipe: DomMessages, index: number, owner: string | undefined): Message {
  const author = recipe.author && pickText(item, recipe.author)?.value;
  const at = recipe.time && pickText(item, recipe.time)?.value;
  return {
    id: pickText(item, recipe.id)?.value || String(index),
    role: v.parse(
      v.fallback(Role, 'unknown'),
      pickText(item, recipe.role)?.value ?? roleByWriter(item, recipe, owner),
    ),
    ...(author ? { author } : {}),
    ...(at ? { at } : {}),
    text: pickText(item, recipe.body, limits.message)?.value ?? '',
  };
}

function roleByWriter(item: Place, { customer }: DomMessages, owner: string | undefined): string | undefined {
  const writer = customer && pickText(item, customer.writer)?.value;
  if (!writer || !owner) return undefined;
  return writer === owner ? 'customer' : 'agent';
}
