import * as v from 'valibot';
import { Count, Share } from '../count';

const Scores = v.object({ accuracy: Share, macroF1: Share });

const shared = {
  version: v.literal(1),
  field: v.string(),
  seed: v.number(),
  tickets: v.object({
    /** Tickets that have the field, as many as can be handled. */
    labelled: Count,
    /** Of these, learned from before it was measured. */
    learned: Count,
    /** Of these, held out and measured on; none is nearly the same as one of the learned. */
    aside: Count,
  }),
};

const Answered = {
  /** Share of the held-out tickets on which the head would have spoken; on the others it would have abstained. */
  coverage: Share,
  /** Share of what it would have said that was right; missing where it would have said nothing. */
  precision: v.optional(Share),
};

/** How well a field with one of several values was learned. */
export const ValuesResult = v.object({
  ...shared,
  kind: v.picklist(['class', 'ordinal']),
  /** Values that are too rare to be learned; tickets that have one count as wrong. */
  rareValues: Count,
  ...Scores.entries,
  /** About 95 % of such measurements would lie between these. */
  interval: v.object({ low: Share, high: Share }),
  /** Always the value that is the most frequent among the learned tickets. */
  mostFrequent: v.object({ value: v.string(), ...Scores.entries }),
  answered: v.object(Answered),
  /** The same measured with fewer tickets learned, the fewest first, all of them last. */
  curve: v.array(v.object({ tickets: Count, ...Scores.entries })),
  /** The most frequent values: how often each (row) was answered as each (column); the last column is all others. */
  confusion: v.object({ values: v.array(v.string()), counts: v.array(v.array(Count)) }),
});
export type ValuesResult = v.InferOutput<typeof ValuesResult>;

/** How well tags were learned. */
export const TagsResult = v.object({
  ...shared,
  kind: v.literal('tags'),
  rareValues: Count,
  /** F1 over all pairs of ticket and tag, a tag being taken where it is more likely than not. */
  microF1: Share,
  macroF1: Share,
  /** Always the tag that is the most frequent. */
  mostFrequent: v.object({ value: v.string(), microF1: Share }),
  answered: v.object(Answered),
  curve: v.array(v.object({ tickets: Count, microF1: Share })),
});
export type TagsResult = v.InferOutput<typeof TagsResult>;

/** How well a number was learned. */
export const NumberResult = v.object({
  ...shared,
  kind: v.literal('number'),
  /** Median of how far an answer is off. */
  medianError: v.number(),
  /** The same where the answer is always the median of the learned tickets. */
  alwaysMedian: v.object({ value: v.number(), medianError: v.number() }),
  /** Whether larger numbers get larger answers, -1 to 1 (Spearman). */
  rankCorrelation: v.number(),
  /** Share of the numbers that lay within the range that was given; about .8 is meant. */
  withinRange: Share,
  curve: v.array(v.object({ tickets: Count, medianError: v.number() })),
});
export type NumberResult = v.InferOutput<typeof NumberResult>;

export const FieldResult = v.variant('kind', [ValuesResult, TagsResult, NumberResult]);
export type FieldResult = v.InferOutput<typeof FieldResult>;

/** What `learnField` returns, for storage: the head as a file (see `openHead`), and how good it was. */
export const LearnedField = v.object({
  head: v.custom<Uint8Array>((head) => head instanceof Uint8Array),
  result: FieldResult,
});
export type LearnedField = v.InferOutput<typeof LearnedField>;
