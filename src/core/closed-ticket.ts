import type { Ticket } from './ticket';
import { meaningOf } from './ticket-file/open-states';

/** By its state, whatever language that is in; where that says nothing, by whether there is a time when it was resolved. */
export function isClosed({ status, resolved }: Pick<Ticket, 'status' | 'resolved'>): boolean {
  const meaning = status ? meaningOf(status) : 'unsure';
  return meaning === 'unsure' ? Boolean(resolved) : meaning === 'closed';
}
