import type { FieldResult } from '../../core/learner/field-result';

/** Whether what was learned is better than always the same answer, beyond chance; only then it shows itself unasked. */
export function isWorthShowing(result: FieldResult): boolean {
  if (result.kind === 'tags') return result.microF1 > result.mostFrequent.microF1;
  if (result.kind === 'number') return result.medianError < result.alwaysMedian.medianError;
  return result.interval.low > result.mostFrequent.accuracy;
}
