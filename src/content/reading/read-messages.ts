import * as v from 'valibot';
import { type Message, Role } from '../../core/ticket';
import type { DomMessages } from '../../helpdesks/dom-recipe';
import { limits } from './limits';
import { isMatch } from './lines-of';
import { firstAndNewest } from './messages-within-limits';
import type { Part, TicketParts } from './parts';
import { elementsIn, type Place, pickText } from './pick-from-page';

type Conversation = Pick<TicketParts, 'messages' | 'isCutOff' | 'messagesInAll'>;

/** The messages that are shown in this place, oldest first; without `messages` where there are none. */
export function readShownMessages(scope: Place, recipe: DomMessages): Conversation {
  const found = findItems(scope, recipe);
  if (!found) return { isCutOff: false };
  const items = isNewestFirst(scope, recipe) ? found.value.toReversed() : found.value;
  const kept = firstAndNewest(items);
  const owner = recipe.customer && pickText(scope, recipe.customer.owner)?.value;
  const messages = kept.map((within, index) => readMessage({ ...scope, within }, recipe, index, owner));
  if (recipe.order === 'id') sortById(messages);
  const inAll = recipe.folded ? elementsIn(scope, recipe.folded.row).length : items.length;
  const isCutOff = kept.length < inAll || messages.some(({ text }) => text.length >= limits.message);
  return {
    messages: { value: messages, source: found.source },
    isCutOff,
    ...(kept.length < inAll ? { messagesInAll: inAll } : {}),
  };
}

/** Ids that are rising numbers. */
export function sortById(messages: Message[]): void {
  messages.sort((one, other) => Number(one.id) - Number(other.id));
}

function isNewestFirst(scope: Place, { order }: DomMessages): boolean {
  return typeof order === 'string' ? order === 'newest' : elementsIn(scope, order.newestIf).length > 0;
}

function findItems(scope: Place, { item, exclude = [] }: DomMessages): Part<Element[]> | undefined {
  for (const [index, css] of item.entries()) {
    const all = elementsIn(scope, css);
    const items = all.filter((element) => !exclude.some((other) => isMatch(element, other)));
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
