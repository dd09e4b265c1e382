import type { KeptLabel } from '../feedback/kept-label';

/** With fewer labels nothing is learned. */
export const fewestLabels = 12;
/** With so many more labels a head is learned anew; in between they are corrections to it, which are quick but cost accuracy. */
const fewestMore = 3;
const growth = 0.05;
/** The newest labels alone are learned from, or learning would hold up the worker. */
const mostLabels = 1_000;
const steps = sizes();

/**
 * The labels that a head is learned from, given all of them, the oldest first; the later ones are corrections to it.
 * Depends on the list alone, so that a label that is taken back leaves nothing behind. Empty where there are too few.
 */
export function basisOf(judged: readonly KeptLabel[]): readonly KeptLabel[] {
  const size = steps.findLast((step) => step <= judged.length) ?? 0;
  return judged.slice(Math.max(0, size - mostLabels), size);
}

/** Tells one basis from another; empty for an empty one. */
export async function nameBasis(basis: readonly KeptLabel[]): Promise<string> {
  if (basis.length === 0) return '';
  const text = basis.map(({ id }) => id).join();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sizes(): number[] {
  const list = [fewestLabels];
  for (let size = fewestLabels; size < mostLabels * 50; list.push(size))
    size += Math.min(Math.max(fewestMore, Math.ceil(size * growth)), mostLabels / 5);
  return list;
}
