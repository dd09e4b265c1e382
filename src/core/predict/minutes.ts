import type { HeadOf } from '../model/manifest';
import { sizeLimits, sizes } from '../severity/ticket-facts';
import type { MinutesRange } from '../suggestion';

type Errors = HeadOf<'quantity'>['errors'];

/** Of the errors' quantiles, 5 % apart from 5 % on. */
const [tenth, half, nineTenths] = [1, 9, 17];
const step = 0.05;
/** Logarithm of the longest work that is named, a thousand hours. */
const longest = 11;

/** Minutes of work: 10 %, 50 % and 90 % of what tickets with this score took; in order, not negative. */
export function minutesRange(score: number, errors: Errors): MinutesRange {
  const quantiles = quantilesFor(score, errors);
  const [low, middle, high] = [tenth, half, nineTenths].map((at) =>
    Math.max(0, Math.expm1(Math.min(longest, score + quantiles[at]))),
  );
  return { low, middle: Math.max(low, middle), high: Math.max(low, middle, high) };
}

/** How likely each size is. */
export function sizeShares(score: number, errors: Errors): number[] {
  const quantiles = quantilesFor(score, errors);
  const below = sizeLimits.map((limit) => shareBelow(Math.log1p(limit) - score, quantiles));
  return sizes.map((_, i) => (below[i] ?? 1) - (below[i - 1] ?? 0));
}

function quantilesFor(score: number, errors: Errors): readonly number[] {
  return (errors.find(({ upTo }) => score <= upTo) ?? errors[errors.length - 1]).quantiles;
}

/** Share of errors below a value, between the quantiles on straight lines; beyond them a little is left. */
function shareBelow(value: number, quantiles: readonly number[]): number {
  const last = quantiles.length - 1;
  if (value <= quantiles[0]) return Math.max(0, step - 0.1 * (quantiles[0] - value));
  if (value >= quantiles[last]) return Math.min(1, 1 - step + 0.1 * (value - quantiles[last]));
  const above = quantiles.findIndex((quantile) => quantile > value);
  const [left, right] = [quantiles[above - 1], quantiles[above]];
  return step * (above + (value - left) / (right - left));
}
