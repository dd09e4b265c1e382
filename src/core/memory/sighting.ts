import { millisecondsPerDay } from '../days';
import { meanOfCrowd } from './crowd';
import { hashName } from './kept-ticket';
import type { MemoryTicket } from './memory-ticket';
import { describePairs } from './pair-features';
import type { TicketIndex } from './ticket-index';

/** A ticket as the incident radar sees it: whom it is near to, and no text. */
export interface Sighting {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Hash of whoever wrote it; 0 where that is not known. */
  requester: number;
  /** Distinct terms of the text. */
  terms: number;
  /** Tickets of the last hours, and how many words they share (cosine, 0 to 1). */
  near: { id: string; words: number }[];
  /** What a ticket of this desk shares with tickets of other days anyway. */
  crowd: number;
  /** Tickets of other days that are near: what comes each day is no incident. */
  usual: number;
}

/** Points that a shared vocabulary gives above what is shared anyway; measured beside `asked` of the radar. */
const pointsPerCosine = 20;
const usualPoints = 3;
const recentHours = 6;
const usualDays = { from: 30, to: 0.5 };

/** Looks a new ticket up in the index. */
export function sightTicket(index: TicketIndex, ticket: MemoryTicket): Sighting {
  const query = index.prepare(ticket);
  const wordsIn = (from: number, to: number) => {
    const found = index.search(query, { from: ticket.created - from, to: ticket.created - to });
    const features = describePairs(index, query, found);
    return found.map((candidate, i) => ({ id: candidate.ticket.id, words: features[i].words }));
  };
  const other = wordsIn(usualDays.from * millisecondsPerDay, usualDays.to * millisecondsPerDay);
  const crowd = meanOfCrowd(other.map(({ words }) => words));
  return {
    id: ticket.id,
    at: ticket.created,
    requester: hashName(ticket.requester),
    terms: query.terms.length,
    near: wordsIn((recentHours * millisecondsPerDay) / 24, 0),
    crowd,
    usual: other.slice(0, 40).filter(({ words }) => pointsOf(words, crowd, crowd) >= usualPoints).length,
  };
}

export function pointsOf(words: number, crowd: number, otherCrowd: number): number {
  return pointsPerCosine * (words - (crowd + otherCrowd) / 2);
}
