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
 * The last act that still counts. Besides the acts, first what was filled in by itself, then the newest labels of an earlier
 * visit as the clicks that they came from. Undefined if there is nothing to take back.
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
  if (written.length > 0) return { labels: [], offers: written, left: [] };
  return judged.length > 0 ? { labels: newestTogether(judged), offers: [], left: [] } : undefined;
}

function newestTogether(labels: readonly Label[]): readonly Label[] {
  const sorted = [...labels].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const [newest] = sorted;
  return sorted.filter(
    (label) => label === newest || (label.clickedAt !== undefined && label.clickedAt === newest?.clickedAt),
  );
}
