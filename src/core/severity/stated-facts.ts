import type { Label } from '../label';
import type { Prediction } from '../suggestion';
import { askedFacts, type StatedFacts, severityWith, statedValues } from './severity-with';

/** The facts that the agent has stated, by what counts of the feedback on a ticket. */
export function statedFacts(labels: readonly Pick<Label, 'head' | 'final'>[]): StatedFacts {
  const stated = askedFacts.flatMap((fact) => {
    const final = labels.find(({ head }) => head === fact)?.final;
    const value = statedValues[fact].find((each) => each === final);
    return value === undefined ? [] : [[fact, value] as const];
  });
  return Object.fromEntries(stated);
}

/** The prediction with severity anew where the agent has stated facts that it follows from. */
export function withStatedFacts(
  prediction: Prediction,
  labels: readonly Pick<Label, 'head' | 'final'>[],
): Prediction {
  const stated = statedFacts(labels);
  if (Object.keys(stated).length === 0) return prediction;
  const severity = severityWith(prediction, stated);
  return severity ? { ...prediction, suggestions: { ...prediction.suggestions, severity } } : prediction;
}
