import type { Ticket } from '../../core/ticket';
import { assembleTicket } from '../reading/assemble-ticket';
import { fetchDocument } from '../reading/fetch-document';
import { AnswerUnusable } from '../reading/fetch-json';
import type { TicketPage } from '../reading/match-page';
import { readFromApi } from '../reading/read-api';
import { ticketIn } from '../reading/read-ticket';
import type { World } from '../reading/world';

/** A ticket that was read whole, and its own page where that was fetched. */
export interface ReadTicket {
  ticket: Ticket;
  document?: Document;
}

/**
 * A ticket that is not open, by the helpdesk's interface, else from its page. `undefined` where it cannot be had.
 * Rejects only with the signal's reason.
 */
export async function readListed(page: TicketPage, world: World): Promise<ReadTicket | undefined> {
  if (page.adapter.api) {
    const parts = await readFromApi(page, world);
    return parts && { ticket: assembleTicket(page, [parts]) };
  }
  try {
    const document = await fetchDocument(page.url.href, page.url, world);
    const ticket = await ticketIn(document, page, world);
    return ticket && { ticket, document };
  } catch (error) {
    world.signal.throwIfAborted();
    if (error instanceof AnswerUnusable) return undefined;
    throw error;
  }
}
