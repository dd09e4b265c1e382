import type { Ticket } from '../../core/ticket';
import { nodes } from '../drivers/nodes';
import { selectedText, ticketOfSelection } from '../page/selected-text';
import type { TicketPage } from '../reading/match-page';
import { readFromPage } from '../reading/read-page';
import { shownTicket } from '../reading/scope';

/** The ticket of what the agent has selected, with the page's own subject where it shows this ticket. */
export function readSelected(page: TicketPage, document: Document): Ticket {
  const isThis = shownTicket(page, document) === 'this';
  const subject = isThis ? readFromPage(page, document)?.texts.subject?.value : undefined;
  return ticketOfSelection(page, subject ?? nodes.title(document), selectedText(document));
}
