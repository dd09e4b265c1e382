import { toBase64 } from '../../core/base64';
import type { AuditStore } from '../activity/audit-store';
import type { LabelStore } from '../feedback/label-store';
import type { HeadStore } from './head-store';
import { LearningError } from './learning-error';
import type { RowStore } from './row-store';

export interface ExportSource {
  rows: Pick<RowStore, 'readPages'>;
  heads: Pick<HeadStore<'history'>, 'list' | 'read'>;
  labels: Pick<LabelStore, 'listAll'>;
  audit: Pick<AuditStore, 'list'>;
}

export interface ExportOptions {
  /** Whether redacted text and what was learned from it may be taken along; a policy may forbid it. */
  mayTakeText: boolean;
  /** Whether what was written may be taken along. */
  mayTakeAudit: boolean;
  at: Date;
}

/**
 * What this profile has kept, as JSON Lines: each line is an object with `kind`, the first one describes the file. Never
 * holds the encryption key or the salt of the hashes. Line by line, so that it never lies in memory whole.
 */
export async function* exportLines(source: ExportSource, options: ExportOptions): AsyncGenerator<string> {
  const { mayTakeText, mayTakeAudit, at } = options;
  yield line('export', { format: 'triage-lens', version: 1, at: at.toISOString(), hasText: mayTakeText });
  for (const label of await source.labels.listAll()) yield line('label', label);
  for await (const page of source.rows.readPages())
    for (const { subject, body, grams: _, encoded, fields, ...row } of page)
      yield line('ticket', mayTakeText ? { ...row, subject, body, fields, encoded } : row);
  for (const { name: field, ...summary } of await source.heads.list()) {
    const file = mayTakeText ? await readFile(source, summary.origin, field) : undefined;
    yield line('head', { field, ...summary, ...(file && { file }) });
  }
  if (!mayTakeAudit) return;
  for (const entry of await source.audit.list(Number.POSITIVE_INFINITY)) yield line('audit', entry);
}

/** In base64; undefined if the head is damaged, which must not keep a person from the rest. */
async function readFile({ heads }: ExportSource, origin: string, field: string): Promise<string | undefined> {
  try {
    const stored = await heads.read(origin, field);
    return stored && toBase64(stored.bytes);
  } catch (error) {
    if (error instanceof LearningError) return undefined;
    throw error;
  }
}

function line(kind: string, content: object): string {
  return `${JSON.stringify({ kind, ...content })}\n`;
}
