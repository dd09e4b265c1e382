import * as v from 'valibot';
import { PackedGrams } from '../../core/learner/packed-grams';
import { redact } from '../../core/redact/redact';
import { RowValue } from '../../protocol/learning-messages';
import { KeptVector } from './encode-texts';
import { Sealed } from './sealed';
import { seal, unseal, type VaultKey } from './vault';

/** Where a ticket to learn from came from: the desk's history, a click on the card, a file. */
export const RowSource = v.picklist(['backfill', 'feedback', 'file']);
export type RowSource = v.InferOutput<typeof RowSource>;

const Content = v.object({
  subject: v.string(),
  body: v.string(),
  /** Where the text may not be kept; subject and body are empty then. */
  grams: v.optional(PackedGrams),
  /** ISO 8601. */
  resolvedAt: v.optional(v.string()),
  /** What the helpdesk's form says besides, by field name. */
  fields: v.record(v.string(), v.string()),
  /** The values to be learned, by field name, as the helpdesk has them. */
  values: v.record(v.string(), RowValue),
  /** As people call the ticket, where that is not its id, and when it came in, ISO 8601; for the desk's memory. */
  number: v.optional(v.string()),
  createdAt: v.optional(v.string()),
  /** Its words as the desk's memory counts them, where the text may not be kept; in base64. */
  terms: v.optional(v.string()),
  /** What the base model makes of the text, so that it need not be asked again. */
  encoded: v.optional(KeptVector),
});
type Content = v.InferOutput<typeof Content>;

const identity = {
  origin: v.string(),
  ticketId: v.string(),
  /** As in labels, so that the two find each other. */
  ticketHash: v.string(),
  source: RowSource,
  /** What the helpdesk's list told of its last change when it was fetched. */
  changed: v.optional(v.string()),
};

/** What lies in the database: who a row is about is readable, what it says is not. */
const StoredRow = v.object({
  ...identity,
  keptAt: v.string(),
  keptAs: v.optional(v.picklist(['text', 'features']), 'text'),
  sealed: Sealed,
});
export type StoredRow = v.InferOutput<typeof StoredRow>;

/** A ticket to learn from, redacted. */
export type TrainingRow = Omit<StoredRow, 'sealed' | 'keptAs'> & Content;

/** A ticket as the caller has it: text cleaned, not yet redacted. */
export type RowDraft = Omit<TrainingRow, 'keptAt'> & {
  /** Names that the page knows (requester, agent): they are taken out wherever they stand. */
  names?: readonly string[];
};

/** Takes personal data out of subject, body and fields, then seals. Nothing else in this program makes rows. */
export async function sealRow(draft: RowDraft, key: VaultKey, keptAt: string): Promise<StoredRow> {
  const { origin, ticketId, ticketHash, source, changed, grams, values } = draft;
  const { resolvedAt, number, createdAt, terms, encoded } = draft;
  const { names = [] } = draft;
  // Where there are grams, the text may not be kept.
  const clear = (text: string) => (grams ? '' : redact(text, { names }).text);
  const content: Content = {
    subject: clear(draft.subject),
    body: clear(draft.body),
    ...(grams && { grams }),
    ...(resolvedAt && { resolvedAt }),
    fields: Object.fromEntries(Object.entries(draft.fields).map(([field, text]) => [field, clear(text)])),
    values,
    ...(number && { number }),
    ...(createdAt && { createdAt }),
    ...(terms && { terms }),
    ...(encoded && { encoded }),
  };
  const plain = new TextEncoder().encode(JSON.stringify(v.parse(Content, content)));
  const sealed = await seal(key, boundTo(draft), plain);
  const readable = { origin, ticketId, ticketHash, source, ...(changed !== undefined && { changed }) };
  return { ...readable, keptAt, keptAs: grams ? 'features' : 'text', sealed };
}

/** Undefined if the record is damaged or its key is gone. */
export async function openRow(record: unknown, key: VaultKey | undefined): Promise<TrainingRow | undefined> {
  const stored = readStoredRow(record);
  if (!stored) return undefined;
  const { sealed, keptAs: _, ...row } = stored;
  try {
    const plain = new TextDecoder().decode(await unseal(key, boundTo(row), sealed));
    return { ...row, ...v.parse(Content, JSON.parse(plain)) };
  } catch {
    // The caller counts and reports the missing rows.
    return undefined;
  }
}

/** Undefined if the record cannot be read. */
export function readStoredRow(record: unknown): StoredRow | undefined {
  const stored = v.safeParse(StoredRow, record);
  return stored.success ? stored.output : undefined;
}

export function isFromFeedback(record: unknown): boolean {
  return v.is(v.object({ source: v.literal('feedback') }), record);
}

function boundTo({ origin, ticketId }: Pick<StoredRow, 'origin' | 'ticketId'>): string[] {
  return ['row', origin, ticketId];
}
