import * as v from 'valibot';
import { patternCost } from './pattern-cost';

/** Longest regular expression that an adapter may use. */
const maxPatternLength = 200;

/** The beginning of a text that a pattern is run on. */
export const maxMatchedLength = 1_000;

/** In so many ways a pattern may be tried on such a text, each as long as the text: one choice of its length, and a few small ones. */
const maxWays = 16 * maxMatchedLength;

/** Whether a regular expression is short and ends soon on every text; one that cannot be judged does not. */
export function isBoundedPattern(source: string): boolean {
  return (
    source.length <= maxPatternLength && compiles(source) && patternCost(source, maxMatchedLength) <= maxWays
  );
}

export const unboundedPattern = 'The pattern is too long, does not compile or could run for long.';

/** A regular expression as an adapter file writes it. */
export const BoundedPattern = v.pipe(v.string(), v.check(isBoundedPattern, unboundedPattern));

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
