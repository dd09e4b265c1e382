import * as v from 'valibot';
import { toEncoderText } from '../../core/desk/asked-ticket';
import type { Encode } from '../../core/predict/encoded-tickets';

/** What the base model made of a redacted text, and which model that was. */
export const KeptVector = v.object({ model: v.string(), vector: v.array(v.number()) });
export type KeptVector = v.InferOutput<typeof KeptVector>;

/** A card waits for no more than these tickets. */
const encodedAtOnce = 8;
/** More would say nothing. */
const significantDigits = 4;

/** A vector for each text, as it is kept. What `goOn` throws ends the work. */
export async function encodeTexts(
  texts: readonly { subject: string; body: string }[],
  encode: Encode,
  goOn: () => void = () => {},
): Promise<KeptVector[]> {
  const encoded: KeptVector[] = [];
  for (let start = 0; start < texts.length; start += encodedAtOnce) {
    goOn();
    const { vectors, model } = await encode(texts.slice(start, start + encodedAtOnce).map(toEncoderText));
    for (const vector of vectors)
      encoded.push({
        model,
        vector: Array.from(vector, (value) => Number(value.toPrecision(significantDigits))),
      });
  }
  return encoded;
}
