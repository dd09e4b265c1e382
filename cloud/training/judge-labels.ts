import { shareInterval } from '../../src/core/history/interval';
import type { Bundle } from '../../src/core/release/bundle';
import { type CuratedLabel, clientOf } from '../labels/curated-label';
import { type Part, slices } from '../labels/curated-part';
import type { Store } from '../store/store';
import { readLabels } from './select-rows';

/** How many labels agreed with what was suggested. */
export interface Agreement {
  right: number;
  asked: number;
}

export interface TrialCounts {
  trial: Agreement;
  /** Everybody else, at the same time and for the same heads. */
  others: Agreement;
}

export type Verdict = 'holds' | 'worse' | 'undecided';

/** Whoever labels a lot, or pretends to, counts for so many at most on each side. */
const mostOfOneClient = 50;
const fewestAsked = 50;
/** So much less agreement is given away to be sure that the rest is no chance. */
const mostLost = 0.05;

/** Counts the labels since a time for what is on trial and for what the others have. Throws StoreError. */
export async function countTrial(
  store: Store,
  parts: readonly Part[],
  { bundle, before, since }: { bundle: Bundle; before: readonly string[]; since: number },
): Promise<TrialCounts> {
  const trial = { right: 0, asked: 0 };
  const others = { right: 0, asked: 0 };
  const name = modelOf(bundle);
  const used = new Map<string, number>();

  function count(label: CuratedLabel): void {
    const side = label.model === name ? trial : before.includes(label.model) ? others : undefined;
    if (!side || Date.parse(label.at) < since || label.suggested === '') return;
    const key = `${label.model === name} ${clientOf(label)}`;
    const already = used.get(key) ?? 0;
    if (already >= mostOfOneClient) return;
    used.set(key, already + 1);
    side.asked += 1;
    if (label.suggested === label.final) side.right += 1;
  }

  for (const { head, helpdesk } of bundle.heads) {
    if (helpdesk === undefined) continue;
    for (let slice = 0; slice < slices; slice++) {
      for (const label of await readLabels(store, parts, { head, helpdesk }, slice)) count(label);
    }
  }
  return { trial, others };
}

/** What labels call a bundle's heads. */
export function modelOf({ name, version }: Pick<Bundle, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/**
 * Worse where the agreement is lower beyond chance; holds where it is not lower by more than can be given away, at 95 of
 * 100 (Newcombe, 1998, method 10).
 *
 * @param expected share that was right when it was measured before: stands in where the others have too few labels
 */
export function judge({ trial, others }: TrialCounts, expected: number): Verdict {
  if (trial.asked < fewestAsked) return 'undecided';
  const [mine, share] = [shareInterval(trial.right, trial.asked), trial.right / trial.asked];
  const isKnown = others.asked >= fewestAsked;
  const other = isKnown ? others.right / others.asked : expected;
  const theirs = isKnown ? shareInterval(others.right, others.asked) : { low: expected, high: expected };
  const gain = share - other;
  if (gain + Math.hypot(mine.high - share, other - theirs.low) < 0) return 'worse';
  return gain - Math.hypot(share - mine.low, theirs.high - other) > -mostLost ? 'holds' : 'undecided';
}
