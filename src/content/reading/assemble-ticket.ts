import * as v from 'valibot';
import { type FieldValue, type Message, Ticket } from '../../core/ticket';
import { cutText } from './cut-text';
import { limits } from './limits';
import type { TicketPage } from './match-page';
import { shortenMessages } from './messages-within-limits';
import { openingOf } from './opening-message';
import { type TextPart, type TicketParts, textParts } from './parts';

/**
 * Makes one ticket of what the ways of reading found, the best way first. Says for each part where it came from, and
 * lists the parts that no way found.
 */
export function assembleTicket(page: TicketPage, found: readonly TicketParts[]): Ticket {
  const source: Record<string, string> = {};
  const text = (name: TextPart): string | undefined => {
    const part = found.map(({ texts }) => texts[name]).find((each) => each !== undefined);
    if (part && !(name === rarePart && part.value === '')) source[name] = part.source;
    return part?.value;
  };
  const fields: Record<string, FieldValue> = {};
  const names = found.flatMap((parts) => Object.keys(parts.fields));
  for (const name of new Set([...expectedFields(page), ...names])) {
    const part = found.find((parts) => Object.hasOwn(parts.fields, name))?.fields[name];
    if (!part) continue;
    fields[name] = part.value;
    source[`fields.${name}`] = part.source;
  }
  const texts = Object.fromEntries(textParts.map((name) => [name, text(name)]));
  const withMessages = found.find(({ messages }) => messages !== undefined);
  if (withMessages?.messages) source.messages = withMessages.messages.source;
  const all = withMessages?.messages?.value ?? [];
  const conversation = splitOpening(texts.description, all);
  if (texts.description === undefined && conversation.description !== '' && source.messages)
    source.description = source.messages;
  const isCutOff = conversation.isCutOff || withMessages?.isCutOff === true;
  const inAll = withMessages?.messagesInAll;
  const missing = expectedParts(page).filter((name) => !Object.hasOwn(source, name));
  if (isCutOff && !missing.includes('messages')) missing.push('messages');

  return v.parse(Ticket, {
    ...withoutEmpty(texts),
    helpdesk: page.adapter.id,
    origin: page.url.origin,
    id: page.id,
    url: page.url.origin + page.url.pathname + page.url.search,
    subject: texts.subject ?? '',
    description: conversation.description,
    messages: conversation.messages,
    fields,
    source,
    ...(inAll === undefined ? {} : { messagesRead: { read: all.length, inAll } }),
    ...(missing.length > 0 ? { missing } : {}),
  });
}

/** Where a ticket has no description of its own the message that opened it is it; `messages` is what else was said. */
function splitOpening(
  description: string | undefined,
  all: readonly Message[],
): { description: string; messages: Message[]; isCutOff: boolean } {
  const opened = description === undefined ? openingOf(all) : all[0];
  const opening = description ?? opened?.text ?? '';
  const others = opened?.text === opening ? all.filter((message) => message !== opened) : all;
  const cut = cutText(opening, limits.message);
  const shortened = shortenMessages(others, cut.length);
  return {
    description: cut,
    messages: shortened.messages.filter(({ text }) => text.trim() !== ''),
    isCutOff: shortened.isCutOff || cut.length < opening.length,
  };
}

function expectedFields({ adapter }: TicketPage): string[] {
  return [...new Set([...Object.keys(adapter.api?.fields ?? {}), ...Object.keys(adapter.dom.fields)])];
}

/** Most tickets have none, and nobody misses it. */
const rarePart = 'due';

function expectedParts(page: TicketPage): string[] {
  const { api, dom } = page.adapter;
  const texts = textParts.filter(
    (name) => name !== rarePart && (name === 'description' || api?.[name] || dom[name]),
  );
  const messages = api?.messages || dom.messages ? ['messages'] : [];
  return [...texts, ...messages, ...expectedFields(page).map((name) => `fields.${name}`)];
}

function withoutEmpty(texts: Record<string, string | undefined>): Record<string, string> {
  const filled = Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(filled);
}
