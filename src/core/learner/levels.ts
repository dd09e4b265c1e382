import { quadraticKappa } from '../metrics/classification';

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

const rounds = 3;
const steps = 24;

/**
 * Cuts between the levels that give the highest quadratic kappa on rows kept aside, one cut moved at a time. Plain
 * rounding would give the most frequent level almost always.
 */
export function fitCuts(expected: readonly number[], truth: readonly number[], levels: number): number[] {
  let cuts = Array.from({ length: levels - 1 }, (_, i) => i + 0.5);
  const quality = (candidate: readonly number[]) =>
    quadraticKappa(
      truth,
      expected.map((value) => levelOf(value, candidate)),
      levels,
    );
  let best = quality(cuts);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < cuts.length; i++) {
      const low = cuts[i - 1] ?? 0;
      const high = cuts[i + 1] ?? levels - 1;
      for (let step = 1; step < steps; step++) {
        const candidate = cuts.with(i, low + ((high - low) * step) / steps);
        const found = quality(candidate);
        if (found > best) {
          best = found;
          cuts = candidate;
        }
      }
    }
  }
  return cuts;
}
