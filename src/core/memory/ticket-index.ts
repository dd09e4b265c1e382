import { millisecondsPerDay } from '../days';
import { hashName, type KeptTicket, keepTicket } from './kept-ticket';
import { likeness } from './meaning';
import type { MemoryTicket } from './memory-ticket';
import { Nearest } from './nearest';
import { type PreparedQuery, prepareQuery } from './query';
import { Vocabulary } from './vocabulary';

/** A ticket of the index, and how near it is to what was asked for. */
export interface Candidate {
  ticket: KeptTicket;
  /** BM25F, as a share of what the asked ticket scores with itself. */
  lexical: number;
}

/** Which tickets may be found, by their time of creation in milliseconds; both ends are included. */
export interface Period {
  from: number;
  to: number;
}

/** Tickets that go on to the exact ranking: those that share most words, and those that mean the same. */
const maxByWords = 60;
const maxByMeaning = 30;

/**
 * The tickets of a desk, as numbers that can be searched. A search looks at all of them: with 20,000 tickets that
 * takes some milliseconds, a ticket is added or removed without touching others, and nothing has to be rebuilt.
 */
export class TicketIndex {
  readonly vocabulary = new Vocabulary();
  private readonly byId = new Map<string, KeptTicket>();
  private subjectLength = 0;
  private bodyLength = 0;

  /** Adds a ticket, or replaces what was known of it. */
  add(ticket: MemoryTicket): void {
    this.addKept(keepTicket(ticket, (hash) => this.vocabulary.number(hash)));
  }

  /** As `add`, for a ticket that this index's vocabulary already numbers. */
  addKept(kept: KeptTicket): void {
    this.remove(kept.id);
    this.byId.set(kept.id, kept);
    this.count(kept, 1);
  }

  /** An index of nothing but that ticket of another. */
  static ofOne(ticket: KeptTicket, { vocabulary }: TicketIndex): TicketIndex {
    const one = new TicketIndex();
    const hashes = Array.from(ticket.terms, (term) => vocabulary.hashes[term]);
    // In rising order: the order in which they stand in the text would tell too much of it.
    const order = [...hashes.keys()].sort((a, b) => hashes[a] - hashes[b]);
    const terms = Uint32Array.from(order, (i) => one.vocabulary.number(hashes[i]));
    one.addKept({ ...ticket, terms, counts: Uint8Array.from(order, (i) => ticket.counts[i]) });
    return one;
  }

  /** Adds the tickets of another index, which has a vocabulary of its own. */
  addAll(other: TicketIndex): void {
    for (const ticket of other.tickets()) {
      const terms = ticket.terms.map((term) => this.vocabulary.number(other.vocabulary.hashes[term]));
      const order = Array.from(terms.keys()).sort((a, b) => terms[a] - terms[b]);
      const counts = Uint8Array.from(order, (i) => ticket.counts[i]);
      this.addKept({ ...ticket, terms: Uint32Array.from(order, (i) => terms[i]), counts });
    }
  }

  get(id: string): KeptTicket | undefined {
    return this.byId.get(id);
  }

  /** False where no such ticket was known. */
  remove(id: string): boolean {
    const kept = this.byId.get(id);
    if (!kept) return false;
    this.byId.delete(id);
    this.count(kept, -1);
    return true;
  }

  get size(): number {
    return this.byId.size;
  }

  tickets(): IterableIterator<KeptTicket> {
    return this.byId.values();
  }

  /** The other open tickets of the same requester. */
  openOf({ id, requester }: Pick<MemoryTicket, 'id' | 'requester'>): KeptTicket[] {
    const hash = hashName(requester);
    if (hash === 0) return [];
    return [...this.byId.values()].filter(
      (ticket) => ticket.isOpen && ticket.requester === hash && ticket.id !== id,
    );
  }

  prepare(ticket: MemoryTicket): PreparedQuery {
    const size = Math.max(1, this.byId.size);
    return prepareQuery(ticket, this.vocabulary, {
      size,
      subject: Math.max(1, this.subjectLength / size),
      body: Math.max(1, this.bodyLength / size),
    });
  }

  /** The nearest tickets of the period, those first that share most words, without the asked ticket itself. */
  search(query: PreparedQuery, { from, to }: Period): Candidate[] {
    const byWords = new Nearest<Candidate>(maxByWords);
    const byMeaning = new Nearest<Candidate>(maxByMeaning);
    for (const ticket of this.byId.values()) {
      const created = ticket.created * 1000;
      if (created < from || created > to || ticket.id === query.id) continue;
      const lexical = query.lexical(ticket);
      byWords.offer(lexical, { ticket, lexical });
      byMeaning.offer(likeness(query.meaning, ticket.meaning), { ticket, lexical });
    }
    const all = new Map([...byWords.list(), ...byMeaning.list()].map((found) => [found.ticket, found]));
    return [...all.values()].sort((a, b) => b.lexical - a.lexical);
  }

  /** How alike in meaning each ticket of the period is that has one, in no order. */
  likenesses({ id, meaning }: PreparedQuery, { from, to }: Period): number[] {
    const found: number[] = [];
    for (const ticket of this.byId.values()) {
      const created = ticket.created * 1000;
      if (created >= from && created <= to && ticket.id !== id && meaning && ticket.meaning)
        found.push(likeness(meaning, ticket.meaning));
    }
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
