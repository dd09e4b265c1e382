import { packTicket } from '../../core/learner/packed-grams';
import type { Encode } from '../../core/predict/encoded-tickets';
import { redact } from '../../core/redact/redact';
import type { RowValue } from '../../protocol/learning-messages';
import type { Policy } from '../../shared/policy/policy';
import { packTerms } from '../memory/memory-rows';
import { encodeTexts, type KeptVector } from './encode-texts';
import type { RowDraft } from './training-row';

/** A longer value is no category but text. */
const maxValue = 100;

/** The rows as the organisation lets them be kept: whole, without their text, or none. */
export async function asMayBeKept<Draft extends RowDraft>(
  drafts: readonly Draft[],
  keep: Policy['learning']['keep'],
  encode: Encode,
): Promise<readonly Draft[]> {
  if (keep === 'nothing') return [];
  return keep === 'text' ? drafts : toFeatures(drafts, encode);
}

/** The rows without their text, and what the base model makes of it, since it cannot be asked later. */
export async function toFeatures<Draft extends RowDraft>(
  drafts: readonly Draft[],
  encode: Encode,
): Promise<Draft[]> {
  return (await addVectors(drafts, encode)).map(withoutText);
}

/** The rows with what the base model makes of their redacted text. */
export async function addVectors<Draft extends RowDraft>(
  drafts: readonly Draft[],
  encode: Encode,
): Promise<(Draft & { encoded: KeptVector })[]> {
  const vectors = await encodeTexts(drafts.map(redactedText), encode);
  return drafts.map((draft, i) => ({ ...draft, encoded: vectors[i] }));
}

/** The row with what stands in its redacted text, counted and hashed, in the place of the text. */
export function withoutText<Draft extends RowDraft>(draft: Draft): Draft {
  const values = Object.entries(draft.values).filter(([, value]) => !isText(value));
  return {
    ...draft,
    subject: '',
    body: '',
    names: undefined,
    fields: {},
    values: Object.fromEntries(values),
    grams: packTicket(redactedText(draft)),
    terms: packTerms(redactedText(draft)),
  };
}

function redactedText({ subject, body, names = [] }: RowDraft): { subject: string; body: string } {
  return { subject: redact(subject, { names }).text, body: redact(body, { names }).text };
}

function isText(value: RowValue): boolean {
  return typeof value === 'string' && (value.length > maxValue || /[\r\n]/.test(value));
}
