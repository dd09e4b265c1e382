import { findCues } from '../../src/core/features/cues/find-cues';
import { findNoise, type NoiseThresholds } from '../../src/core/noise/find-noise';
import { distributionsOf } from '../../src/core/predict/distributions';
import { likelyTag } from '../../src/core/predict/suggest';
import { risks, types } from '../../src/core/severity/ticket-facts';
import type { Suggestion } from '../../src/core/suggestion';
import { cleanTicket, defaultCleaning } from '../../src/core/text/clean';
import { type CalibratedHeads, calibrateHeads } from '../fit/calibrate-heads';
import type { HeldOut } from '../fit/cross-fit';
import type { Parameters } from '../parameters';
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
    return held.filter((row) => row.round === round).map((row) => answer(row, calibrated, parameters));
  });
}

function answer(row: HeldOut, { heads, noise }: CalibratedHeads, { features }: Parameters): Measured {
  const shares = distributionsOf({ heads }, row.scores, row.facts);
  return { ...row, shares, heads, isNoise: isNoise(row, shares, noise, features.longestText) };
}

function isNoise(
  { row, facts }: HeldOut,
  shares: Measured['shares'],
  thresholds: NoiseThresholds,
  longestText: number,
): boolean {
  const { subject, body } = row;
  const { text } = cleanTicket({ subject, description: body, messages: [] }, defaultCleaning);
  const found = findNoise(
    { subject, description: body, messages: [] },
    {
      text,
      cues: findCues(text.toLowerCase().slice(0, longestText), facts.language),
      suggestions: { type: asSuggestion(types, shares.type), risk: asRisk(shares.risk) },
      thresholds,
    },
  );
  return found !== undefined && found.kind !== 'thanks';
}

function asSuggestion(values: readonly string[], shares: readonly number[]): Suggestion {
  const [first, ...alternatives] = values.map((value, i) => ({ value, confidence: shares[i] }));
  return { head: '', kind: 'class', ...first, alternatives, why: [], model: '' };
}

function asRisk(shares: readonly number[]): Suggestion {
  const values = risks.filter((_, i) => shares[i] >= likelyTag);
  return { ...asSuggestion(risks, shares), values, kind: 'tags' };
}
