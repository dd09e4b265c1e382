import * as v from 'valibot';
import { millisecondsPerDay, millisecondsPerHour } from '../days';
import { meanOfCrowd } from './crowd';
import { hashName } from './kept-ticket';
import type { MemoryTicket } from './memory-ticket';
import { describePairs, type PairFeatures } from './pair-features';
import type { Candidate, TicketIndex } from './ticket-index';

/** What a ticket has in common with tickets of other days: by it one tells what is new in what it has in common with today's. */
export const Usual = v.object({
  /** Shared words (cosine), with the nearest of other days. */
  words: v.number(),
  /** Likeness of meaning: mean and spread over all of other days, and with the nearest. */
  mean: v.number(),
  spread: v.number(),
  crowd: v.number(),
  /** How likely the ticket tells of something that does not work, 0 to 1. */
  incident: v.number(),
});
export type Usual = v.InferOutput<typeof Usual>;

/** A ticket of the same hours beside a new one. */
export interface Near {
  id: string;
  /** Words that they share (cosine, 0 to 1). */
  words: number;
  /** Likeness of meaning, see `likeness`. */
  meaning: number;
  /** Between the two, 0 or more; 0 for one that was dismissed longer ago. */
  hours: number;
}

/** A ticket as the incident radar sees it: whom it is near to, and no text. */
export interface Sighting {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Hash of whoever wrote it; 0 where that is not known. */
  requester: number;
  /** All that is known of it is its line in a list. */
  isListed?: boolean;
  /** Distinct terms of the text. */
  terms: number;
  /** Tickets of the hours before and, as a list is read from its newest ticket, after; and those that were dismissed. */
  near: Near[];
  usual: Usual;
}

const recentHours = 6;
const usualDays = { from: 30, to: 0.5 };
/** A desk of fewer tickets has no habits yet; these are those of other desks. */
const leastTickets = 20;
const ofOtherDesks = { words: 0.05, mean: 0.12, spread: 0.09, crowd: 0.3 };
const leastSpread = 0.02;

/**
 * Looks a new ticket up in the index.
 *
 * @param incident how likely it tells of something that does not work, see `incidentShare`
 * @param dismissed ids of tickets that were no incident: they are near whenever they came
 */
export function sightTicket(
  index: TicketIndex,
  ticket: MemoryTicket,
  incident: number,
  dismissed: readonly string[],
): Sighting {
  const query = index.prepare(ticket);
  const describe = (found: readonly Candidate[]) => {
    const features = describePairs(index, query, found);
    return found.map((candidate, i) => ({ candidate, features: features[i] }));
  };
  const near = (from: number, to: number) =>
    describe(index.search(query, { from: ticket.created - from, to: ticket.created - to }));
  const recent = near(recentHours * millisecondsPerHour, -recentHours * millisecondsPerHour);
  const isRecent = new Set(recent.map(({ candidate }) => candidate.ticket.id));
  const older = dismissed.flatMap((id) =>
    isRecent.has(id) || id === ticket.id ? [] : (index.compare(query, id) ?? []),
  );
  return {
    id: ticket.id,
    at: ticket.created,
    requester: hashName(ticket.requester),
    terms: query.terms.length,
    near: [
      ...recent.map((other) =>
        toNear(other, Math.abs(ticket.created / 1000 - other.candidate.ticket.created) / 3600),
      ),
      ...describe(older).map((other) => toNear(other, 0)),
    ],
    usual: { ...usualOf(), incident },
  };

  function usualOf(): Omit<Usual, 'incident'> {
    const days = { from: usualDays.from * millisecondsPerDay, to: usualDays.to * millisecondsPerDay };
    const likenesses = index.likenesses(query, {
      from: ticket.created - days.from,
      to: ticket.created - days.to,
    });
    if (likenesses.length < leastTickets) return ofOtherDesks;
    const mean = meanOf(likenesses);
    const spread = Math.sqrt(meanOf(likenesses.map((value) => (value - mean) ** 2)));
    return {
      words: meanOfCrowd(near(days.from, days.to).map(({ features }) => features.words)),
      mean,
      spread: Math.max(leastSpread, spread),
      crowd: meanOfCrowd(likenesses),
    };
  }
}

function toNear(
  { candidate, features: { words, meaning } }: { candidate: Candidate; features: PairFeatures },
  hours: number,
): Near {
  return { id: candidate.ticket.id, words, meaning, hours };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
