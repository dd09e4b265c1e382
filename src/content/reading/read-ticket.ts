import type { Ticket } from '../../core/ticket';
import { nodes } from '../drivers/nodes';
import { assembleTicket } from './assemble-ticket';
import { addFoldedMessages } from './folded-messages';
import type { TicketPage } from './match-page';
import type { TicketParts } from './parts';
import { isOfAnother, rememberConversation } from './previous-conversation';
import { readFromApi } from './read-api';
import { readFromPage } from './read-page';
import { shownTicket } from './scope';
import type { World } from './world';

export interface ReadOptions extends World {
  /** Resolves after the page's content changed: `true`, or after so many milliseconds without a change: `false`. */
  waitForChange: (milliseconds?: number) => Promise<boolean>;
}

/** Milliseconds after which a page is taken to be complete. */
export const patience = 3_000;

/**
 * Reads the ticket of a page: by the helpdesk's interface first, what it does not give from the page. While the
 * page still shows another ticket it waits. `undefined` where there is no such ticket. Rejects with the signal's
 * reason when it is aborted.
 */
export async function readTicket(page: TicketPage, options: ReadOptions): Promise<Ticket | undefined> {
  const { document, signal, waitForChange } = options;
  while (shownTicket(page, document) === 'another') {
    await waitForChange();
    signal.throwIfAborted();
  }
  const byApi = await readFromApi(page, options);
  signal.throwIfAborted();
  if (byApi && isComplete(byApi) && !lacksConversation(page, byApi)) return assembleTicket(page, [byApi]);
  while (nodes.readyState(document) === 'loading') {
    await waitForChange();
    signal.throwIfAborted();
  }
  const shown = await readPageWhenReady(page, options);
  signal.throwIfAborted();
  const byPage = shown && (await addFoldedMessages(page, document, shown, options));
  signal.throwIfAborted();
  const found = [byApi, byPage].filter((parts) => parts !== undefined);
  return found.length > 0 ? assembleTicket(page, found) : undefined;
}

/** Conversations often arrive after the rest of the page; what has not come at the end is left out. */
async function readPageWhenReady(
  page: TicketPage,
  { document, signal, waitForChange }: ReadOptions,
): Promise<TicketParts | undefined> {
  // A page that never states its ticket's id is not read, so there is nothing to wait for.
  if (!page.adapter.dom.id) return undefined;
  const end = performance.now() + patience;
  let parts = readFromPage(page, document);
  while (parts && isOfAnother(page, document, parts)) {
    await waitForChange();
    signal.throwIfAborted();
    parts = readFromPage(page, document);
  }
  const isThere = () => parts && isComplete(parts) && !isFrameEmpty(page, parts);
  while (!isThere() && (await waitForChange(end - performance.now()))) {
    signal.throwIfAborted();
    parts = readFromPage(page, document);
  }
  if (parts) rememberConversation(page, document, parts);
  return parts;
}

/** The interface gave the ticket but not its conversation, which the page may have. */
function lacksConversation({ adapter }: TicketPage, { messages }: TicketParts): boolean {
  return messages === undefined && adapter.dom.id !== undefined && adapter.dom.messages !== undefined;
}

function isComplete({ texts, messages }: TicketParts): boolean {
  return texts.subject !== undefined && (messages !== undefined || texts.description !== undefined);
}

/** Texts in frames of their own are there only after the page around them. */
function isFrameEmpty({ adapter }: TicketPage, { messages }: TicketParts): boolean {
  return adapter.reach.includes('frames') && messages?.value.some(({ text }) => text === '') === true;
}

/** The ticket of a page that was fetched and is not shown; `undefined` where the page is about another. */
export async function ticketIn(
  document: Document,
  page: TicketPage,
  world: World,
): Promise<Ticket | undefined> {
  const parts = readFromPage(page, document);
  return parts && assembleTicket(page, [await addFoldedMessages(page, document, parts, world)]);
}
