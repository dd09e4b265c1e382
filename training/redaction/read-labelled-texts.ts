import * as v from 'valibot';
import { DataError, readJsonLines } from '../data/read-rows';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A text with the personal data in it marked: start, end (exclusive) and type. */
export const LabelledText = v.object({
  body: v.string(),
  pii: v.optional(v.array(v.tuple([Offset, Offset, v.string()])), []),
});
export type LabelledText = v.InferOutput<typeof LabelledText>;

/** Texts with marked personal data. Throws `DataError` where a row does not fit. */
export async function readLabelledTexts(path: string): Promise<LabelledText[]> {
  const texts: LabelledText[] = [];
  for await (const value of readJsonLines(path)) {
    const parsed = v.safeParse(LabelledText, value);
    if (!parsed.success)
      throw new DataError(`${path}: row ${texts.length + 1} has no text with "pii" spans.`);
    texts.push(parsed.output);
  }
  return texts;
}
