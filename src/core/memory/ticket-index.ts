import { millisecondsPerDay } from '../days';
import { hashName, type KeptTicket, keepTicket } from './kept-ticket';
import type { MemoryTicket } from './memory-ticket';
import { Nearest } from './nearest';
import { type PreparedQuery, prepareQuery } from './query';
import { type Period, TicketTable } from './ticket-table';
import { Vocabulary } from './vocabulary';

/** A ticket of the index, and how near it is to what was asked for. */
export interface Candidate {
  ticket: KeptTicket;
  /** BM25F, as a share of what the asked ticket scores with itself. */
  lexical: number;
}

/** Tickets that go on to the exact ranking: those that share most words, and those that mean the same. */
const maxByWords = 60;
const maxByMeaning = 30;

/**
 * The tickets of a desk, as numbers that can be searched. A search looks at all of them: with 20,000 tickets that
 * takes some milliseconds. A ticket is added or removed without touching others, but for making room now and then.
 */
export class TicketIndex {
  readonly vocabulary = new Vocabulary();
  private readonly table = new TicketTable();
  private subjectLength = 0;
  private bodyLength = 0;

  /** Adds a ticket, or replaces what was known of it. */
  add(ticket: MemoryTicket): void {
    this.addKept(keepTicket(ticket, (hash) => this.vocabulary.number(hash)));
  }

  /** As `add`, for a ticket that this index's vocabulary already numbers. */
  addKept(kept: KeptTicket): void {
    this.remove(kept.id);
    this.table.add(kept);
    this.count(kept, 1);
  }

  /** An index of nothing but that ticket of another. */
  static ofOne(ticket: KeptTicket, { vocabulary }: TicketIndex): TicketIndex {
    const one = new TicketIndex();
    const hashes = Array.from(ticket.terms, (term) => vocabulary.hashOf(term));
    // In rising order: the order in which they stand in the text would tell too much of it.
    const order = [...hashes.keys()].sort((a, b) => hashes[a] - hashes[b]);
    const terms = Uint32Array.from(order, (i) => one.vocabulary.number(hashes[i]));
    one.addKept({ ...ticket, terms, counts: Uint8Array.from(order, (i) => ticket.counts[i]) });
    return one;
  }

  /** Adds the tickets of another index, which has a vocabulary of its own. */
  addAll(other: TicketIndex): void {
    for (const ticket of other.tickets()) {
      const terms = ticket.terms.map((term) => this.vocabulary.number(other.vocabulary.hashOf(term)));
      const order = Array.from(terms.keys()).sort((a, b) => terms[a] - terms[b]);
      const counts = Uint8Array.from(order, (i) => ticket.counts[i]);
      this.addKept({ ...ticket, terms: Uint32Array.from(order, (i) => terms[i]), counts });
    }
  }

  get(id: string): KeptTicket | undefined {
    const place = this.table.placeOf(id);
    return place === undefined ? undefined : this.table.get(place);
  }

  /** False where no such ticket was known. */
  remove(id: string): boolean {
    const place = this.table.placeOf(id);
    if (place === undefined) return false;
    this.count(this.table.get(place), -1);
    this.table.remove(place);
    return true;
  }

  get size(): number {
    return this.table.size;
  }

  tickets(): Generator<KeptTicket> {
    return this.table.all();
  }

  /** The other open tickets of the same requester. */
  openOf({ id, requester }: Pick<MemoryTicket, 'id' | 'requester'>): KeptTicket[] {
    const hash = hashName(requester);
    if (hash === 0) return [];
    return this.table
      .placesOf(hash)
      .map((place) => this.table.get(place))
      .filter((ticket) => ticket.isOpen && ticket.id !== id);
  }

  prepare(ticket: MemoryTicket): PreparedQuery {
    const size = Math.max(1, this.size);
    return prepareQuery(ticket, this.vocabulary, {
      size,
      subject: Math.max(1, this.subjectLength / size),
      body: Math.max(1, this.bodyLength / size),
    });
  }

  /** The nearest tickets of the period, those first that share most words, without the asked ticket itself. */
  search(query: PreparedQuery, period: Period): Candidate[] {
    const byWords = new Nearest<{ place: number; lexical: number }>(maxByWords);
    const byMeaning = new Nearest<{ place: number; lexical: number }>(maxByMeaning);
    const own = this.table.placeOf(query.id);
    this.table.forEachIn(period, (place) => {
      if (place === own) return;
      const lexical = query.lexical(this.table, place);
      if (lexical > byWords.least) byWords.offer(lexical, { place, lexical });
      const likeness = this.table.likeness(query.meaning, place);
      if (likeness > byMeaning.least) byMeaning.offer(likeness, { place, lexical });
    });
    const all = new Map(
      [...byWords.list(), ...byMeaning.list()].map((found) => [found.place, found.lexical]),
    );
    return [...all]
      .sort(([, a], [, b]) => b - a)
      .map(([place, lexical]) => ({ ticket: this.table.get(place), lexical }));
  }

  /** A ticket as a search gives it, however far it is; undefined where it is not known. */
  compare(query: PreparedQuery, id: string): Candidate | undefined {
    const place = this.table.placeOf(id);
    if (place === undefined) return undefined;
    return { ticket: this.table.get(place), lexical: query.lexical(this.table, place) };
  }

  /** How alike in meaning each ticket of the period is that has one, in no order. */
  likenesses({ id, meaning }: PreparedQuery, period: Period): number[] {
    const found: number[] = [];
    const own = this.table.placeOf(id);
    this.table.forEachIn(period, (place) => {
      if (meaning && place !== own && this.table.hasMeaning(place))
        found.push(this.table.likeness(meaning, place));
    });
    return found;
  }

  private count(kept: KeptTicket, change: 1 | -1): void {
    this.vocabulary.count(kept.terms, change);
    this.subjectLength += change * kept.subjectLength;
    this.bodyLength += change * kept.bodyLength;
  }
}

/** The tickets of the year before, as duplicates are looked for. */
export function yearBefore(created: number): Period {
  return { from: created - 365 * millisecondsPerDay, to: created };
}
