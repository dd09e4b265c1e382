import { fitThreshold, type Judged } from '../metrics/confidence';

/** With fewer answers a value's own precision is not known, and the threshold of all values stands for it. */
const fewestAnswers = 50;

/** Threshold per value above which its answers on rows kept aside reach a precision; 1 where they never do. */
export function fitThresholds(
  judged: readonly (Judged & { chosen: number })[],
  values: number,
  precision: number,
): number[] {
  const common = fitThreshold(judged, precision);
  return Array.from({ length: values }, (_, value) => {
    const own = judged.filter(({ chosen }) => chosen === value);
    return own.length < fewestAnswers ? common : fitThreshold(own, precision);
  });
}
