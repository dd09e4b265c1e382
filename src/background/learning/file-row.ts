import type { FileTicket } from '../../protocol/learning-messages';
import type { RowDraft } from '../storage/training-row';

/** A ticket of a file as a row to learn from. Its number has a mark: it may not be the helpdesk's own. */
export function toDraftOfFile(ticket: FileTicket, origin: string, ticketHash: string): RowDraft {
  const { id, fields: _fields, ...content } = ticket;
  // A ticket that is just being opened has no form values yet, so none of them may be a feature.
  return { ...content, origin, ticketId: id, ticketHash, source: 'file', fields: {} };
}
