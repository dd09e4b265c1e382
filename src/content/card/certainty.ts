import type { Suggestion } from '../../core/suggestion';

/** Confidence from which a suggestion is called sure, and from which likely. The only place for these numbers. */
export const certaintyThresholds = { sure: 0.8, likely: 0.55 } as const;

export type Certainty = 'sure' | 'likely' | 'unsure';

export function certaintyOf({
  abstained,
  confidence,
}: Pick<Suggestion, 'abstained' | 'confidence'>): Certainty {
  if (abstained) return 'unsure';
  if (confidence >= certaintyThresholds.sure) return 'sure';
  return confidence >= certaintyThresholds.likely ? 'likely' : 'unsure';
}

const order: readonly Certainty[] = ['unsure', 'likely', 'sure'];

/** Several answers read as one are only as certain as the weakest of them. */
export function weakestCertainty(certainties: readonly Certainty[]): Certainty {
  return order.find((certainty) => certainties.includes(certainty)) ?? 'unsure';
}
