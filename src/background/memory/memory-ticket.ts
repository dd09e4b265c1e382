import { readDeskText, redactDeskText } from '../../core/desk/desk-text';
import { type MemoryTicket, maxLetters } from '../../core/memory/memory-ticket';
import { redact } from '../../core/redact/redact';
import { cleanTicket, defaultCleaning } from '../../core/text/clean';
import type { Ticket } from '../../core/ticket';
import type { MemoryQuestion } from '../../protocol/memory-messages';
import { cutSolution, cutSubject, type Note, shownValues, writeNote } from './note';

/** A ticket on the card, or in a list, as the memory takes it: what it came with, redacted. */
export function toMemoryTicket(
  { ticket, state }: Pick<MemoryQuestion, 'ticket' | 'state'>,
  mayKeepText: boolean,
  listed?: Note['listed'],
): MemoryTicket {
  const opening = openingOf(ticket);
  const text = readDeskText(opening);
  const { subject, body } = redactDeskText({ ...text, body: text.body.slice(0, maxLetters) });
  const solution = state === 'solved' && mayKeepText ? solutionOf(ticket, text.names) : '';
  const shown = cutSubject(subject);
  return {
    id: ticket.id,
    subject,
    body,
    created: createdOf(ticket),
    ...(ticket.requester && { requester: ticket.requester }),
    ...categoryOf(ticket),
    isOpen: state === 'open',
    note: writeNote({
      number: ticket.number ?? ticket.id,
      ...(mayKeepText && shown !== '' && { subject: shown }),
      ...(solution !== '' && { solution }),
      values: shownValues(ticket.fields),
      ...(listed && { listed }),
    }),
  };
}

/** What came before the first answer. */
function openingOf(ticket: Ticket): Ticket {
  if (ticket.description.trim() !== '') return { ...ticket, messages: [] };
  return { ...ticket, messages: ticket.messages.slice(0, 1) };
}

/** A time that cannot be read, or that lies ahead because a clock is wrong, is now. */
function createdOf({ created = '' }: Ticket): number {
  const at = Date.parse(created);
  return Number.isFinite(at) && at > 0 ? Math.min(at, Date.now()) : Date.now();
}

function categoryOf({ fields }: Ticket): { category?: string } {
  const value = fields.category ?? fields.queue ?? fields.group;
  return typeof value === 'string' && value !== '' ? { category: value } : {};
}

/** The last thing that an agent told the customer. */
function solutionOf({ subject, messages }: Ticket, names: readonly string[]): string {
  const last = messages.findLast(({ role, text }) => role === 'agent' && text.trim() !== '');
  if (!last) return '';
  const { text, subjectLength } = cleanTicket(
    { subject, description: last.text.slice(0, maxLetters), messages: [] },
    defaultCleaning,
  );
  return cutSolution(redact(text.slice(subjectLength + 1), { names }).text);
}
