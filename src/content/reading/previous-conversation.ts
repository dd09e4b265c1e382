import type { TicketPage } from './match-page';
import type { TicketParts } from './parts';
import { isIdAssumed } from './scope';

const previous = new WeakMap<Document, { id: string; conversation: string }>();

/**
 * Whether the page still shows the conversation that was read before under another id. Some products change the
 * address first and never state the id in their content, so that only the conversation tells.
 */
export function isOfAnother(page: TicketPage, document: Document, parts: TicketParts): boolean {
  const last = previous.get(document);
  if (last === undefined || last.id === page.id || !isIdAssumed(page, document)) return false;
  return last.conversation === conversationOf(parts);
}

/** Keeps what is shown now, to know it again after the next change of the address. */
export function rememberConversation({ id }: TicketPage, document: Document, parts: TicketParts): void {
  const conversation = conversationOf(parts);
  if (conversation !== undefined) previous.set(document, { id, conversation });
}

/** By its opening, since answers may come while it is shown; with its id, since tickets may open with the same words. */
function conversationOf({ messages, texts }: TicketParts): string | undefined {
  const [opening] = messages?.value ?? [];
  if (opening) return JSON.stringify([opening.id, opening.text]);
  return texts.description && JSON.stringify([texts.subject?.value, texts.description.value]);
}
