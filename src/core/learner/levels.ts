import { macroF1, meanLevelError, quadraticKappa } from '../metrics/classification';

/** Expected level of a distribution over levels 0, 1, …. */
export function expectedLevel(probabilities: ArrayLike<number>): number {
  let sum = 0;
  for (let level = 0; level < probabilities.length; level++) sum += level * probabilities[level];
  return sum;
}

/** The level of an expected level: how many of the cuts lie below it. */
export function levelOf(expected: number, cuts: readonly number[]): number {
  return cuts.filter((cut) => expected > cut).length;
}

const rounds = 4;
const steps = 60;

/**
 * Cuts between the levels that serve rows kept aside best, one cut moved at a time. Plain rounding would give the most
 * frequent level almost always; the highest kappa alone gives levels too far away and leaves out the rare ones, so that
 * macro F1 and the mean error count as much.
 */
export function fitCuts(expected: readonly number[], truth: readonly number[], levels: number): number[] {
  const candidates = candidateCuts(expected, levels);
  const quality = (cuts: readonly number[]) => {
    const predicted = expected.map((value) => levelOf(value, cuts));
    return (
      quadraticKappa(truth, predicted, levels) + macroF1(truth, predicted) - meanLevelError(truth, predicted)
    );
  };
  let cuts = Array.from({ length: levels - 1 }, (_, i) => i + 0.5);
  let best = quality(cuts);
  for (let round = 0; round < rounds; round++) {
    const before = best;
    for (let i = 0; i < cuts.length; i++) {
      for (const cut of candidates) {
        if (cut < (cuts[i - 1] ?? 0) || cut > (cuts[i + 1] ?? levels)) continue;
        const candidate = cuts.with(i, cut);
        const found = quality(candidate);
        if (found > best) {
          best = found;
          cuts = candidate;
        }
      }
    }
    if (best === before) break;
  }
  return cuts;
}

/** Quantiles, closer to each other at both ends, where the rare levels are; and below and above all that occur. */
function candidateCuts(expected: readonly number[], levels: number): number[] {
  const sorted = [...expected].sort((a, b) => a - b);
  const inner = Array.from({ length: steps - 1 }, (_, i) => {
    const at = (i + 1) / steps;
    const share = at < 0.5 ? 2 * at * at : 1 - 2 * (1 - at) * (1 - at);
    return sorted[Math.floor(share * (sorted.length - 1))];
  });
  return [0, ...(sorted.length > 0 ? inner : []), levels];
}
