import { millisecondsPerDay } from '../../core/days';
import type { KeptTicket } from '../../core/memory/kept-ticket';
import type { MemoryTicket } from '../../core/memory/memory-ticket';
import type { Ticket } from '../../core/ticket';
import type { ListedArrival } from '../../protocol/list-messages';
import { ticketOf } from '../prediction/list-scores';
import { toMemoryTicket } from './memory-ticket';
import { readNote } from './note';

/** Whether it came in the last day: the radar looks no further back, and so nothing older is remembered of a list. */
export function isFresh({ created }: ListedArrival): boolean {
  const age = Date.now() - Date.parse(created);
  return Math.abs(age) < millisecondsPerDay;
}

/** A ticket of a list as the memory takes it, as far as the list tells. */
export function toListedTicket(
  from: Pick<Ticket, 'origin' | 'helpdesk'>,
  { number, created, requester, ...row }: ListedArrival,
  mayKeepText: boolean,
): MemoryTicket {
  const ticket = {
    ...ticketOf(from, row),
    created,
    ...(number && { number }),
    ...(requester && { requester }),
  };
  return toMemoryTicket({ ticket, state: 'open' }, mayKeepText, row.text ? 'whole' : 'subject');
}

/** Whether it was seen in a list alone. */
export function isListed({ note }: Pick<KeptTicket, 'note'>): boolean {
  return readNote(note)?.listed !== undefined;
}

export function isSubjectOnly({ note }: Pick<KeptTicket, 'note'>): boolean {
  return readNote(note)?.listed === 'subject';
}
