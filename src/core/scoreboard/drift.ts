import * as v from 'valibot';
import { Share } from '../count';
import { chanceOfSameShares, compareMeans, compareShares, type Sample } from '../metrics/significance';
import type { DayCounts } from './day-counts';

/** Something that has become more or less frequent among the tickets of the last week. */
export const Drift = v.object({
  about: v.picklist(['value', 'language', 'unknown-words', 'abstained']),
  /** The head, if its values or its answers "not sure" have changed. */
  head: v.optional(v.string()),
  /** The head's value, or the language. */
  value: v.optional(v.string()),
  now: Share,
  before: Share,
});
export type Drift = v.InferOutput<typeof Drift>;

/** With fewer tickets no change is reported. */
const minNow = 40;
const minBefore = 80;
/** A smaller change is of no use to anybody, however sure it is. */
const minChange = 0.05;
/** Many things are looked at every day: rarer than once in a thousand by chance. */
const chance = 0.001;
const standardErrors = 3.3;
const maxNotes = 4;

/** What has changed, the largest change first. Empty if there are too few tickets to tell, or nothing has changed. */
export function findDrift(recent: readonly DayCounts[], before: readonly DayCounts[]): Drift[] {
  const [now, then] = [sumDays(recent), sumDays(before)];
  const heads = [...now.heads.keys()].filter((head) => then.heads.has(head));
  const found = [
    compareValues({ about: 'language' }, now.languages, then.languages),
    compareUnknownWords(now.unknownWords, then.unknownWords),
    ...heads.flatMap((head) => {
      const [one, other] = [now.heads.get(head), then.heads.get(head)];
      if (!one || !other) return [];
      return [
        compareValues({ about: 'value', head }, one.values, other.values),
        compareAbstained(head, one, other),
      ];
    }),
  ];
  return found
    .filter((drift) => drift !== undefined)
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))
    .slice(0, maxNotes);
}

type Counts = Map<string, number>;

interface HeadSum {
  answered: number;
  abstained: number;
  values: Counts;
}

interface DaysSum {
  languages: Counts;
  unknownWords: Sample;
  heads: Map<string, HeadSum>;
}

function sumDays(days: readonly DayCounts[]): DaysSum {
  const sum: DaysSum = {
    languages: new Map(),
    unknownWords: { count: 0, sum: 0, squares: 0 },
    heads: new Map(),
  };
  for (const { tickets, languages, unknownWords, heads } of days) {
    addCounts(sum.languages, languages);
    sum.unknownWords.count += tickets;
    sum.unknownWords.sum += unknownWords.sum;
    sum.unknownWords.squares += unknownWords.squares;
    for (const [head, counts] of Object.entries(heads)) {
      const all = sum.heads.get(head) ?? { answered: 0, abstained: 0, values: new Map() };
      all.answered += counts.answered;
      all.abstained += counts.abstained;
      addCounts(all.values, counts.values);
      sum.heads.set(head, all);
    }
  }
  return sum;
}

function addCounts(sum: Counts, counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) sum.set(name, (sum.get(name) ?? 0) + count);
}

function isEnough(now: number, before: number): boolean {
  return now >= minNow && before >= minBefore;
}

/** The value that has risen the most surely, else fallen, where the shares as a whole are not the same any more. */
function compareValues(what: Pick<Drift, 'about' | 'head'>, now: Counts, before: Counts): Drift | undefined {
  const [all, allBefore] = [totalOf(now), totalOf(before)];
  if (!isEnough(all, allBefore)) return undefined;
  const values = [...new Set([...now.keys(), ...before.keys()])];
  const [row, other] = [now, before].map((counts) => values.map((value) => counts.get(value) ?? 0));
  if (chanceOfSameShares(row, other) > chance) return undefined;
  const changes = values
    .map((value, i) => ({
      drift: { ...what, value, now: row[i] / all, before: other[i] / allBefore },
      rise: compareShares(row[i], all, other[i], allBefore),
    }))
    .filter(({ drift, rise }) => Math.abs(rise) >= standardErrors && ifLarge(drift));
  // What rises is news; the others give way to it.
  changes.sort((a, b) => Number(b.rise > 0) - Number(a.rise > 0) || Math.abs(b.rise) - Math.abs(a.rise));
  return changes[0]?.drift;
}

function compareAbstained(head: string, now: HeadSum, before: HeadSum): Drift | undefined {
  if (!isEnough(now.answered, before.answered)) return undefined;
  const sure = compareShares(now.abstained, now.answered, before.abstained, before.answered);
  const shares = { now: now.abstained / now.answered, before: before.abstained / before.answered };
  return Math.abs(sure) >= standardErrors ? ifLarge({ about: 'abstained', head, ...shares }) : undefined;
}

function compareUnknownWords(now: Sample, before: Sample): Drift | undefined {
  if (!isEnough(now.count, before.count)) return undefined;
  const shares = { now: now.sum / now.count, before: before.sum / before.count };
  const isSure = Math.abs(compareMeans(now, before)) >= standardErrors;
  return isSure ? ifLarge({ about: 'unknown-words', ...shares }) : undefined;
}

function ifLarge(drift: Drift): Drift | undefined {
  return Math.abs(drift.now - drift.before) >= minChange ? drift : undefined;
}

function totalOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
