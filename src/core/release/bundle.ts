import * as v from 'valibot';
import { HashKeyId } from '../learner/keyed-grams';
import { fileReference } from './release';

const Name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));

/** A head that a team's labels taught, in the form of core/learner/head-file.ts. */
export const TeamHead = v.strictObject({
  ...fileReference(8_000_000),
  /** Id of the helpdesk's adapter whose tickets it is for; all where it is left out. */
  helpdesk: v.optional(v.pipe(v.string(), v.regex(/^[\w.@-]{1,60}$/))),
  /** What it answers, as labels call it: a head of the shipped model, or a field of the helpdesk's own. */
  head: Name,
  kind: v.picklist(['class', 'ordinal', 'tags', 'number']),
  /** Different tickets that it has learned from. */
  tickets: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Measured on labels kept aside, such as `accuracy` and `coverageAtPrecision90`. */
  metrics: v.record(Name, v.pipe(v.number(), v.finite())),
  /** `name@version` of the shipped model whose vector it was learned with; without one where it is left out. */
  encoder: v.optional(Name),
  /** Id of the key that the grams' hashes are keyed with; plain hashes where it is left out. */
  hashKey: v.optional(HashKeyId),
});
export type TeamHead = v.InferOutput<typeof TeamHead>;

/** All that is released together, by its content: it names files, each by its hash and size. */
export const Bundle = v.strictObject({
  format: v.literal(1),
  name: v.pipe(v.string(), v.regex(/^[\w .@-]{1,60}$/)),
  version: v.pipe(v.string(), v.regex(/^[\w .@-]{1,60}$/)),
  /** Manifest of a model, which names the model's other files; the shipped model stays where it is left out. */
  model: v.optional(v.strictObject(fileReference(1_000_000))),
  heads: v.pipe(v.array(TeamHead), v.maxLength(50)),
  /** Made-up tickets with the answers that have to come out (see self-test.ts). */
  selfTest: v.strictObject(fileReference(1_000_000)),
});
export type Bundle = v.InferOutput<typeof Bundle>;
