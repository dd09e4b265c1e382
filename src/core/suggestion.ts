import * as v from 'valibot';

/** Why the model does not commit itself. */
export const AbstainReason = v.picklist([
  'too-short',
  'unlike-anything-seen',
  'values-tie',
  'language-not-covered',
  'low-confidence',
]);
export type AbstainReason = v.InferOutput<typeof AbstainReason>;

const Probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** The facts that severity follows from, see `severity/ticket-facts.ts`. */
export const factHeads = ['scope', 'work', 'deadline', 'risk'] as const;

/**
 * A stretch of `Prediction.text`, in UTF-16 units, end exclusive; `weight` > 0 supports the value. Of a severity,
 * `fact` and `says` tell which fact the words stand for, such as `work` and `stopped`.
 */
export const Span = v.object({
  start: v.number(),
  end: v.number(),
  text: v.string(),
  weight: v.number(),
  fact: v.optional(v.picklist(factHeads)),
  says: v.optional(v.string()),
});
export type Span = v.InferOutput<typeof Span>;

export const Alternative = v.object({ value: v.string(), confidence: Probability });
export type Alternative = v.InferOutput<typeof Alternative>;

/** Hours from opening to resolution: 10 %, 50 % and 90 % of comparable tickets took less. */
export const HoursRange = v.object({ low: v.number(), middle: v.number(), high: v.number() });
export type HoursRange = v.InferOutput<typeof HoursRange>;

/** Minutes of work, waiting not counted: 10 %, 50 % and 90 % of comparable tickets took less. */
export const MinutesRange = v.object({ low: v.number(), middle: v.number(), high: v.number() });
export type MinutesRange = v.InferOutput<typeof MinutesRange>;

/** What a ticket is that asks for nothing. */
export const NoiseKind = v.picklist([
  'auto-reply',
  'bounce',
  'receipt',
  'newsletter',
  'spam',
  'recovery',
  'thanks',
  'empty',
]);
export type NoiseKind = v.InferOutput<typeof NoiseKind>;

/** A ticket that asks for nothing: it is not to be learned from, counted or clustered. */
export const Noise = v.object({
  kind: NoiseKind,
  /** Of the tickets called so at 0.97, about 97 % are. */
  confidence: Probability,
  /** What told it: a mail header, a fixed phrase, or the model. */
  from: v.picklist(['header', 'phrase', 'model']),
});
export type Noise = v.InferOutput<typeof Noise>;

/** The heads of the shipped package that stand on the card. Desk heads carry names of their own, see `headOfField`. */
export const shippedHeads = ['type', 'topic', 'sentiment', 'severity', 'effort'] as const;
export type ShippedHead = (typeof shippedHeads)[number];

/** What is told besides of a suggestion that was learned at this desk. */
export const DeskPart = v.object({
  /** The helpdesk's field; none where clicks taught what a base head is about. */
  field: v.optional(v.string()),
  /** Number of tickets it was learned from: the desk's closed ones, or those judged on the card. */
  tickets: v.number(),
  /** Every value of the field that is known; of an ordinal field in their order, of a severity the most severe first. */
  values: v.array(v.string()),
  /** The base head that means the same and in whose place this stands. */
  means: v.optional(v.picklist(shippedHeads)),
  /** Asked to be measured, not to be shown. */
  isHidden: v.optional(v.boolean()),
  /** Learned from what was judged on the card and changed in the helpdesk, not from a history. */
  isFromClicks: v.optional(v.boolean()),
  /** What the agent said of a similar ticket made it another answer. */
  isCorrected: v.optional(v.boolean()),
});
export type DeskPart = v.InferOutput<typeof DeskPart>;

export const Suggestion = v.object({
  head: v.string(),
  kind: v.picklist(['class', 'ordinal', 'quantity', 'tags']),
  value: v.string(),
  /** Calibrated: of the suggestions shown at 0.8, about 80 % are right. */
  confidence: Probability,
  /**
   * The other values, most likely first; for an ordinal head every level, so that a distribution can be drawn. Of tags
   * those that are suggested together with the first.
   */
  alternatives: v.array(Alternative),
  why: v.array(Span),
  abstained: v.optional(AbstainReason),
  /** Tags: every value that is suggested; `[]` where none is. */
  values: v.optional(v.array(v.string())),
  /** Topic: a second matter of the same ticket, nearly as sure or asked for as well. */
  also: v.optional(v.string()),
  /** Severity: what the text does not say and what would change the level, the most telling first; see `severityWith`. */
  unsaid: v.optional(v.array(v.picklist(['scope', 'work', 'deadline']))),
  /** Effort: minutes of work, beside its size. */
  minutes: v.optional(MinutesRange),
  /** Only of a desk's own field that counts hours until resolution. */
  hours: v.optional(HoursRange),
  /** Of another number, beside its middle: about 80 % lie between these. */
  range: v.optional(v.object({ low: v.number(), high: v.number() })),
  /** Only of a desk's own field. */
  desk: v.optional(DeskPart),
  /** `name@version` of the package that answered, or `desk-1240@20260301T101500Z`: number of tickets and time of learning. */
  model: v.string(),
});
export type Suggestion = v.InferOutput<typeof Suggestion>;

/** How sure a suggestion is of one of its values; 0 if it does not weigh it. */
export function confidenceIn(
  { value, confidence, alternatives }: Pick<Suggestion, 'value' | 'confidence' | 'alternatives'>,
  wanted: string,
): number {
  if (value === wanted) return confidence;
  return alternatives.find((other) => other.value === wanted)?.confidence ?? 0;
}

/** Progress of a head that learns from clicks: it answers once it is measurably better than always the most frequent value. */
export const ClickProgress = v.object({
  head: v.string(),
  labels: v.number(),
  /** Labels that it was asked about before it learned them, and how often it was right. */
  asked: v.number(),
  right: v.number(),
  mostFrequentRight: v.number(),
});
export type ClickProgress = v.InferOutput<typeof ClickProgress>;

/** How far this desk has been learned. */
export const DeskState = v.object({
  /** Closed tickets that the heads in use were learned from, at most; 0 if none is in use. */
  tickets: v.number(),
  /** Whether to offer the agent to learn this desk. */
  offersLearning: v.boolean(),
  /** Tickets that heads in use were learned from click by click, at most. */
  judged: v.number(),
  /** The heads that learn from clicks and do not speak yet. */
  progress: v.array(ClickProgress),
});
export type DeskState = v.InferOutput<typeof DeskState>;

export const Prediction = v.object({
  model: v.string(),
  /** The cleaned text that the model read (subject, newline, body), at most `maximumLength` units long. */
  text: v.string(),
  /** ISO 639-1, or `und` where it could not be told. */
  language: v.string(),
  /** Share of the words that the model has never seen; absent if not counted. */
  unknownWords: v.optional(Probability),
  suggestions: v.record(v.string(), Suggestion),
  /** Set where the ticket asks for nothing: an automatic reply, a bounce, spam, a bare thank-you. */
  noise: v.optional(Noise),
  /** What was learned from this desk so far; absent if its heads were not asked. */
  desk: v.optional(DeskState),
});
export type Prediction = v.InferOutput<typeof Prediction>;
