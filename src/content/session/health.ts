import type { Ticket } from '../../core/ticket';
import type { Adapter } from '../../helpdesks/adapter';
import type { HealthDraft } from '../../protocol/messages';
import type { MessageKey } from '../../shared/translate';
import { selectionSource } from '../page/selected-text';

/** What was read from where, and what a sound reading would have given besides. */
export function healthOf(adapter: Adapter, ticket: Ticket): HealthDraft {
  const { id: helpdesk, label } = adapter;
  const failed = [
    ...(adapter.api && !isByInterface(ticket) ? ['interface'] : []),
    ...(ticket.subject.trim() === '' ? ['subject'] : []),
    ...(hasUnknownRoles(adapter, ticket) ? ['roles'] : []),
    ...(ticket.missing ?? []),
  ];
  const closedTickets = closedTicketsOf(adapter, ticket);
  return {
    helpdesk,
    label,
    isRead: true,
    sources: ticket.source,
    failed: [...new Set(failed)],
    closedTickets,
  };
}

/** An interface that did not give the ticket, such as one that this version of the product lacks, gives no list either. */
function closedTicketsOf({ history, notes }: Adapter, ticket: Ticket): HealthDraft['closedTickets'] {
  const isThere = history && (history.by === 'page' || isByInterface(ticket));
  return isThere ? 'fetched' : (notes.exportBy ?? []);
}

/** A page at the address of a ticket that could not be read as one. */
export function healthOfUnread({ id: helpdesk, label }: Adapter): HealthDraft {
  return { helpdesk, label, isRead: false, sources: {}, failed: ['ticket'] };
}

/** In one sentence, why this reading is worse than it should be; `undefined` where it is not. */
export function degradationOf(adapter: Adapter, ticket: Ticket | undefined): MessageKey | undefined {
  if (!ticket) return undefined;
  if (ticket.source.description === selectionSource) return 'card_degraded_selection';
  return adapter.api && !isByInterface(ticket) ? 'card_degraded_page' : undefined;
}

function isByInterface({ source }: Ticket): boolean {
  return Object.values(source).includes('api');
}

/** No message's author was recognised, though the adapter defines how. */
function hasUnknownRoles({ api, dom }: Adapter, { messages }: Ticket): boolean {
  const isTold = api?.messages !== undefined || (dom.messages?.role.length ?? 0) > 1;
  return isTold && messages.length > 0 && messages.every(({ role }) => role === 'unknown');
}
