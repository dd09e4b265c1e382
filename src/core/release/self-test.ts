import * as v from 'valibot';

const Name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));

/** What one head has to answer. `helpdesk` is that of a team head; a model's own head has none. */
const Expected = v.strictObject({
  of: v.picklist(['model', 'team']),
  head: Name,
  helpdesk: v.optional(Name),
  value: v.pipe(v.string(), v.maxLength(1000)),
  /** 0 to 1; not of a number. */
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
});
export type Expected = v.InferOutput<typeof Expected>;

/** Tickets that we made up, with what a release must make of them. A client tries them before it switches. */
export const SelfTest = v.strictObject({
  format: v.literal(1),
  /** By how much a confidence may differ: backends add up in another order. */
  tolerance: v.pipe(v.number(), v.minValue(0), v.maxValue(0.1)),
  examples: v.pipe(
    v.array(
      v.strictObject({
        subject: v.pipe(v.string(), v.maxLength(1000)),
        body: v.pipe(v.string(), v.maxLength(10_000)),
        /** None where all heads look at keyed hashes: what comes out then depends on a key that only clients have. */
        expected: v.pipe(v.array(Expected), v.maxLength(100)),
      }),
    ),
    v.minLength(1),
    v.maxLength(50),
  ),
});
export type SelfTest = v.InferOutput<typeof SelfTest>;
