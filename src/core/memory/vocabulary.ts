import { withRoom } from './with-room';

/** The terms that the tickets of an index have, numbered in the order in which they came, and how rare each is. */
export class Vocabulary {
  private terms = 0;
  private hashes = new Uint32Array();
  private tickets = new Uint32Array();
  /** One more than a term's number, at a place that its hash tells or at the next free one; 0 where none is. */
  private places = new Uint32Array(64);

  get size(): number {
    return this.terms;
  }

  hashOf(term: number): number {
    return this.hashes[term];
  }

  /** The number of a term, undefined where no ticket had it. */
  find(hash: number): number | undefined {
    const found = this.places[this.placeOf(hash)];
    return found === 0 ? undefined : found - 1;
  }

  number(hash: number): number {
    const place = this.placeOf(hash);
    if (this.places[place] !== 0) return this.places[place] - 1;
    const term = this.terms++;
    this.hashes = withRoom(this.hashes, this.terms);
    this.tickets = withRoom(this.tickets, this.terms);
    this.hashes[term] = hash;
    this.places[place] = term + 1;
    if (3 * this.terms > 2 * this.places.length) this.spread();
    return term;
  }

  count(terms: Uint32Array, change: 1 | -1): void {
    for (const term of terms) this.tickets[term] += change;
  }

  /** Inverse document frequency of BM25: from nearly 0, where all of `size` tickets have the term, to about log size. */
  rarity(term: number | undefined, size: number): number {
    const having = term === undefined ? 0 : this.tickets[term];
    return Math.log(1 + (size - having + 0.5) / (having + 0.5));
  }

  private placeOf(hash: number): number {
    const last = this.places.length - 1;
    let place = (Math.imul(hash, 0x9e3779b1) >>> 7) & last;
    while (this.places[place] !== 0 && this.hashes[this.places[place] - 1] !== hash)
      place = (place + 1) & last;
    return place;
  }

  private spread(): void {
    this.places = new Uint32Array(2 * this.places.length);
    for (let term = 0; term < this.terms; term++) this.places[this.placeOf(this.hashes[term])] = term + 1;
  }
}
