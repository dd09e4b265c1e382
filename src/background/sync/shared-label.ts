import * as v from 'valibot';
import { Label } from '../../core/label';
import { type GramKey, type KeyedGrams, shareGrams } from '../../core/learner/keyed-grams';
import { redact } from '../../core/redact/redact';
import type { CloudPolicy } from '../cloud/cloud-policy';
import type { KeptLabel } from '../kept-label';

export type SyncLevel = Exclude<CloudPolicy['syncLevel'], 'off'>;

/** From the least to the most that leaves. */
const levels: readonly SyncLevel[] = ['labels', 'features', 'redacted'];

/** Whether what was made for one level may leave at another. */
export function isWithin(made: SyncLevel, allowed: SyncLevel): boolean {
  return levels.indexOf(made) <= levels.indexOf(allowed);
}

/** What is kept of a ticket's text: redacted already. */
export interface KeptText {
  subject: string;
  body: string;
}

/** A label as it leaves: a line of a batch, as the cloud's API description has it. */
export type SharedLabel = Label & { client?: string; features?: KeyedGrams; text?: string };

export interface Sharing {
  level: SyncLevel;
  /** See `createClientName`. */
  client: string;
  /** Without one no hashes leave. */
  key?: GramKey;
}

/** Values and numbers; at higher levels keyed hashes or the redacted text as well, where a text was kept. */
export function shareLabel(
  kept: KeptLabel,
  text: KeptText | undefined,
  { level, client, key }: Sharing,
): SharedLabel {
  // What a label is kept with besides stays here.
  const label = { ...v.parse(Label, kept), client };
  if (!text || level === 'labels') return label;
  if (level === 'features') return key ? { ...label, features: shareGrams(text, key) } : label;
  // Once more, since the two were redacted apart from each other.
  return { ...label, text: redact(`${text.subject}\n${text.body}`).text };
}
