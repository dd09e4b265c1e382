import type { Label } from '../../core/label';
import type { Prediction, Suggestion } from '../../core/suggestion';
import { type Certainty, certaintyOf } from './certainty';

/** What the card shows for one head: what was suggested, and what the agent made of it. */
export interface Answer {
  head: string;
  suggestion: Suggestion;
  /** The feedback that counts now, if there is any. */
  label: Label | undefined;
  /** The kept value, else the suggested one. */
  value: string;
  certainty: Certainty;
}

/** The answers to these heads, in their order. A head that the prediction lacks is left out. */
export function answersTo(
  heads: readonly string[],
  prediction: Prediction,
  labels: readonly Label[],
): readonly Answer[] {
  return heads.flatMap((head) => {
    const suggestion = prediction.suggestions[head];
    if (!suggestion) return [];
    const label = labels.find((candidate) => candidate.head === head);
    const value = label?.final ?? suggestion.value;
    return [{ head, suggestion, label, value, certainty: certaintyOf(suggestion) }];
  });
}

/** Answers that the agent has not judged and that the model stands by. */
export function committedAnswers(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(({ label, suggestion }) => !label && !suggestion.abstained);
}

/**
 * What accepting a row confirms. A best guess that the model does not stand by is confirmed only by itself, never
 * along with others, so that no click agrees to something that the agent has not seen.
 */
export function acceptableAnswers(answers: readonly Answer[]): readonly Answer[] {
  const committed = committedAnswers(answers);
  return committed.length > 0 ? committed : answers.filter(({ label }) => !label);
}
