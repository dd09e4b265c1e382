import type { HeadOf } from '../../src/core/model/manifest';
import { type Distributions, inputsOfMinutes } from '../../src/core/predict/distributions';
import { headNamed, minutesTarget } from '../heads';
import type { HeldOut } from './cross-fit';
import { fitShares } from './fit-shares';
import { weighSources } from './weigh-sources';

/** Where spans of minutes end, in log(1 + minutes): about 1, 3, 6, 9, 14, 21, 32, 48, 73, 110, 160, 240, 360, 600, 1,100 minutes. */
const spanEnds = [0.8, 1.4, 1.9, 2.3, 2.7, 3.1, 3.5, 3.9, 4.3, 4.7, 5.1, 5.5, 5.9, 6.4, 7];
/** Logarithm of the longest work that is named, about 170 hours. */
const longest = 9.2;

/**
 * How likely each span of minutes is: a logistic regression over the score of minutes and what the other heads say of type,
 * topic, severity and facts, on rows that the models have not seen. The middle of a labelled range stands for the truth.
 *
 * @param shares what the heads say of each row, severity joined
 */
export function fitMinutes(
  held: readonly HeldOut[],
  shares: readonly Distributions[],
): Pick<HeadOf<'quantity'>, 'spans' | 'joined'> {
  const { firstScore } = headNamed('effort');
  const rows = held.map(({ scores, facts }, i) => inputsOfMinutes(shares[i], scores[firstScore], facts));
  const weights = weighSources(held.map(({ row }) => row));
  const scale = scaleOf(rows, weights);
  const spans = [0, ...spanEnds, longest];
  const width = scale.length;
  const found = fitShares(
    {
      inputs: rows.map((row) => row.map((value, i) => (value - scale[i].middle) / scale[i].spread)),
      targets: held.map(({ row }) => placeOf(minutesTarget(row.labels))),
      weights,
    },
    {
      weights: spans.slice(1).map(() => new Array<number>(width).fill(0)),
      bias: spans.slice(1).map(() => 0),
    },
    { penalty: 0.004, pace: 0.05 },
  );
  return { spans, joined: unscaled(found, scale) };
}

function placeOf(target: number): number {
  const place = spanEnds.findIndex((end) => target <= end);
  return place < 0 ? spanEnds.length : place;
}

interface Scale {
  middle: number;
  spread: number;
}

/** Mean and standard deviation of each input. */
function scaleOf(rows: readonly (readonly number[])[], weights: readonly number[]): Scale[] {
  return rows[0].map((_, i) => {
    const middle = rows.reduce((sum, row, at) => sum + weights[at] * row[i], 0);
    const square = rows.reduce((sum, row, at) => sum + weights[at] * (row[i] - middle) ** 2, 0);
    return { middle, spread: Math.sqrt(square) + 1e-6 };
  });
}

/** The same for inputs as they are. */
function unscaled(
  { weights, bias }: { weights: readonly (readonly number[])[]; bias: readonly number[] },
  scale: readonly Scale[],
) {
  const own = weights.map((row) => row.map((weight, i) => weight / scale[i].spread));
  return {
    weights: own,
    bias: bias.map((start, place) =>
      own[place].reduce((sum, weight, i) => sum - weight * scale[i].middle, start),
    ),
  };
}
