import * as v from 'valibot';

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const ChannelName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
const Name = v.pipe(v.string(), v.regex(/^[\w .@-]{1,60}$/));
const Moment = v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40));

/** A file of at most `most` bytes, named by its content. */
export function fileReference(most: number) {
  return {
    sha256: Sha256,
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)),
  };
}

/** A bundle (see bundle.ts) and what it is called. */
export const BundleReference = v.strictObject({ ...fileReference(500_000), name: Name, version: Name });
export type BundleReference = v.InferOutput<typeof BundleReference>;

/** What the clients of one channel should run. */
export const Release = v.strictObject({
  format: v.literal(1),
  channel: ChannelName,
  /** Only ever rises, so that an old answer is known as old. */
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: Moment,
  /** No client switches to it after this time, so newer releases can be withheld only for a while. */
  expires: Moment,
  /** null: the shipped model and nothing else. */
  stable: v.nullable(BundleReference),
  /** On trial with this percentage of the profiles; the others run `stable`. */
  canary: v.optional(
    v.strictObject({
      percent: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
      bundle: BundleReference,
    }),
  ),
});
export type Release = v.InferOutput<typeof Release>;

/**
 * A release as it travels. What is signed is the text of `release` itself, byte for byte, so that no implementation has
 * to write JSON the same way twice.
 */
export const SignedRelease = v.strictObject({
  format: v.literal(1),
  /** JSON of a `Release`. */
  release: v.pipe(v.string(), v.maxLength(10_000)),
  /** One for each key that signs at the moment; one that is pinned is enough. So keys can be exchanged. */
  signatures: v.pipe(
    v.array(
      v.strictObject({
        key: v.pipe(v.string(), v.maxLength(40)),
        signature: v.pipe(v.string(), v.maxLength(200)),
      }),
    ),
    v.minLength(1),
    v.maxLength(8),
  ),
});
export type SignedRelease = v.InferOutput<typeof SignedRelease>;
