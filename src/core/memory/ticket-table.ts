import { fieldLengths, type KeptTicket } from './kept-ticket';
import { likenessAt, type Meaning, meaningWords } from './meaning';
import { withRoom } from './with-room';

/** Which tickets may be found, by their time of creation in milliseconds; both ends are included. */
export interface Period {
  from: number;
  to: number;
}

const latest = 0xffffffff;
/** Places of removed tickets are given back once there are more of them than tickets, and more than so many. */
const fewRemoved = 64;

/**
 * Tickets column by column, in the order in which they were added: tens of thousands take few megabytes, and a search
 * reads numbers that lie side by side. A ticket's place is good until the next change.
 */
export class TicketTable {
  private readonly places = new Map<string, number>();
  /** Undefined at the place of a removed ticket. */
  private ids: (string | undefined)[] = [];
  private notes: string[] = [];
  private created = new Uint32Array();
  private requesters = new Uint32Array();
  private categories = new Uint32Array();
  private open = new Uint8Array();
  /** 0 in the first word where a ticket has none. */
  private meanings = new Uint32Array();
  /** Where its terms begin in `terms` and `counts`; those of the next begin where they end. */
  starts = new Uint32Array(1);
  readonly lengths = { subject: new Uint16Array(), body: new Uint16Array() };
  terms = new Uint32Array();
  counts = new Uint8Array();

  get size(): number {
    return this.places.size;
  }

  placeOf(id: string): number | undefined {
    return this.places.get(id);
  }

  /** Of a ticket that is not there yet. */
  add(ticket: KeptTicket): void {
    const place = this.ids.length;
    const start = this.starts[place];
    const end = start + ticket.terms.length;
    this.makeRoom(place + 1, end);
    this.places.set(ticket.id, place);
    this.ids.push(ticket.id);
    this.notes.push(ticket.note);
    this.created[place] = Math.min(latest, Math.max(0, ticket.created));
    this.requesters[place] = ticket.requester;
    this.categories[place] = ticket.category;
    this.open[place] = ticket.isOpen ? 1 : 0;
    if (ticket.meaning) this.meanings.set(ticket.meaning, place * meaningWords);
    this.starts[place + 1] = end;
    this.lengths.subject[place] = ticket.subjectLength;
    this.lengths.body[place] = ticket.bodyLength;
    this.terms.set(ticket.terms, start);
    this.counts.set(ticket.counts, start);
  }

  remove(place: number): void {
    const id = this.ids[place];
    if (id === undefined) return;
    this.places.delete(id);
    this.ids[place] = undefined;
    this.notes[place] = '';
    const removed = this.ids.length - this.size;
    if (removed > fewRemoved && removed > this.size) this.compact();
  }

  get(place: number): KeptTicket {
    const [start, end] = [this.starts[place], this.starts[place + 1]];
    const counts = this.counts.slice(start, end);
    return {
      id: this.ids[place] ?? '',
      created: this.created[place],
      requester: this.requesters[place],
      category: this.categories[place],
      isOpen: this.open[place] === 1,
      note: this.notes[place],
      meaning: this.meaningOf(place),
      terms: this.terms.slice(start, end),
      counts,
      ...fieldLengths(counts),
    };
  }

  *all(): Generator<KeptTicket> {
    for (const place of this.places.values()) yield this.get(place);
  }

  /** Calls `visit` with the place of each ticket of the period. */
  forEachIn({ from, to }: Period, visit: (place: number) => void): void {
    for (let place = 0; place < this.ids.length; place++) {
      const created = this.created[place] * 1000;
      if (created >= from && created <= to && this.ids[place] !== undefined) visit(place);
    }
  }

  placesOf(requester: number): number[] {
    return [...this.places.values()].filter((place) => this.requesters[place] === requester);
  }

  hasMeaning(place: number): boolean {
    return this.meanings[place * meaningWords] !== 0;
  }

  likeness(meaning: Meaning | undefined, place: number): number {
    return meaning ? likenessAt(meaning, this.meanings, place * meaningWords) : 0;
  }

  private meaningOf(place: number): Meaning | undefined {
    const start = place * meaningWords;
    return this.hasMeaning(place) ? this.meanings.slice(start, start + meaningWords) : undefined;
  }

  private makeRoom(tickets: number, terms: number): void {
    this.created = withRoom(this.created, tickets);
    this.requesters = withRoom(this.requesters, tickets);
    this.categories = withRoom(this.categories, tickets);
    this.open = withRoom(this.open, tickets);
    this.meanings = withRoom(this.meanings, tickets * meaningWords);
    this.starts = withRoom(this.starts, tickets + 1);
    this.lengths.subject = withRoom(this.lengths.subject, tickets);
    this.lengths.body = withRoom(this.lengths.body, tickets);
    this.terms = withRoom(this.terms, terms);
    this.counts = withRoom(this.counts, terms);
  }

  private compact(): void {
    const kept = new TicketTable();
    for (const ticket of this.all()) kept.add(ticket);
    Object.assign(this, kept);
  }
}
