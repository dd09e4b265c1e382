import * as v from 'valibot';

const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1 << 20));
const Bits = v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(20));

/** How text becomes numbers. Travels in the model package, so that it cannot drift from the weights. */
export const FeatureSettings = v.strictObject({
  /** Changed when the code that reads these settings gives other features for the same settings. */
  version: v.literal(2),
  /** Grams that have a row of weights. */
  grams: Count,
  /** UTF-16 units of a text that are looked at. */
  longestText: Count,
  /** Bits of the set of known words: 2 to the power of this. */
  knownBits: Bits,
});
export type FeatureSettings = v.InferOutput<typeof FeatureSettings>;

export const defaultFeatures: FeatureSettings = {
  version: 2,
  grams: 62_000,
  longestText: 1500,
  knownBits: 18,
};
