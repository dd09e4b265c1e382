import type { TicketText } from '../ticket';
import type { AskedTicket } from './desk-suggestion';
import { type DeskTextParts, readDeskText, redactDeskText } from './desk-text';

/** A ticket as a desk's heads are asked about it; `text` is what the card shows. */
export function toAskedTicket(ticket: DeskTextParts, text: string): AskedTicket {
  const deskText = readDeskText(ticket);
  const { subject, body, placeOf } = redactDeskText(deskText);
  // Reasons are places in the text that the card shows; of another text there are none.
  const isSameText = `${deskText.subject}\n${deskText.body}`.trimEnd() === text.trimEnd();
  return { ticket: { subject, body }, text, placeOf: isSameText ? placeOf : () => undefined };
}

/** Encoded as it is learned from: the redacted row. */
export function toEncoderText({ subject, body }: { subject: string; body: string }): TicketText {
  return { subject, description: body, messages: [] };
}

export function withVector(asked: AskedTicket, encoded: Float32Array | undefined): AskedTicket {
  return encoded ? { ...asked, ticket: { ...asked.ticket, encoded } } : asked;
}
