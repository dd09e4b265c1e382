import * as v from 'valibot';
import { FieldResult } from '../core/learner/field-result';
import { PackedGrams } from '../core/learner/packed-grams';
import { type FieldChoice, RowValue } from './learning-messages';

const job = v.string();

/** A ticket to learn from, as it travels; `encoded` is the base model's vector. */
export const LearnRow = v.object({
  subject: v.string(),
  body: v.string(),
  /** Where the text was not kept; subject and body are empty then. */
  grams: v.optional(PackedGrams),
  labels: v.record(v.string(), RowValue),
  encoded: v.optional(v.array(v.number())),
});
export type LearnRow = v.InferOutput<typeof LearnRow>;

/** What a value of the field means, with the base model's vector of it. */
export const LearnMeaning = v.object({ value: v.string(), encoded: v.array(v.number()) });
export type LearnMeaning = v.InferOutput<typeof LearnMeaning>;

/** The job that the document has now, if any. */
export const LearnReply = v.object({ job: v.optional(job) });
export type LearnReply = v.InferOutput<typeof LearnReply>;

export const LearnReport = v.object({ job, share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) });

/** The head's bytes in base64: messages hold text alone. */
export const LearnFinish = v.object({ job, head: v.string(), result: FieldResult });
export type LearnFinish = v.InferOutput<typeof LearnFinish>;

/** `message` is for people where the field cannot be learned; absent if something broke. */
export const LearnFailure = v.object({ job, message: v.optional(v.string()) });

/** What the worker of the offscreen document is given, and what it tells. */
export interface LearnTask {
  field: FieldChoice;
  rows: readonly LearnRow[];
  meanings?: readonly LearnMeaning[];
}
export type LearnNews =
  | { kind: 'share'; share: number }
  | { kind: 'done'; head: Uint8Array; result: FieldResult }
  | { kind: 'failed'; message?: string };
