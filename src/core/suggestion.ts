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

/** A stretch of `Prediction.text`, in UTF-16 units, end exclusive; `weight` > 0 speaks for the value. */
export const Span = v.object({ start: v.number(), end: v.number(), text: v.string(), weight: v.number() });
export type Span = v.InferOutput<typeof Span>;

export const Alternative = v.object({ value: v.string(), confidence: Probability });
export type Alternative = v.InferOutput<typeof Alternative>;

/** Hours from opening to resolution: 10 %, 50 % and 90 % of comparable tickets took less. */
export const HoursRange = v.object({ low: v.number(), middle: v.number(), high: v.number() });
export type HoursRange = v.InferOutput<typeof HoursRange>;

export const Suggestion = v.object({
  head: v.string(),
  kind: v.picklist(['class', 'ordinal', 'quantity']),
  value: v.string(),
  /** Calibrated: of the suggestions shown at 0.8, about 80 % are right. */
  confidence: Probability,
  /** The other values, most likely first; for an ordinal head every level, so that a distribution can be drawn. */
  alternatives: v.array(Alternative),
  why: v.array(Span),
  abstained: v.optional(AbstainReason),
  /** Only for effort, beside its size. */
  hours: v.optional(HoursRange),
  /** `name@version` of the package that answered. */
  model: v.string(),
});
export type Suggestion = v.InferOutput<typeof Suggestion>;

/** The heads of the shipped package. Desk heads carry names of their own. */
export const shippedHeads = ['type', 'topic', 'sentiment', 'severity', 'effort'] as const;
export type ShippedHead = (typeof shippedHeads)[number];

export const Prediction = v.object({
  model: v.string(),
  /** The cleaned text that the model read (subject, newline, body), at most `maximumLength` units long. */
  text: v.string(),
  /** ISO 639-1, or `und` where it could not be told. */
  language: v.string(),
  suggestions: v.record(v.string(), Suggestion),
});
export type Prediction = v.InferOutput<typeof Prediction>;
