import { macroF1 } from '../../src/core/metrics/classification';

/**
 * Macro F1 over the values that the truth has. An answer that is none of them is wrong, but no value of its own: a
 * shipped head knows values that a desk does not use.
 */
export function macroF1OverTruth(truth: readonly string[], answers: readonly string[]): number {
  // Values that only answers have add an F1 of 0 each, so only the count that is divided by changes.
  const counted = new Set([...truth, ...answers]).size;
  return (macroF1(truth, answers) * counted) / new Set(truth).size;
}
