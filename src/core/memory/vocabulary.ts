/** The terms that the tickets of an index have, numbered in the order in which they came, and how rare each is. */
export class Vocabulary {
  readonly hashes: number[] = [];
  /** Tickets that have the term. */
  readonly tickets: number[] = [];
  private readonly numbers = new Map<number, number>();

  /** The number of a term, undefined where no ticket had it. */
  find(hash: number): number | undefined {
    return this.numbers.get(hash);
  }

  number(hash: number): number {
    const known = this.numbers.get(hash);
    if (known !== undefined) return known;
    this.numbers.set(hash, this.hashes.length);
    this.hashes.push(hash);
    this.tickets.push(0);
    return this.hashes.length - 1;
  }

  count(terms: Uint32Array, change: 1 | -1): void {
    for (const term of terms) this.tickets[term] += change;
  }

  /** Inverse document frequency of BM25: from nearly 0, where all of `size` tickets have the term, to about log size. */
  rarity(term: number | undefined, size: number): number {
    const having = term === undefined ? 0 : this.tickets[term];
    return Math.log(1 + (size - having + 0.5) / (having + 0.5));
  }
}
