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

/** A vector for each text. What `goOn` throws ends the work. */
export async function askVectors(
  texts: readonly { subject: string; body: string }[],
  encode: Encode,
  goOn: () => void = () => {},
): Promise<{ model: string; vector: Float32Array }[]> {
  const asked: { model: string; vector: Float32Array }[] = [];
  for (let start = 0; start < texts.length; start += encodedAtOnce) {
    goOn();
    const { vectors, model } = await encode(texts.slice(start, start + encodedAtOnce).map(toEncoderText));
    for (const vector of vectors) asked.push({ model, vector });
  }
  return asked;
}

/** The same as it is kept. */
export async function encodeTexts(...asked: Parameters<typeof askVectors>): Promise<KeptVector[]> {
  return (await askVectors(...asked)).map(({ model, vector }) => ({
    model,
    vector: Array.from(vector, (value) => Number(value.toPrecision(significantDigits))),
  }));
}
