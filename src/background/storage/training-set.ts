import { isExplicit } from '../../core/label';
import type { RowValue } from '../../protocol/learning-messages';
import type { KeptLabel } from '../feedback/kept-label';
import type { TrainingRow } from './training-row';

/** What a field is learned from, with what is needed to weigh it and to find it again. */
export interface LabelledRow extends Pick<TrainingRow, 'subject' | 'body' | 'grams' | 'encoded' | 'fields'> {
  ticketId: string;
  ticketHash: string;
  /** ISO 8601: when it was resolved, else when it was kept. */
  at: string;
  /** The value that counts, by field name. */
  labels: Record<string, RowValue>;
  /** By field name: the label that gave the value; absent if the value comes from the desk's history. */
  said: Record<string, { isExplicit: boolean; order: number }>;
}

/**
 * The tickets with the values that count. What an agent said on the card beats what the helpdesk has; a change seen in
 * the helpdesk counts where it is newer than the row. `labels` are current ones; `fieldOf` names the field that a head
 * of a label predicts, undefined if none. Fields that can be learned are no hints any more.
 */
export function labelRows(
  rows: readonly TrainingRow[],
  labels: readonly KeptLabel[],
  fieldOf: (head: string) => string | undefined,
): LabelledRow[] {
  const byTicket = groupByTicket(labels);
  const labelled = rows.map((row) => {
    const { subject, body, grams, encoded, ticketId, ticketHash, keptAt, resolvedAt, fields, values } = row;
    const counting = new Map(Object.entries(values));
    const said: LabelledRow['said'] = {};
    for (const label of byTicket.get(ticketHash) ?? []) {
      const field = fieldOf(label.head);
      if (field === undefined) continue;
      if (!isExplicit(label) && counting.has(field) && label.at <= keptAt) continue;
      counting.set(field, label.final);
      said[field] = { isExplicit: isExplicit(label), order: label.order };
    }
    return {
      subject,
      body,
      ...(grams && { grams }),
      ...(encoded && { encoded }),
      fields,
      labels: Object.fromEntries(counting),
      said,
      ticketId,
      ticketHash,
      at: resolvedAt ?? keptAt,
    };
  });
  const learnable = new Set(labelled.flatMap((row) => Object.keys(row.labels)));
  return labelled.map((row) => ({ ...row, fields: without(row.fields, learnable) }));
}

function groupByTicket(labels: readonly KeptLabel[]): Map<string, KeptLabel[]> {
  const byTicket = new Map<string, KeptLabel[]>();
  for (const label of labels) {
    const others = byTicket.get(label.ticketHash);
    if (others) others.push(label);
    else byTicket.set(label.ticketHash, [label]);
  }
  return byTicket;
}

function without(
  fields: Readonly<Record<string, string>>,
  names: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
}
