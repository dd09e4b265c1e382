import type { SparseRow } from './sparse-rows';
import { type GramKind, gramKinds, type TicketGrams } from './ticket-grams';

/** The grams of a desk, by hash, with their weights. */
export interface Vocabulary {
  /** Column of each known gram. */
  columns: Map<number, number>;
  /** Inverse document frequency per column. */
  rarity: Float32Array;
}

/** From this many tickets on a gram must occur in more than one of them to count. */
const manyTickets = 500;
const floors: Record<GramKind, number> = { words: 2, characters: 3, subject: 2, fields: 2 };
const maxPerKind = 150_000;

/** Length of the part of a ticket's vector that each kind fills. */
const lengths: Record<GramKind, number> = { words: 1, characters: 1, subject: 0.5, fields: 0.5 };

/**
 * Grams that occur often enough among the tickets, each kind with its own floor.
 *
 * @param most columns at most, the most frequent grams first
 */
export function collectVocabulary(tickets: readonly TicketGrams[], most: number): Vocabulary {
  const frequent = gramKinds
    .flatMap((kind) => countTickets(tickets, kind, tickets.length > manyTickets ? floors[kind] : 1))
    .sort((a, b) => b[1] - a[1])
    .slice(0, most);
  const columns = new Map<number, number>();
  const rarity = new Float32Array(frequent.length);
  for (const [hash, count] of frequent) {
    if (columns.has(hash)) continue;
    rarity[columns.size] = inverseFrequency(tickets.length, count);
    columns.set(hash, columns.size);
  }
  return { columns, rarity: rarity.subarray(0, columns.size) };
}

/** Weight of a gram that `count` of so many tickets have. */
function inverseFrequency(tickets: number, count: number): number {
  return Math.log((1 + tickets) / (1 + count)) + 1;
}

function countTickets(tickets: readonly TicketGrams[], kind: GramKind, floor: number): [number, number][] {
  const counts = new Map<number, number>();
  for (const ticket of tickets) {
    for (const hash of ticket[kind].hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= floor);
  return kept.length <= maxPerKind ? kept : kept.sort((a, b) => b[1] - a[1]).slice(0, maxPerKind);
}

/** Sublinear term frequency times rarity; each kind is scaled to its own length. Unknown grams are left out. */
export function vectorise(ticket: TicketGrams, { columns, rarity }: Vocabulary): SparseRow {
  const indices: number[] = [];
  const values: number[] = [];
  for (const kind of gramKinds) {
    const { hashes, counts } = ticket[kind];
    const first = values.length;
    let squares = 0;
    hashes.forEach((hash, i) => {
      const column = columns.get(hash);
      if (column === undefined) return;
      const value = (1 + Math.log(counts[i])) * rarity[column];
      indices.push(column);
      values.push(value);
      squares += value * value;
    });
    const scale = lengths[kind] / (Math.sqrt(squares) || 1);
    for (let i = first; i < values.length; i++) values[i] *= scale;
  }
  return { indices, values };
}
