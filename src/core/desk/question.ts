import * as v from 'valibot';
import type { Prediction, Suggestion } from '../suggestion';
import { fieldOfHead } from './head-name';

/** One short question to the agent: is it the one or the other? */
export const Question = v.object({
  head: v.string(),
  /** The two values that the head cannot tell apart. */
  values: v.tuple([v.string(), v.string()]),
  /** Whether the agent may turn such questions off. */
  canTurnOff: v.boolean(),
});
export type Question = v.InferOutput<typeof Question>;

/** How many questions there may be a day, and whether the user decides on it. */
export const QuestionRules = v.object({
  perDay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
  canTurnOff: v.boolean(),
});
export type QuestionRules = v.InferOutput<typeof QuestionRules>;

/** What could be asked about a ticket, and how much the answer would teach, 0 to 1. */
export const Candidate = v.object({
  head: v.string(),
  values: v.tuple([v.string(), v.string()]),
  worth: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Candidate = v.InferOutput<typeof Candidate>;

/** Shipped heads that an answer teaches something; of the desk's own it does always. */
const teachable: readonly string[] = ['topic', 'type', 'severity'];
/** What is learned here learns more from an answer than what came with the package. */
const shippedWorth = 0.9;

/**
 * The head whose two best values are closest, since there an answer teaches most (margin sampling; Scheffer et al.,
 * 2001). Undefined if no head is in doubt between two, or the text itself is the trouble.
 */
export function chooseCandidate({ suggestions }: Prediction): Candidate | undefined {
  return Object.values(suggestions)
    .flatMap(toCandidate)
    .sort((a, b) => b.worth - a.worth)[0];
}

function toCandidate({
  head,
  kind,
  value,
  confidence,
  alternatives,
  abstained,
  desk,
}: Suggestion): Candidate[] {
  const isOwn = fieldOfHead(head) !== undefined || desk !== undefined;
  if (desk?.isHidden || (kind !== 'class' && kind !== 'ordinal')) return [];
  if (!isOwn && !teachable.includes(head)) return [];
  if (abstained && abstained !== 'low-confidence' && abstained !== 'values-tie') return [];
  const [rival] = [...alternatives].sort((a, b) => b.confidence - a.confidence);
  if (!rival) return [];
  const margin = Math.abs(confidence - rival.confidence);
  return [{ head, values: [value, rival.value], worth: (1 - margin) * (isOwn ? 1 : shippedWorth) }];
}
