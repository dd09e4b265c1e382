import type { DeskHead } from '../learner/head-file';
import type { TeamHead } from '../release/bundle';
import type { ShippedHead } from '../suggestion';
import type { FieldKind } from '../ticket-file/column-plan';

/** A learned head that answers beside the base model, wherever it was learned. */
export interface HeadSource {
  /** As labels call it. */
  head: string;
  /** The desk's closed tickets, labels given at this desk, or labels of the organisation's team. */
  from: 'history' | 'clicks' | 'team';
  kind: FieldKind;
  learned: DeskHead;
  /** `name@version` of the base model whose vector it expects. */
  encoder?: string;
  /** Number of tickets that it was learned from. */
  tickets: number;
  /** Its version, as suggestions name it. */
  model: string;
  /** Measured on held-out tickets, from 0 to 1; missing for numbers. */
  accuracy?: number;
  /** Only measured, not shown. */
  isHidden: boolean;
  /** The base head whose place on the card it takes. */
  means?: ShippedHead;
}

/** A head of a bundle; `model` is the `name@version` of that bundle. */
export function teamSource(
  { head, kind, tickets, encoder, metrics }: TeamHead,
  learned: DeskHead,
  model: string,
): HeadSource {
  const { accuracy = 0 } = metrics;
  return { head, from: 'team', kind, learned, encoder, tickets, model, accuracy, isHidden: false };
}

/** Whether its answer depends on the vector that the base model makes of the ticket. */
export function needsVector({ learned, encoder }: HeadSource): boolean {
  return encoder !== undefined && (learned.features.encoder !== undefined || goesOnFromBase(learned));
}

/** Half of what such a head answers comes from the base model that it refreshed. */
export function goesOnFromBase(learned: DeskHead): boolean {
  return 'shipped' in learned && learned.shipped !== undefined;
}
