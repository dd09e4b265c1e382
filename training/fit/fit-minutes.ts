import type { HeadOf } from '../../src/core/model/manifest';
import { headNamed, minutesTarget } from '../heads';
import type { HeldOut } from './cross-fit';

/** Groups of tickets by their score, each with errors of its own. */
const groups = 6;
const quantileCount = 19;

/**
 * How far the truth lies from the score on rows that the model has not seen, by the score (conformal prediction; Vovk
 * et al., 2005). The middle of a labelled range of minutes stands for the truth.
 */
export function fitErrors(held: readonly HeldOut[]): HeadOf<'quantity'>['errors'] {
  const { firstScore } = headNamed('effort');
  const rows = held
    .map(({ row, scores }) => ({ score: scores[firstScore], truth: minutesTarget(row.labels) }))
    .sort((a, b) => a.score - b.score);
  return Array.from({ length: groups }, (_, i) => {
    const group = rows.slice(
      Math.floor((i * rows.length) / groups),
      Math.floor(((i + 1) * rows.length) / groups),
    );
    const errors = group.map(({ score, truth }) => truth - score).sort((a, b) => a - b);
    return {
      upTo: group[group.length - 1].score,
      quantiles: Array.from({ length: quantileCount }, (__, q) =>
        quantile(errors, (q + 1) / (quantileCount + 1)),
      ),
    };
  });
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
