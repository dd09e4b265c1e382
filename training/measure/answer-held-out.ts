import { distributionsOf } from '../../src/core/predict/distributions';
import { type CalibratedHeads, calibrateHeads } from '../fit/calibrate-heads';
import type { HeldOut } from '../fit/cross-fit';
import type { Parameters } from '../parameters';
import { noiseOf } from './held-noise';
import type { Measured } from './measure-model';

/**
 * Calibrated answers to rows that were left out, where calibration and thresholds have not seen them either: the rows of
 * each round are answered with what all other rounds give.
 */
export function answerHeldOut(
  held: readonly HeldOut[],
  parameters: Parameters,
  report: (line: string) => void,
): Measured[] {
  const rounds = [...new Set(held.map(({ round }) => round))];
  return rounds.flatMap((round) => {
    const calibrated = calibrateHeads(
      held.filter((row) => row.round !== round),
      parameters,
    );
    report(`calibrated ${round}`);
    return held.filter((row) => row.round === round).map((row) => answer(row, calibrated));
  });
}

function answer(row: HeldOut, { heads, noise }: CalibratedHeads): Measured {
  const shares = distributionsOf({ heads }, row.scores, row.facts);
  return { ...row, shares, heads, isNoise: noiseOf(row, shares, noise) !== undefined };
}
