import { adam } from '../../src/core/predict/adam';
import { sigmoid } from '../../src/core/predict/calibration';
import { risks } from '../../src/core/severity/ticket-facts';
import { headNamed } from '../heads';
import type { HeldOut } from './cross-fit';
import { weighSources } from './weigh-sources';

const steps = 200;

/** Slope and offset per risk that make its probability fit best on rows that its model has not seen (Platt, 1999). */
export function fitTags(held: readonly HeldOut[]): { slope: number[]; offset: number[] } {
  const { firstScore } = headNamed('risk');
  const weights = weighSources(held.map(({ row }) => row));
  const fitted = risks.map((risk, i) => {
    const truth = Float64Array.from(held, ({ row }) => Number(row.labels.risk.includes(risk)));
    const score = Float64Array.from(held, ({ scores }) => scores[firstScore + i]);
    const unknowns = Float32Array.from([1, 0]);
    const step = adam(unknowns);
    for (let round = 0; round < steps; round++) {
      const gradient = new Float32Array(2);
      for (let at = 0; at < truth.length; at++) {
        const likely = sigmoid(unknowns[0] * score[at] + unknowns[1]);
        const error = weights[at] * (likely - truth[at]);
        gradient[0] += error * score[at];
        gradient[1] += error;
      }
      step(gradient, 0.1 * (1 - round / steps));
    }
    return { slope: unknowns[0], offset: unknowns[1] };
  });
  return { slope: fitted.map(({ slope }) => slope), offset: fitted.map(({ offset }) => offset) };
}
