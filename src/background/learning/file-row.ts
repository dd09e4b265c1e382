import type { FileTicket } from '../../protocol/learning-messages';
import type { RowDraft } from '../storage/training-row';

/** A ticket of a file as a row to learn from. Its number has a mark: it may not be the helpdesk's own. */
export function toDraftOfFile(ticket: FileTicket, origin: string, ticketHash: string): RowDraft {
  const { id, fields: _fields, ...content } = ticket;
  // Nothing that a form says is known of a ticket that is just being opened, so nothing of it is a hint.
  return { ...content, origin, ticketId: id, ticketHash, source: 'file', fields: {} };
}
