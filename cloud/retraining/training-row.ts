import * as v from 'valibot';
import type { DeskRow } from '../../src/core/learner/desk-ticket';
import { KeyedGrams, openGrams } from '../../src/core/learner/keyed-grams';
import { Taken } from '../lake/taken';

/** What a team says of one ticket, once conflicts are resolved. */
export const TrainingRow = v.object({
  /** Hash of the ticket's content, the same for all agents who saw it; of the ticket's id if the content is unknown. */
  key: v.string(),
  /** Milliseconds since 1970. */
  at: v.number(),
  value: v.string(),
  client: v.string(),
  suggested: v.string(),
  confidence: v.number(),
  model: v.string(),
  text: v.optional(v.string()),
  features: v.optional(KeyedGrams),
  taken: v.optional(Taken),
});
export type TrainingRow = v.InferOutput<typeof TrainingRow>;

/** The row as the learner takes it. */
export function toDeskRow({ text, features, value }: TrainingRow): DeskRow {
  if (features) return { subject: '', body: '', grams: openGrams(features), value };
  return { ...splitText(text ?? ''), value };
}

/** The first line is the subject, also where it is empty. */
export function splitText(text: string): { subject: string; body: string } {
  const [subject = '', ...rest] = text.split('\n');
  return { subject, body: rest.join('\n') };
}
