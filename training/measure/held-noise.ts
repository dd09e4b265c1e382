import { findNoise, type NoiseThresholds } from '../../src/core/noise/find-noise';
import type { Distributions } from '../../src/core/predict/distributions';
import { likelyTag } from '../../src/core/predict/suggest';
import { risks, types } from '../../src/core/severity/ticket-facts';
import type { Noise, Suggestion } from '../../src/core/suggestion';
import type { HeldOut } from '../fit/cross-fit';

/** What the gate makes of a row by its text alone, as the extension asks it; bare thanks are feedback and none of it. */
export function noiseOf(
  { row, text, cues }: HeldOut,
  shares: Distributions,
  thresholds: NoiseThresholds,
): Noise | undefined {
  const found = findNoise(
    { subject: row.subject, description: row.body, messages: [] },
    {
      text,
      cues,
      suggestions: { type: asSuggestion(types, shares.type), risk: asRisk(shares.risk) },
      thresholds,
    },
  );
  return found?.kind === 'thanks' ? undefined : found;
}

function asSuggestion(values: readonly string[], shares: readonly number[]): Suggestion {
  const [first, ...alternatives] = values
    .map((value, i) => ({ value, confidence: shares[i] }))
    .sort((a, b) => b.confidence - a.confidence);
  return { head: '', kind: 'class', ...first, alternatives, why: [], model: '' };
}

function asRisk(shares: readonly number[]): Suggestion {
  const values = risks.filter((_, i) => shares[i] >= likelyTag);
  return { ...asSuggestion(risks, shares), values, kind: 'tags' };
}
