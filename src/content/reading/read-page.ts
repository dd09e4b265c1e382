import { withoutChanges } from '../drivers/reach';
import { readShownCustomFields } from './custom-fields';
import { limits } from './limits';
import type { TicketPage } from './match-page';
import { type TicketParts, textParts } from './parts';
import { pickText, pickValue } from './pick-from-page';
import { readShownMessages } from './read-messages';
import { findScope, shownTicket } from './scope';
import { readShownTime } from './shown-time';

/** Reads the ticket from the page's elements; `undefined` unless the content states this ticket's id. */
export function readFromPage(page: TicketPage, document: Document): TicketParts | undefined {
  return withoutChanges(() => readParts(page, document));
}

function readParts(page: TicketPage, document: Document): TicketParts | undefined {
  const scope = findScope(page, document);
  if (!scope || shownTicket(page, document) !== 'this') return undefined;
  const { dom } = page.adapter;
  const parts: TicketParts = { texts: {}, fields: {}, isCutOff: false };
  for (const name of textParts) {
    const picks = dom[name];
    const text = picks && pickText(scope, picks, limitOf(name));
    if (text) parts.texts[name] = text;
  }
  if (dom.clock && parts.texts.due) {
    const shown = pickText(scope, dom.clock.shown)?.value ?? '';
    const exact = pickText(scope, dom.clock.exact)?.value ?? '';
    const { due } = parts.texts;
    parts.texts.due = { ...due, value: readShownTime(due.value, { shown, exact }) };
  }
  for (const [name, value] of Object.entries(readShownCustomFields(dom.custom, scope)))
    parts.fields[name] = { value, source: 'dom' };
  for (const [name, picks] of Object.entries(dom.fields)) {
    const value = pickValue(scope, picks);
    if (value) parts.fields[name] = value;
  }
  return { ...parts, ...(dom.messages && readShownMessages(scope, dom.messages)) };
}

function limitOf(name: string): number {
  if (name === 'subject') return limits.subject;
  return name === 'description' ? limits.message : limits.value;
}
