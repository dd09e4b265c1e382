import { hashText } from '../features/hash';
import type { Meaning } from './meaning';
import type { MemoryTicket } from './memory-ticket';
import { readTerms, type Term } from './terms';

/** What the index keeps of a ticket: numbers, and the note. */
export interface KeptTicket {
  id: string;
  /** Whole seconds since 1970. */
  created: number;
  /** Hashes of requester and category; 0 where they are not known. */
  requester: number;
  category: number;
  isOpen: boolean;
  /** See `MemoryTicket`. */
  note: string;
  meaning: Meaning | undefined;
  /** Numbers of its terms in the index's vocabulary, ascending. */
  terms: Uint32Array;
  /** For each term how often it stands in subject (upper four bits) and body (lower four bits). */
  counts: Uint8Array;
  /** Occurrences in each field, over all terms. */
  subjectLength: number;
  bodyLength: number;
}

const maxCounted = 15;
const seedOfPeople = 0x70656f;

/** A name that is compared and never shown. */
export function hashName(name: string | undefined): number {
  return name ? hashText(name.trim().toLowerCase(), seedOfPeople) || 1 : 0;
}

export function countsOf({ inSubject, inBody }: Term): number {
  return (Math.min(maxCounted, inSubject) << 4) | Math.min(maxCounted, inBody);
}

/** Brings a ticket into the form that is kept; `numberOf` gives each term its number. */
export function keepTicket(ticket: MemoryTicket, numberOf: (hash: number) => number): KeptTicket {
  const numbered = readTerms(ticket.subject, ticket.body)
    .map((term) => ({ number: numberOf(term.hash), counts: countsOf(term) }))
    .sort((a, b) => a.number - b.number);
  const counts = Uint8Array.from(numbered, (term) => term.counts);
  return {
    id: ticket.id,
    created: Math.round(ticket.created / 1000),
    requester: hashName(ticket.requester),
    category: hashName(ticket.category),
    isOpen: ticket.isOpen ?? false,
    note: ticket.note ?? '',
    meaning: ticket.meaning,
    terms: Uint32Array.from(numbered, ({ number }) => number),
    counts,
    ...fieldLengths(counts),
  };
}

export function fieldLengths(counts: Uint8Array): { subjectLength: number; bodyLength: number } {
  let subjectLength = 0;
  let bodyLength = 0;
  for (const count of counts) {
    subjectLength += count >> 4;
    bodyLength += count & 15;
  }
  return { subjectLength, bodyLength };
}
