import * as v from 'valibot';
import { Count } from '../count';

/**
 * What is known of a head that learns from clicks: each label was first asked of the head as it was before the label
 * was learned, and of "always the most frequent value so far" (prequential evaluation; Dawid, 1984).
 */
export const Validation = v.object({
  version: v.literal(1),
  /** Labels that were asked of the head. */
  asked: Count,
  right: Count,
  mostFrequentRight: Count,
  /** Labels on which only the head was right, and only the most frequent value. */
  onlyHead: Count,
  onlyMostFrequent: Count,
  /** The newest labels, oldest first: `+` only the head was right, `-` only the most frequent value, `=` both or none. */
  recent: v.pipe(v.string(), v.regex(/^[-+=]*$/)),
  /** How often each value was said, in the order in which they were first said. */
  counts: v.array(v.tuple([v.string(), Count])),
});
export type Validation = v.InferOutput<typeof Validation>;

/** Share of the labels on which only one of the two was right that the head won: between low and high. */
export interface Lead {
  low: number;
  high: number;
}

/** One head in twenty that is no better is taken for better at any time, however often it is looked at. */
const mistakes = 0.05;
const recentLabels = 60;
const steps = 40;

export function startValidation(): Validation {
  return {
    version: 1,
    ...{ asked: 0, right: 0, mostFrequentRight: 0, onlyHead: 0, onlyMostFrequent: 0 },
    recent: '',
    counts: [],
  };
}

/**
 * Asks the present head, then counts a new label; call it before the head learns the label. The state given stays as
 * it is, so that a label is taken back by keeping the state before it.
 *
 * @param ask the head's answer, or undefined where there is no head yet: then there is nothing to compare
 */
export function validateLabel(state: Validation, truth: string, ask: () => string | undefined): Validation {
  const counts = countValue(state.counts, truth);
  const answer = ask();
  const frequent = mostFrequent(state.counts);
  if (frequent === undefined || answer === undefined) return { ...state, counts };
  const isRight = answer === truth;
  const isFrequentRight = frequent === truth;
  const mark = isRight === isFrequentRight ? '=' : isRight ? '+' : '-';
  return {
    ...state,
    asked: state.asked + 1,
    right: state.right + Number(isRight),
    mostFrequentRight: state.mostFrequentRight + Number(isFrequentRight),
    onlyHead: state.onlyHead + Number(mark === '+'),
    onlyMostFrequent: state.onlyMostFrequent + Number(mark === '-'),
    recent: `${state.recent}${mark}`.slice(-recentLabels),
    counts,
  };
}

/**
 * Whether the head may speak: it is better than always the most frequent value, beyond chance, and was not worse than
 * that lately.
 */
export function isReliable(state: Validation): boolean {
  const lately = [...state.recent].reduce(
    (sum, mark) => sum + Number(mark === '+') - Number(mark === '-'),
    0,
  );
  return lately >= 0 && leadOf(state).low > 0.5;
}

/**
 * The interval of the head's lead, which holds at all times together, not only at one: the state is looked at after
 * every label, and a usual interval would be left by chance sooner or later (Robbins, 1970). 0 to 1 where nothing is
 * known.
 */
export function leadOf({ onlyHead: wins, onlyMostFrequent: losses }: Validation): Lead {
  const share = wins + losses === 0 ? 0.5 : wins / (wins + losses);
  const mixed = logBeta(wins + 1, losses + 1);
  const isPossible = (lead: number) => {
    const likelihood =
      (wins > 0 ? wins * Math.log(lead) : 0) + (losses > 0 ? losses * Math.log(1 - lead) : 0);
    return mixed - likelihood < Math.log(1 / mistakes);
  };
  return { low: findEdge(share, 0, isPossible), high: findEdge(share, 1, isPossible) };
}

/** The last possible share on the way from one that is possible to the end. */
function findEdge(from: number, end: number, isPossible: (lead: number) => boolean): number {
  if (isPossible(end)) return end;
  let inside = from;
  let outside = end;
  for (let step = 0; step < steps; step++) {
    const middle = (inside + outside) / 2;
    if (isPossible(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** Logarithm of the beta function of whole numbers. */
function logBeta(a: number, b: number): number {
  return logFactorial(a - 1) + logFactorial(b - 1) - logFactorial(a + b - 1);
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let i = 2; i <= n; i++) sum += Math.log(i);
  return sum;
}

function countValue(counts: Validation['counts'], value: string): Validation['counts'] {
  const at = counts.findIndex(([known]) => known === value);
  return at < 0 ? [...counts, [value, 1]] : counts.with(at, [value, counts[at][1] + 1]);
}

/** Of equals the one that was said first. */
function mostFrequent(counts: Validation['counts']): string | undefined {
  return counts.reduce<Validation['counts'][number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}
