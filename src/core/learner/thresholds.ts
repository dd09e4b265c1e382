import { fitThreshold, type Judged } from '../metrics/confidence';

/** With fewer answers a value's own precision is not known, and the threshold of all values stands for it. */
const minAnswers = 50;
/** So many answers of its own make a value's threshold half its own. */
const halfOwn = 300;
/** In standard errors: nine of ten thresholds keep what they promise. */
const caution = 1.28;

/** See `fitThreshold`; cautious, since the answers kept aside are few and the threshold is the best of many. */
export function fitCautiously(judged: readonly Judged[], precision: number): number {
  return fitThreshold(judged, precision, caution);
}

/** With fewer held-out answers nothing is shown that has not proved itself. */
const minSurest = 100;

/**
 * A short history cannot prove a precision answer by answer. Its calibrated confidence stands for the proof then: what is
 * as sure as the precision asked for may be shown, unless the answers kept aside speak against it.
 */
function fitSurest(judged: readonly Judged[], precision: number, toProve: number): number {
  const proved = fitCautiously(judged, toProve);
  if (proved < 1) return proved;
  const sure = judged.filter(({ confidence }) => confidence >= precision);
  const right = sure.filter((answer) => answer.right).length;
  const allowed = caution * Math.sqrt(precision * (1 - precision) * sure.length);
  const isRefuted = right < precision * sure.length - allowed;
  return isRefuted ? 1 : precision;
}

/**
 * Threshold per value above which its answers on rows kept aside reach a precision; 1 where they never do. A value's own
 * threshold is drawn to that of all values, the more so the fewer answers it rests on.
 *
 * @param known share of the next tickets whose value can be known; the answers kept aside have to make up for the others
 */
export function fitThresholds(
  judged: readonly (Judged & { chosen: number })[],
  values: number,
  precision: number,
  known = 1,
): number[] {
  const toProve = Math.min(1, precision / known);
  const hasTooFew = judged.length < minSurest;
  const choose = (some: readonly Judged[]) =>
    hasTooFew ? fitCautiously(some, toProve) : fitSurest(some, precision, toProve);
  const common = choose(judged);
  return Array.from({ length: values }, (_, value) => {
    const own = judged.filter(({ chosen }) => chosen === value);
    if (own.length < minAnswers) return common;
    return (own.length * choose(own) + halfOwn * common) / (own.length + halfOwn);
  });
}
