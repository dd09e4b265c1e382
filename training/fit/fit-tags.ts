import { sigmoid } from '../../src/core/predict/calibration';
import { risks } from '../../src/core/severity/ticket-facts';
import { headNamed } from '../heads';
import type { HeldOut } from './cross-fit';
import { weighSources } from './weigh-sources';

const steps = 30;
/** Keeps the second derivatives from vanishing where a risk is told apart without an error. */
const penalty = 1e-5;

/** Slope and offset per risk that make its probability fit best on rows that its model has not seen (Platt, 1999). */
export function fitTags(held: readonly HeldOut[]): { slope: number[]; offset: number[] } {
  const { firstScore } = headNamed('risk');
  const weights = weighSources(held.map(({ row }) => row));
  const fitted = risks.map((risk, i) => {
    const truth = held.map(({ row }) => Number(row.labels.risk.includes(risk)));
    const scores = held.map((row) => row.scores[firstScore + i]);
    return fitSigmoid(scores, truth, weights);
  });
  return { slope: fitted.map(({ slope }) => slope), offset: fitted.map(({ offset }) => offset) };
}

/** By Newton's method. */
function fitSigmoid(
  scores: readonly number[],
  truth: readonly number[],
  weights: readonly number[],
): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < steps; step++) {
    let [ofSlope, ofOffset] = [penalty * slope, penalty * offset];
    let [bySlope, byBoth, byOffset] = [penalty, 0, penalty];
    for (const [i, score] of scores.entries()) {
      const likely = sigmoid(slope * score + offset);
      const error = weights[i] * (likely - truth[i]);
      const curve = weights[i] * likely * (1 - likely);
      ofSlope += error * score;
      ofOffset += error;
      bySlope += curve * score * score;
      byBoth += curve * score;
      byOffset += curve;
    }
    const size = bySlope * byOffset - byBoth * byBoth;
    slope -= (byOffset * ofSlope - byBoth * ofOffset) / size;
    offset -= (bySlope * ofOffset - byBoth * ofSlope) / size;
  }
  return { slope, offset };
}
