import type { Ticket } from '../../core/ticket';

/** Whether anybody has written anything in it. */
export function hasText({ subject, description, messages }: Ticket): boolean {
  return [subject, description, ...messages.map(({ text }) => text)].some((text) => text.trim() !== '');
}

/** Parts whose absence tells an agent nothing. */
const unremarkable = new Set(['number', 'resolved']);

/** The parts that could not be read, as the card names them: the fields together, each part once. */
export function missingParts(ticket: Ticket | undefined): string[] {
  const parts = (ticket?.missing ?? []).map((name) => name.split('.')[0] ?? name);
  return [...new Set(parts)].filter((name) => !unremarkable.has(name));
}
