import * as v from 'valibot';
import { Count } from '../count';
import type { Prediction, Suggestion } from '../suggestion';

/** The steps of confidence in which suggestions are counted: 0 to 10 %, 10 to 20 %, and so on. */
export const confidenceSteps = 10;

const HeadCounts = v.object({
  /** Tickets for which this head was asked. */
  answered: Count,
  /** How many of these were "not sure". */
  abstained: Count,
  /** How many of these were only measured, not shown. */
  hidden: Count,
  /** Number of its answers by step of confidence. */
  confidence: v.pipe(v.array(Count), v.length(confidenceSteps)),
  /** How often each value was the likeliest, of heads with a list of values. */
  values: v.record(v.string(), Count),
});
export type HeadCounts = v.InferOutput<typeof HeadCounts>;

/** What was answered at one helpdesk on one day, as counts: no ticket can be told from it. */
export const DayCounts = v.object({
  /** Day by the user's calendar, `YYYY-MM-DD`. */
  day: v.string(),
  origin: v.string(),
  tickets: Count,
  languages: v.record(v.string(), Count),
  /** Sum, and sum of squares, of each ticket's share of words that the model has never seen. */
  unknownWords: v.object({ sum: v.number(), squares: v.number() }),
  heads: v.record(v.string(), HeadCounts),
});
export type DayCounts = v.InferOutput<typeof DayCounts>;

/** Limit of values that are counted separately. */
const maxValues = 100;

export function emptyDay(day: string, origin: string): DayCounts {
  return { day, origin, tickets: 0, languages: {}, unknownWords: { sum: 0, squares: 0 }, heads: {} };
}

/** The counts with one more ticket. */
export function countAnswer(counts: DayCounts, prediction: Prediction): DayCounts {
  const { unknownWords = 0, language, suggestions } = prediction;
  const heads = { ...counts.heads };
  for (const suggestion of Object.values(suggestions))
    heads[suggestion.head] = countSuggestion(heads[suggestion.head], suggestion);
  return {
    ...counts,
    tickets: counts.tickets + 1,
    languages: withOneMore(counts.languages, language),
    unknownWords: {
      sum: counts.unknownWords.sum + unknownWords,
      squares: counts.unknownWords.squares + unknownWords ** 2,
    },
    heads,
  };
}

/** The step that a confidence belongs to. */
export function confidenceStep(confidence: number): number {
  return Math.min(confidenceSteps - 1, Math.max(0, Math.floor(confidence * confidenceSteps)));
}

function countSuggestion(before: HeadCounts | undefined, suggestion: Suggestion): HeadCounts {
  const { kind, value, confidence, abstained, desk } = suggestion;
  const counts = before ?? emptyHead();
  const step = abstained ? -1 : confidenceStep(confidence);
  return {
    answered: counts.answered + 1,
    abstained: counts.abstained + (abstained ? 1 : 0),
    hidden: counts.hidden + (desk?.isHidden ? 1 : 0),
    confidence: counts.confidence.map((count, i) => (i === step ? count + 1 : count)),
    values: kind === 'quantity' ? counts.values : withOneMore(counts.values, value),
  };
}

function emptyHead(): HeadCounts {
  return { answered: 0, abstained: 0, hidden: 0, confidence: Array(confidenceSteps).fill(0), values: {} };
}

function withOneMore(counts: Record<string, number>, name: string): Record<string, number> {
  const isKnown = Object.hasOwn(counts, name);
  if (!isKnown && Object.keys(counts).length >= maxValues) return counts;
  return { ...counts, [name]: (isKnown ? counts[name] : 0) + 1 };
}
