import type { HeadOf } from '../../src/core/model/manifest';
import { type Distributions, inputsOfJoin } from '../../src/core/predict/distributions';
import { levels } from '../../src/core/severity/ticket-facts';
import { targetOf } from '../heads';
import type { HeldOut } from './cross-fit';
import { fitShares } from './fit-shares';
import { weighSources } from './weigh-sources';

/** Levels that people drop everything for count so many times as much, so that a P1 is not lost among the many P5. */
const graveWeight = 2;
const grave = 2;

/**
 * Joins what the rule gives for the facts with the head's own shares: a logistic regression over the logarithms of both,
 * on rows that the models have not seen (stacking; Wolpert, 1992).
 *
 * @param shares what the heads say of each row, severity by its own scores
 */
export function fitJoin(
  held: readonly HeldOut[],
  shares: readonly Distributions[],
): HeadOf<'ordinal'>['joined'] {
  const targets = held.map(({ row }) => targetOf('severity', row.labels));
  const weights = weighSources(held.map(({ row }) => row));
  // Each level begins as the sum of half of its own two inputs.
  const start = levels.map((_, level) =>
    [...levels, ...levels].map((__, input) => (input % levels.length === level ? 0.5 : 0)),
  );
  return fitShares(
    {
      inputs: shares.map((found) => inputsOfJoin(found, found.severity)),
      targets,
      weights: weights.map((weight, i) => (targets[i] < grave ? graveWeight * weight : weight)),
    },
    { weights: start, bias: levels.map(() => 0) },
    { penalty: 0.0003, pace: 0.05 },
  );
}
