import * as v from 'valibot';
import { Label } from '../../../core/label';
import { type GramKey, type KeyedGrams, shareGrams } from '../../../core/learner/keyed-grams';
import { unpackGrams } from '../../../core/learner/packed-grams';
import { redact } from '../../../core/redact/redact';
import type { KeptLabel } from '../../feedback/kept-label';
import type { TrainingRow } from '../../storage/training-row';
import type { CloudPolicy } from '../cloud-policy';

export type SyncLevel = Exclude<CloudPolicy['syncLevel'], 'off'>;

/** From the least to the most that leaves. */
const levels: readonly SyncLevel[] = ['labels', 'features', 'redacted'];

/** Whether what was made for one level may leave at another. */
export function isWithin(made: SyncLevel, allowed: SyncLevel): boolean {
  return levels.indexOf(made) <= levels.indexOf(allowed);
}

/** What is kept of a ticket's text: redacted already, or its grams alone. */
export type KeptText = Pick<TrainingRow, 'subject' | 'body' | 'grams'>;

const LabelToShare = v.omit(Label, ['clickedAt']);

/** A label as it leaves: a line of a batch, as the cloud's API description has it. */
export type SharedLabel = v.InferOutput<typeof LabelToShare> & {
  client?: string;
  features?: KeyedGrams;
  text?: string;
};

export interface Sharing {
  level: SyncLevel;
  /** See `createClientName`. */
  client: string;
  /** Without one no hashes leave. */
  key?: GramKey;
}

/** Values and numbers; at higher levels keyed hashes or the redacted text as well, as far as they were kept. */
export function shareLabel(
  kept: KeptLabel,
  text: KeptText | undefined,
  { level, client, key }: Sharing,
): SharedLabel {
  // What a label is kept with besides stays here.
  const label = { ...v.parse(LabelToShare, kept), client };
  if (!text || level === 'labels') return label;
  const { subject, body, grams } = text;
  if (level === 'features') {
    const ticket = { subject, body, ...(grams && { grams: unpackGrams(grams) }) };
    return key ? { ...label, features: shareGrams(ticket, key) } : label;
  }
  if (grams) return label;
  // Once more, since the two were redacted apart from each other.
  return { ...label, text: redact(`${subject}\n${body}`).text };
}
