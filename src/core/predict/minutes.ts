import { sizeLimits, sizes } from '../severity/ticket-facts';
import type { MinutesRange } from '../suggestion';

/** Shares of work that takes less than the lowest, the middle and the highest minutes named. */
const [tenth, half, nineTenths] = [0.1, 0.5, 0.9];

/**
 * Minutes of work: 10 %, 50 % and 90 % of comparable tickets took less; in order, not negative.
 *
 * @param spans where spans of log(1 + minutes) begin and end, ascending
 * @param shares how likely each span is
 */
export function minutesRange(spans: readonly number[], shares: readonly number[]): MinutesRange {
  const [low, middle, high] = [tenth, half, nineTenths].map((share) =>
    Math.expm1(reachedAt(share, spans, shares)),
  );
  return { low, middle, high };
}

/** How likely each size is. */
export function sizeShares(spans: readonly number[], shares: readonly number[]): number[] {
  const below = sizeLimits.map((limit) => shareBelow(Math.log1p(limit), spans, shares));
  return sizes.map((_, i) => (below[i] ?? 1) - (below[i - 1] ?? 0));
}

/** Share of the work that takes less; within a span it is spread evenly. */
function shareBelow(value: number, spans: readonly number[], shares: readonly number[]): number {
  return shares.reduce((sum, share, i) => {
    const part = (value - spans[i]) / (spans[i + 1] - spans[i]);
    return sum + share * Math.min(1, Math.max(0, part));
  }, 0);
}

/** The value that a share of the work stays below. */
function reachedAt(wanted: number, spans: readonly number[], shares: readonly number[]): number {
  let below = 0;
  for (const [i, share] of shares.entries()) {
    if (below + share >= wanted && share > 0) {
      return spans[i] + ((wanted - below) / share) * (spans[i + 1] - spans[i]);
    }
    below += share;
  }
  return spans[spans.length - 1];
}
