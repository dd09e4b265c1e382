import { mean } from '../../src/core/metrics/numbers';
import { seededRandom } from '../../src/core/random';

export interface RankMeasures {
  recall_at_1: number;
  recall_at_5: number;
  recall_at_10: number;
  /** Mean of one by the rank of the first hit. */
  mrr: number;
}

const draws = 1000;

/** Shares of 1 with three digits; 0 where there is no rank. */
export function measureRanks(ranks: readonly number[]): RankMeasures {
  const share = (most: number) => round(mean(ranks.map((rank) => (rank <= most ? 1 : 0))));
  return {
    recall_at_1: share(1),
    recall_at_5: share(5),
    recall_at_10: share(10),
    mrr: round(mean(ranks.map((rank) => 1 / rank))),
  };
}

/** The middle 95 % of each measure when the queries are drawn again with replacement. */
export function rankIntervals(ranks: readonly number[], seed: number): Record<string, [number, number]> {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: draws }, () =>
    measureRanks(ranks.map(() => ranks[random.below(ranks.length)])),
  );
  const names = ['recall_at_1', 'recall_at_5', 'recall_at_10', 'mrr'] as const;
  return Object.fromEntries(
    names.map((name) => {
      const sorted = drawn.map((measures) => measures[name]).sort((a, b) => a - b);
      return [name, [sorted[Math.floor(0.025 * draws)], sorted[Math.floor(0.975 * draws)]]];
    }),
  );
}

function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1000) / 1000 : 0;
}
