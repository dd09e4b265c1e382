import type { Suggestion } from '../../core/suggestion';

/** Confidence from which a suggestion is called sure, and from which likely. The only place for these numbers. */
export const certaintyThresholds = { sure: 0.8, likely: 0.55 } as const;

export type Certainty = 'sure' | 'likely' | 'unsure';

type Judged = Pick<Suggestion, 'abstained' | 'confidence'>;

export function certaintyOf({ abstained, confidence }: Judged): Certainty {
  if (abstained) return 'unsure';
  if (confidence >= certaintyThresholds.sure) return 'sure';
  return confidence >= certaintyThresholds.likely ? 'likely' : 'unsure';
}

/**
 * The number to show beside the words. None where the text is of a kind that the model was never measured on, since its
 * confidence means nothing there; and none that contradicts "not sure".
 */
export function shownConfidence({ abstained, confidence }: Judged): number | undefined {
  if (!abstained) return confidence;
  const isMeasured = abstained === 'low-confidence' || abstained === 'values-tie';
  return isMeasured && confidence < certaintyThresholds.likely ? confidence : undefined;
}

const order: readonly Certainty[] = ['unsure', 'likely', 'sure'];

/** Several answers read as one are only as certain as the weakest of them. */
export function weakestCertainty(certainties: readonly Certainty[]): Certainty {
  return order.find((certainty) => certainties.includes(certainty)) ?? 'unsure';
}
