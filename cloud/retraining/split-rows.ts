import { readGrams } from '../../src/core/learner/gram-hashes';
import { sharedTextLength } from '../../src/core/learner/keyed-grams';
import { groupNearDuplicates } from '../../src/core/learner/near-duplicates';
import { seededRandom } from '../../src/core/random';
import { type TrainingRow, toDeskRow } from './training-row';

const shareLearned = 0.75;
const maxHeldOut = 600;

export interface SplitRows {
  /** The older ones. */
  learned: TrainingRow[];
  /** Newer than all that were learned, and none nearly the same text as one of them. */
  heldOut: TrainingRow[];
  /** Newer ones that were nearly the same text. */
  leaked: number;
  /** The time between the two. */
  cut: number;
}

/**
 * Splits by time and by ticket.
 *
 * @param after what is held out is also newer than this: what the present head has learned from would flatter it
 */
export function splitRows(rows: readonly TrainingRow[], after: number, seed: number): SplitRows {
  const sorted = [...rows].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  const cut = Math.max(after, sorted[Math.floor(sorted.length * shareLearned)]?.at ?? 0);
  const groups = groupNearDuplicates(sorted.map((row) => readGrams(toDeskRow(row), sharedTextLength)));
  const learned = sorted.filter(({ at }) => at < cut);
  const known = new Set(groups.slice(0, learned.length));
  const newer = sorted
    .slice(learned.length)
    .map((row, i) => ({ row, group: groups[learned.length + i] ?? -1 }));
  const fresh = newer.filter(({ group, row }) => !known.has(group) && row.at > after);
  const heldOut = seededRandom(seed)
    .shuffle(fresh.map(({ row }) => row))
    .slice(0, maxHeldOut);
  return { learned, heldOut, leaked: newer.filter(({ group }) => known.has(group)).length, cut };
}
