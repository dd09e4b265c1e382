import { fitThreshold, type Judged } from '../metrics/confidence';

/** With fewer answers a value's own precision is not known, and the threshold of all values stands for it. */
const fewestAnswers = 50;
/** So many answers of its own make a value's threshold half its own. */
const halfOwn = 300;
/** In standard errors: nine of ten thresholds keep what they promise. */
const caution = 1.28;

/** See `fitThreshold`; cautious, since the answers kept aside are few and the threshold is the best of many. */
export function fitCautiously(judged: readonly Judged[], precision: number): number {
  return fitThreshold(judged, precision, caution);
}

/**
 * Threshold per value above which its answers on rows kept aside reach a precision; 1 where they never do. A value's own
 * threshold is drawn to that of all values, the more so the fewer answers it rests on.
 */
export function fitThresholds(
  judged: readonly (Judged & { chosen: number })[],
  values: number,
  precision: number,
): number[] {
  const common = fitCautiously(judged, precision);
  return Array.from({ length: values }, (_, value) => {
    const own = judged.filter(({ chosen }) => chosen === value);
    if (own.length < fewestAnswers) return common;
    return (own.length * fitCautiously(own, precision) + halfOwn * common) / (own.length + halfOwn);
  });
}
