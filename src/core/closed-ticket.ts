import type { Ticket } from './ticket';
import { meaningOf } from './ticket-file/open-states';

/** By its state, in any supported language; if the state is unknown, by whether it has a time of resolution. */
export function isClosed({ status, resolved }: Pick<Ticket, 'status' | 'resolved'>): boolean {
  const meaning = status ? meaningOf(status) : 'unsure';
  return meaning === 'unsure' ? Boolean(resolved) : meaning === 'closed';
}
