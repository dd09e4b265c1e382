import { toOriginalSpans } from '../redact/original-offsets';
import { redact } from '../redact/redact';
import type { PersonalSpan } from '../redact/spans';
import { cleanTicket, defaultCleaning } from '../text/clean';
import type { TicketText } from '../ticket';

/** What is learned from a ticket and asked of what was learned: cleaned, not yet redacted. */
export interface DeskText {
  subject: string;
  body: string;
  /** Names that the page knows, to be taken out wherever they stand. */
  names: string[];
}

/** What is read of a ticket. */
export type DeskTextParts = Omit<TicketText, 'messages'> & {
  messages: readonly (TicketText['messages'][number] & { author?: string })[];
  requester?: string;
};

export function readDeskText(ticket: DeskTextParts, cleaning = defaultCleaning): DeskText {
  const { text, subjectLength } = cleanTicket(ticket, cleaning);
  return {
    subject: text.slice(0, subjectLength),
    body: text.slice(subjectLength + 1),
    names: namesOf(ticket),
  };
}

/** The same of a ticket whose text `cleanTicket` has cleaned already: its first line is the subject. */
export function splitDeskText(ticket: DeskTextParts, text: string): DeskText {
  const [subject] = text.split('\n', 1);
  return { subject, body: text.slice(subject.length + 1), names: namesOf(ticket) };
}

function namesOf({ requester, messages }: DeskTextParts): string[] {
  const names = [requester, ...messages.map(({ author }) => author)];
  return [...new Set(names)].flatMap((name) => (name?.trim() ? [name] : []));
}

/** A text without personal data, as training rows are kept, with the way back to the text as it was. */
export interface RedactedText {
  subject: string;
  body: string;
  /** A stretch of `subject`, line break, `body` as it was before; undefined if it holds what was taken out. */
  placeOf(start: number, end: number): { start: number; end: number } | undefined;
}

export function redactDeskText({ subject, body, names }: DeskText): RedactedText {
  const head = redact(subject, { names });
  const rest = redact(body, { names });
  const shift = head.text.length + 1;
  return {
    subject: head.text,
    body: rest.text,
    placeOf(start, end) {
      if (end <= head.text.length) return place(head.found, start, end, 0);
      return start >= shift ? place(rest.found, start - shift, end - shift, subject.length + 1) : undefined;
    },
  };
}

function place(found: readonly PersonalSpan[], start: number, end: number, shift: number) {
  if (found.length === 0) return { start: start + shift, end: end + shift };
  const [span] = toOriginalSpans([{ kind: 'name', start, end }], found);
  const isReplaced = found.some((each) => each.start < span.end && span.start < each.end);
  return isReplaced ? undefined : { start: span.start + shift, end: span.end + shift };
}
