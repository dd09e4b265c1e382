import { isExplicit, type Label } from '../../core/label';
import type { FieldOffer } from './card-props';

/** One click of the agent's: the heads that it judged, and which fields it wrote. */
export interface Act {
  heads: readonly string[];
  wrote(field: string): boolean;
}

/** What can be taken back in one go. */
export interface Undoable {
  labels: readonly Label[];
  offers: readonly FieldOffer[];
  /** The acts before it. */
  left: readonly Act[];
}

/**
 * The last act that still counts; where none was done on this card, all that was judged or written on this ticket.
 * Undefined where there is nothing to take back.
 */
export function undoableOf(
  acts: readonly Act[],
  labels: readonly Label[],
  offers: readonly FieldOffer[],
): Undoable | undefined {
  const judged = labels.filter(isExplicit);
  const written = offers.filter(({ writtenName }) => writtenName !== undefined);
  for (let place = acts.length - 1; place >= 0; place--) {
    const { heads, wrote } = acts[place];
    const found = {
      labels: judged.filter(({ head }) => heads.includes(head)),
      offers: written.filter(({ field }) => wrote(field)),
    };
    if (found.labels.length + found.offers.length > 0) return { ...found, left: acts.slice(0, place) };
  }
  return judged.length + written.length > 0 ? { labels: judged, offers: written, left: [] } : undefined;
}
