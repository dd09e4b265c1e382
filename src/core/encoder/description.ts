import * as v from 'valibot';
import { sizes } from './layout';

/** `encoder.json`: what the frozen sentence encoder of a package is, and what its licence asks to be told. */
export const EncoderDescription = v.strictObject({
  format: v.literal(1),
  name: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  /** Where the weights come from, who made them, their licence, and what was changed. */
  origin: v.string(),
  licence: v.string(),
  changes: v.string(),
  /** Tokens read of a text; what follows is not seen. */
  mostTokens: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(128)),
  /** The word pieces by number; those before `firstPiece` stand for no text. */
  pieces: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(32))), v.length(sizes.pieces)),
  firstPiece: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
});
export type EncoderDescription = v.InferOutput<typeof EncoderDescription>;
