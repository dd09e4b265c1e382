import { sha256OfText } from '../../core/sha256';
import type { KeptLabel } from '../feedback/kept-label';

/** With fewer labels nothing is learned. */
export const minLabels = 12;
/** Additional labels after which a head is learned again; until then they are corrections, quick but less accurate. */
const minMore = 3;
const growth = 0.05;
/** The newest labels alone are learned from, or learning would hold up the worker. */
const maxLabels = 1_000;
const steps = sizes();

/**
 * The labels that a head is learned from, given all of them, the oldest first; the later ones are corrections to it.
 * Depends on the list alone, so that a label that is taken back leaves nothing behind. Empty if there are too few.
 */
export function trainingSnapshot(judged: readonly KeptLabel[]): readonly KeptLabel[] {
  const size = steps.findLast((step) => step <= judged.length) ?? 0;
  return judged.slice(Math.max(0, size - maxLabels), size);
}

/** Tells one snapshot from another; empty for an empty one. */
export async function snapshotVersion(snapshot: readonly KeptLabel[]): Promise<string> {
  if (snapshot.length === 0) return '';
  return sha256OfText(snapshot.map(({ id }) => id).join());
}

function sizes(): number[] {
  const list = [minLabels];
  for (let size = minLabels; size < maxLabels * 50; list.push(size))
    size += Math.min(Math.max(minMore, Math.ceil(size * growth)), maxLabels / 5);
  return list;
}
