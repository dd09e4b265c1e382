import type { DeskTicket } from './desk-ticket';
import { vectoriseTicket } from './features';
import { readGrams } from './gram-hashes';
import type { ValuesHead } from './learn-values';
import { scoreTable } from './linear-table';
import { gramKinds } from './ticket-grams';

/** So alike are any two tickets of a desk, and so alike is as good as the same. */
const stranger = 0.25;
const twin = 0.55;
/** The same pair must give the same number whichever of the two came first. */
const precision = 1e6;

interface Posting {
  rows: number[];
  values: number[];
}

/**
 * Knows how alike the corrected tickets of one head are, so that one more correction costs one more comparison. Tickets
 * are told apart by identity; what is no longer a correction stays known.
 */
export class CorrectionMemory {
  private readonly rows = new Map<DeskTicket, number>();
  private readonly postings = new Map<number, Posting>();
  private readonly scores: Float32Array[] = [];
  private readonly neighbours: Map<number, number>[] = [];
  private readonly rarest: number;

  constructor(private readonly head: ValuesHead) {
    this.rarest = head.features.vocabulary.rarity.reduce((most, each) => Math.max(most, each), 1);
  }

  /** Tickets that are known. */
  get size(): number {
    return this.rows.size;
  }

  /** The number of a ticket, which is remembered from now on. */
  rowOf(ticket: DeskTicket): number {
    const known = this.rows.get(ticket);
    if (known !== undefined) return known;
    const row = this.rows.size;
    this.rows.set(ticket, row);
    const grams = this.weigh(ticket);
    const near = new Map<number, number>([[row, 1]]);
    this.compareGrams(grams).forEach((factor, other) => {
      if (factor <= 0) return;
      near.set(other, factor);
      this.neighbours[other]?.set(row, factor);
    });
    this.neighbours.push(near);
    this.scores.push(scoresOf(this.head, ticket));
    for (const [hash, value] of grams) {
      const posting = this.postings.get(hash);
      if (posting) {
        posting.rows.push(row);
        posting.values.push(value);
      } else this.postings.set(hash, { rows: [row], values: [value] });
    }
    return row;
  }

  /** The rows that are like a row, with how much, itself among them. */
  near(row: number): ReadonlyMap<number, number> {
    return this.neighbours[row];
  }

  /** What the head itself scored. */
  scoresAt(row: number): Float32Array {
    return this.scores[row];
  }

  /** How much any ticket is like each row: 0 where they share no more than any two do, 1 where they are about the same. */
  compare(ticket: DeskTicket): Float64Array {
    return this.compareGrams(this.weigh(ticket));
  }

  private compareGrams(grams: ReadonlyMap<number, number>): Float64Array {
    const sums = new Float64Array(this.neighbours.length);
    for (const [hash, value] of grams) {
      const posting = this.postings.get(hash);
      if (!posting) continue;
      const { rows, values } = posting;
      for (let i = 0; i < rows.length; i++) sums[rows[i]] += value * values[i];
    }
    return sums.map((sum) => {
      const factor = Math.max(0, Math.min(1, (sum - stranger) / (twin - stranger)));
      return Math.round(factor * precision) / precision;
    });
  }

  /** Unlike a head's vectors, these know every gram: what is new at the desk is what corrections are about. Of length 1. */
  private weigh(ticket: DeskTicket): Map<number, number> {
    const { vocabulary, longestText } = this.head.features;
    const all = readGrams(ticket, longestText);
    const grams = new Map<number, number>();
    let squares = 0;
    for (const kind of gramKinds) {
      all[kind].hashes.forEach((hash, i) => {
        const column = vocabulary.columns.get(hash);
        const rarity = column === undefined ? this.rarest : vocabulary.rarity[column];
        const value = (1 + Math.log(all[kind].counts[i])) * rarity;
        grams.set(hash, value);
        squares += value * value;
      });
    }
    const length = Math.sqrt(squares) || 1;
    for (const [hash, value] of grams) grams.set(hash, value / length);
    return grams;
  }
}

/** What a head scores, by its values. */
export function scoresOf({ table, features }: ValuesHead, ticket: DeskTicket): Float32Array {
  return scoreTable(table, vectoriseTicket(ticket, features));
}
