import type { Ticket } from '../../core/ticket';
import type { Adapter } from '../../helpdesks/adapter';
import type { MemoryQuestion } from '../../protocol/memory-messages';

/** Codes that adapters give for tickets that nobody works on any more, beside those that they name as closed. */
const solved = new Set(['closed', 'resolved', 'solved', 'done', 'rejected', 'cancelled', 'spam']);
const gone = new Set(['deleted', 'merged', 'trash']);

/** How far a ticket has come, as the helpdesk tells it; open where it does not. */
export function stateOf(
  { write }: Pick<Adapter, 'write'>,
  { status, fields, resolved = '' }: Ticket,
): MemoryQuestion['state'] {
  const field = write?.closedField ? fields[write.closedField] : status;
  const value = typeof field === 'string' ? field : '';
  const code = value.toLowerCase();
  if (gone.has(code)) return 'gone';
  // Some helpdesks write 1970 for "never".
  return write?.closed?.includes(value) || solved.has(code) || Date.parse(resolved) > 0 ? 'solved' : 'open';
}

/** The address of another ticket of the same helpdesk: this one's, where its id stands there once and alone. */
export function addressOf(page: URL, id: string, other: string): string | undefined {
  if (!/^https?:$/.test(page.protocol) || !/^[\w.-]{1,100}$/.test(other)) return undefined;
  const place = `${page.pathname}${page.search}${page.hash}`;
  const parts = place.split(/([\w.-]+)/);
  const places = parts.flatMap((part, i) => (part === id ? [i] : []));
  if (places.length !== 1) return undefined;
  return `${page.origin}${parts.with(places[0], other).join('')}`;
}

/** By when an open ticket is due. */
export function dueOf(adapter: Pick<Adapter, 'write'>, ticket: Ticket | undefined): string | undefined {
  return ticket && stateOf(adapter, ticket) === 'open' ? ticket.due : undefined;
}
