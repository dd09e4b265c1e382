import type { Ticket } from '../../core/ticket';

/** Whether anybody has written anything in it. */
export function hasText({ subject, description, messages }: Ticket): boolean {
  return [subject, description, ...messages.map(({ text }) => text)].some((text) => text.trim() !== '');
}

/** Parts whose absence tells an agent nothing. */
const unremarkable = new Set(['number', 'resolved']);

/** The parts that could not be read, each once, such as `requester` or `fields.queue`; not the messages that are counted. */
export function missingParts(ticket: Ticket | undefined): string[] {
  const isCounted = ticket?.messagesRead !== undefined;
  return [...new Set(ticket?.missing ?? [])].filter(
    (name) => !unremarkable.has(name) && !(name === 'messages' && isCounted),
  );
}
