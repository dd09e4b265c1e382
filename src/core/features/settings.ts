import * as v from 'valibot';

const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1 << 20));
const Bits = v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(20));

/** How text becomes numbers. Travels in the model package, so that it cannot drift from the weights. */
export const FeatureSettings = v.strictObject({
  /** Changed when the code that reads these settings gives other features for the same settings. */
  version: v.literal(1),
  /** Rows of the wide table: 2 to the power of this. */
  wideBits: Bits,
  /** Tokens that give wide features. */
  wideTokens: Count,
  /** Lengths of the character n-grams inside a word. */
  characterGrams: v.tuple([Count, Count]),
  /** Rows of the token table: 2 to the power of this. */
  tokenBits: Bits,
  /** Tokens that the encoder reads; shorter texts are padded. */
  encoderTokens: Count,
  /** Bits of the set of known words: 2 to the power of this. */
  knownBits: Bits,
});
export type FeatureSettings = v.InferOutput<typeof FeatureSettings>;

export const defaultFeatures: FeatureSettings = {
  version: 1,
  wideBits: 16,
  wideTokens: 300,
  characterGrams: [3, 5],
  tokenBits: 15,
  encoderTokens: 96,
  knownBits: 18,
};
