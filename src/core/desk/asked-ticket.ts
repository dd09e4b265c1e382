import { type CleaningSettings, isDefaultCleaning } from '../text/clean';
import type { TicketText } from '../ticket';
import type { AskedTicket } from './desk-suggestion';
import { type DeskTextParts, readDeskText, redactDeskText, splitDeskText } from './desk-text';

/**
 * A ticket as learned heads are asked about it; `text` is what the card shows, cleaned in the way of `cleaning`. Cleans the
 * ticket itself only where that is another way than the heads' own.
 */
export function toAskedTicket(ticket: DeskTextParts, text: string, cleaning: CleaningSettings): AskedTicket {
  const deskText = isDefaultCleaning(cleaning) ? splitDeskText(ticket, text) : readDeskText(ticket);
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
