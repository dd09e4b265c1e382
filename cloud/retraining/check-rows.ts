import { millisecondsPerDay } from '../../src/core/days';
import { countValues, frequentValues } from '../../src/core/learner/frequent-values';
import type { SplitRows } from './split-rows';
import type { Weighed } from './weigh-clients';

/** Why nothing was learned from the labels of a head, and what can be done. */
export const rowFindings = {
  'too-few':
    'There are too few labelled tickets with content. More labels help; so does the level features or redacted.',
  'one-value': 'Fewer than two values occur often enough, so that there is nothing to tell apart.',
  'too-few-aside': 'Too few tickets are newer than what was learned from. Wait for more labels.',
  'leaked-duplicates':
    'Most newer tickets are nearly the same text as older ones, which would flatter any head.',
  'shifted-distribution':
    'The newer labels have quite other values than the older ones. See whether a field was renamed.',
  'future-dates': 'Labels are from the future. See which clocks are wrong.',
  poisoned:
    'A large part of the labels contradicts what all others say. See the profiles that the report names.',
  disputed:
    'Three or more known profiles contradict the others, and labels alone do not tell who is right. See which labels are wrong, and forget them.',
} as const;
export type RowFinding = keyof typeof rowFindings;

export const minLearned = 60;
export const minHeldOut = 30;
/** More of the newer tickets than this may not be known texts. */
const maxLeaked = 0.6;
/** Total variation between two distributions: 0 the same, 1 nothing in common. */
const maxShift = 0.5;
const maxFuture = 0.01;
const maxContrary = 0.34;

export interface RowsToCheck {
  weighed: Weighed;
  split: SplitRows;
  /** Milliseconds since 1970. */
  now: number;
}

/** What is wrong with the labels of a head before anything is learned from them; nothing where they can be used. */
export function checkRows({ weighed, split, now }: RowsToCheck): RowFinding[] {
  const { rows, contrary, disputed } = weighed;
  const { learned, heldOut, leaked } = split;
  const left = contrary.reduce((sum, { labels }) => sum + labels, 0);
  const findings: [RowFinding, boolean][] = [
    ['too-few', learned.length < minLearned],
    ['one-value', frequentValues(valuesOf(learned)).length < 2],
    ['leaked-duplicates', leaked > maxLeaked * (heldOut.length + leaked)],
    ['too-few-aside', heldOut.length < minHeldOut],
    [
      'shifted-distribution',
      heldOut.length >= minHeldOut && distance(valuesOf(learned), valuesOf(heldOut)) > maxShift,
    ],
    ['future-dates', rows.filter(({ at }) => at > now + millisecondsPerDay).length > maxFuture * rows.length],
    ['poisoned', left > maxContrary * (rows.length + left)],
    ['disputed', disputed.length > 0],
  ];
  return findings.filter(([, is]) => is).map(([finding]) => finding);
}

function valuesOf(rows: readonly { value: string }[]): string[] {
  return rows.map(({ value }) => value);
}

function distance(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [new Map(countValues(one)), new Map(countValues(other))];
  const share = (value: string, counts: ReadonlyMap<string, number>, all: number) =>
    (counts.get(value) ?? 0) / all;
  const values = [...new Set([...one, ...other])];
  const gaps = values.map((value) =>
    Math.abs(share(value, first, one.length) - share(value, second, other.length)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / 2;
}
