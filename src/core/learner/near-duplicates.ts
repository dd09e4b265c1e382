import type { CountedGrams, TicketGrams } from './ticket-grams';

/** Bands of min-hashes: texts that share half of their words meet in some band nearly always. */
const bands = 8;
const hashesPerBand = 2;
/** Share of common words and pairs (Jaccard) from which on two texts are nearly the same. */
const nearlySame = 0.5;
/** Of larger groups the texts come from a form, and differ where it matters. */
const maxShare = 0.02;
const alwaysAllowed = 4;

/**
 * The same number for tickets that are nearly the same text, as answers, forwards and forms are (min-wise hashing in
 * bands; Broder, 1997).
 */
export function groupNearDuplicates(tickets: readonly TicketGrams[]): number[] {
  const groupOf = tickets.map((_, row) => row);
  const rootOf = (row: number): number => {
    let root = row;
    while (groupOf[root] !== root) root = groupOf[root];
    groupOf[row] = root;
    return root;
  };
  for (let band = 0; band < bands; band++) {
    const firstWith = new Map<number, number>();
    tickets.forEach(({ words }, row) => {
      const key = bandKey(words, band);
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, row);
      else if (rootOf(first) !== rootOf(row) && overlap(tickets[first].words, words) >= nearlySame) {
        groupOf[rootOf(row)] = rootOf(first);
      }
    });
  }
  return splitForms(groupOf.map((_, row) => rootOf(row)));
}

function splitForms(groups: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const largest = Math.max(alwaysAllowed, maxShare * groups.length);
  return groups.map((group, row) => ((sizes.get(group) ?? 0) > largest ? row : group));
}

function bandKey({ hashes }: CountedGrams, band: number): number {
  let key = band;
  for (let i = 0; i < hashesPerBand; i++) {
    const factor = 2 * (band * hashesPerBand + i) + 0x9e3779b1;
    let smallest = 0xffffffff;
    for (const hash of hashes) {
      let mixed = Math.imul(hash, factor);
      mixed = (mixed ^ (mixed >>> 15)) >>> 0;
      if (mixed < smallest) smallest = mixed;
    }
    key = Math.imul(key ^ smallest, 0x01000193) ^ (smallest >>> 13);
  }
  return key;
}

function overlap({ hashes: one }: CountedGrams, { hashes: other }: CountedGrams): number {
  const known = new Set(one);
  let common = 0;
  for (const hash of other) if (known.has(hash)) common++;
  return common / Math.max(1, one.length + other.length - common);
}
