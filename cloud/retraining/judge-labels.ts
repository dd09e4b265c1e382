import { shareInterval } from '../../src/core/learner/interval';
import type { Bundle } from '../../src/core/release/bundle';
import { type CuratedLabel, clientOf } from '../lake/curated-label';
import { type Part, slices } from '../lake/curated-part';
import type { Store } from '../store/store';
import { Parties } from './parties';
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
const mostOfOneParty = 50;
const fewestAsked = 50;
/** So much less agreement is given away to be sure that the rest is no chance. */
const mostLost = 0.05;

/** Counts the labels since a time for what is on trial and for what the others have. Throws StoreError. */
export async function countTrial(
  store: Store,
  parts: readonly Part[],
  { bundle, before, since, now }: { bundle: Bundle; before: readonly string[]; since: number; now: number },
): Promise<TrialCounts> {
  const name = modelOf(bundle);
  const parties = new Parties();
  const noted: Counted[] = [];
  const used = new Map<string, number>();

  function note(label: CuratedLabel): void {
    const from = { client: clientOf(label), ...(label.taken && { taken: label.taken }) };
    parties.note(from);
    const side = label.model === name ? 'trial' : before.includes(label.model) ? 'others' : undefined;
    if (!side || Date.parse(label.at) < since || label.suggested === '') return;
    // No party has more; with it, what is in memory is bounded by the profiles.
    if (takeOne(used, `${side} ${from.client}`))
      noted.push({ side, from, isRight: label.suggested === label.final });
  }

  for (const { head, helpdesk } of bundle.heads) {
    if (helpdesk === undefined) continue;
    for (let slice = 0; slice < slices; slice++) {
      for (const label of await readLabels(store, parts, { head, helpdesk }, slice)) note(label);
    }
  }
  return countByParty(noted, parties.at(now));
}

interface Counted {
  side: keyof TrialCounts;
  from: Parameters<Parties['note']>[0];
  isRight: boolean;
}

function countByParty(noted: readonly Counted[], partyOf: ReturnType<Parties['at']>): TrialCounts {
  const counts = { trial: { right: 0, asked: 0 }, others: { right: 0, asked: 0 } };
  const used = new Map<string, number>();
  for (const { side, from, isRight } of noted) {
    if (!takeOne(used, `${side} ${partyOf(from)}`)) continue;
    counts[side].asked += 1;
    if (isRight) counts[side].right += 1;
  }
  return counts;
}

/** Whether there is one left. */
function takeOne(used: Map<string, number>, key: string): boolean {
  const already = used.get(key) ?? 0;
  used.set(key, already + 1);
  return already < mostOfOneParty;
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
