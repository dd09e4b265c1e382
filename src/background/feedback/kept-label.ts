import * as v from 'valibot';
import { isExplicit, Label } from '../../core/label';

/** A label as it lies in the database. */
export const KeptLabel = v.object({
  ...Label.entries,
  /** The helpdesk's origin; absent in labels from before desks were learned. */
  origin: v.optional(v.string()),
  /** Its place in the order in which labels were kept, which a clock set back cannot change. */
  order: v.optional(v.number(), 0),
  /** What the head that learns from such labels answered before it learned this one; not shown. */
  asked: v.optional(v.string()),
  /** Whether the ticket that it is about was kept to learn from. */
  hasTicket: v.optional(v.boolean(), false),
  /** The agent closed the ticket in the helpdesk with this value: it counts as much as what was said on the card. */
  isFinal: v.optional(v.boolean()),
});
export type KeptLabel = v.InferOutput<typeof KeptLabel>;

/** The label as others know it. */
export function toLabel(kept: KeptLabel): Label {
  const {
    origin: _origin,
    order: _order,
    asked: _asked,
    hasTicket: _hasTicket,
    isFinal: _isFinal,
    ...label
  } = kept;
  return label;
}

/**
 * What counts per ticket and head: the newest that an agent said or closed the ticket with, else the newest that merely
 * happened. Labels without an order are the oldest, and then by id, which is a ULID.
 */
export function pickCurrent(labels: readonly KeptLabel[]): KeptLabel[] {
  const current = new Map<string, KeptLabel>();
  for (const label of [...labels].sort(byWeightThenAge))
    current.set(`${label.ticketHash} ${label.head}`, label);
  return [...current.values()];
}

function byWeightThenAge(a: KeptLabel, b: KeptLabel): number {
  return Number(isSaid(a)) - Number(isSaid(b)) || a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** An agent said it on the card, or closed the ticket with it. */
export function isSaid(label: KeptLabel): boolean {
  return isExplicit(label) || label.isFinal === true;
}
