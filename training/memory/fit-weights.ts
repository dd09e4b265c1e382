import { meanOfCrowd } from '../../src/core/memory/crowd';
import { leadOf, scorePair, type Weights } from '../../src/core/memory/find-similar';
import { featureNames } from '../../src/core/memory/pair-features';
import { median } from '../../src/core/metrics/numbers';
import type { Asked } from './replay-duplicates';

/** Two tickets are not less the same matter because they share more; only these speak against it. */
const against = new Set<string>(['codesDiffer', 'age']);
const penalty = 0.1;
const steps = 3000;
const stepLength = 0.5;
/** Tickets without a duplicate that would get a banner; half of what is allowed, other desks are not like these. */
const falseBanners = 0.01;

/** A ranking to learn from: the features of each pair, and which pairs are duplicates. */
interface Ranking {
  rows: number[][];
  isDuplicate: boolean[];
}

/** Weights under which duplicates come first (softmax over each list; Cao et al., 2007), and where the banner begins. */
export function fitWeights(asked: readonly Asked[]): Weights {
  const rankings = asked.map(toRanking).filter(({ isDuplicate }) => isDuplicate.includes(true));
  let weights: number[] = featureNames.map(() => 0);
  // Adagrad: features have different scales.
  const squares = featureNames.map(() => 1e-8);
  for (let step = 0; step < steps; step++) {
    const gradient = gradientOf(rankings, weights);
    weights = weights.map((weight, i) => {
      squares[i] += gradient[i] ** 2;
      const next = weight - (stepLength * gradient[i]) / Math.sqrt(squares[i]);
      return against.has(featureNames[i]) ? Math.min(0, next) : Math.max(0, next);
    });
  }
  return { weights: weights.map(round), ...findThreshold(asked, weights) };
}

function toRanking({ pairs, group }: Asked): Ranking {
  return {
    rows: pairs.map(({ features }) => featureNames.map((name) => features[name])),
    isDuplicate: pairs.map(({ id }) => group.has(id)),
  };
}

function gradientOf(rankings: readonly Ranking[], weights: readonly number[]): number[] {
  const gradient = weights.map((weight) => 2 * penalty * weight);
  for (const { rows, isDuplicate } of rankings) {
    const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * weights[i], 0));
    const largest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - largest));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const right = shares.reduce((sum, share, k) => sum + (isDuplicate[k] ? share : 0), 0) || 1e-12;
    rows.forEach((row, k) => {
      const change = shares[k] / all - (isDuplicate[k] ? shares[k] / right : 0);
      row.forEach((value, i) => {
        gradient[i] += change * value;
      });
    });
  }
  return gradient;
}

function findThreshold(asked: readonly Asked[], weights: number[]): Omit<Weights, 'weights'> {
  const scored = asked
    .filter(({ isAlone }) => isAlone)
    .map(({ pairs }) => pairs.map(({ features }) => scorePair(features, { weights })).sort((a, b) => b - a));
  const usualCrowd = median(scored.map(meanOfCrowd));
  const leads = scored.flatMap((scores) => leadOf(scores, { usualCrowd }) ?? []).sort((a, b) => b - a);
  return { threshold: round(leads[Math.floor(falseBanners * leads.length)]), usualCrowd: round(usualCrowd) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
