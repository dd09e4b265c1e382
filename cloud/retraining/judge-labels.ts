import { shareInterval } from '../../src/core/learner/interval';
import type { Bundle } from '../../src/core/release/bundle';
import { type CuratedLabel, clientOf } from '../lake/curated-label';
import { type Part, slices } from '../lake/curated-part';
import type { Store } from '../store/store';
import { isGroup, Parties } from './parties';
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
  /** Known profiles that were there at one time and have said something of what is on trial. */
  parties: number;
}

export type Verdict = 'holds' | 'worse' | 'undecided';

/** Whoever labels a lot, or pretends to, counts for so many at most on each side. */
const mostOfOneParty = 10;
/** Fewer known profiles, or fewer labels, decide nothing: neither that a release stays nor that it goes. */
const fewestParties = 5;
const fewestAsked = 50;
/** So much less agreement is given away to be sure that the rest is no chance. */
const mostLost = 0.05;

export interface Trial {
  bundle: Bundle;
  /** What labels call the models that the others have. */
  before: readonly string[];
  /** YYYY-MM-DD: labels that the cloud took on earlier days are not about it. */
  since: string;
  /** Milliseconds since 1970. */
  now: number;
  tokens: ReadonlySet<string>;
}

/**
 * Counts the labels for what is on trial and for what the others have; of known profiles alone, since names are free. Throws
 * StoreError.
 */
export async function countTrial(
  store: Store,
  parts: readonly Part[],
  { bundle, before, since, now, tokens }: Trial,
): Promise<TrialCounts> {
  const name = modelOf(bundle);
  const parties = new Parties(parts, now);
  const counts = { trial: { right: 0, asked: 0 }, others: { right: 0, asked: 0 } };
  const used = { trial: new Map<string, number>(), others: new Map<string, number>() };

  function count(label: CuratedLabel): void {
    const side = label.model === name ? 'trial' : before.includes(label.model) ? 'others' : undefined;
    const party = parties.of({ client: clientOf(label), ...(label.taken && { taken: label.taken }) });
    if (!side || isGroup(party) || (label.taken?.day ?? '') < since || label.suggested === '') return;
    const already = used[side].get(party) ?? 0;
    used[side].set(party, already + 1);
    if (already >= mostOfOneParty) return;
    counts[side].asked += 1;
    if (label.suggested === label.final) counts[side].right += 1;
  }

  for (const { head, helpdesk } of bundle.heads) {
    if (helpdesk === undefined) continue;
    for (let slice = 0; slice < slices; slice++) {
      for (const label of await readLabels(store, parts, { head, helpdesk }, slice, tokens)) count(label);
    }
  }
  return { ...counts, parties: parties.mostAtOnce(used.trial.keys()) };
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
export function judge({ trial, others, parties }: TrialCounts, expected: number): Verdict {
  if (parties < fewestParties || trial.asked < fewestAsked) return 'undecided';
  const [mine, share] = [shareInterval(trial.right, trial.asked), trial.right / trial.asked];
  const isKnown = others.asked >= fewestAsked;
  const other = isKnown ? others.right / others.asked : expected;
  const theirs = isKnown ? shareInterval(others.right, others.asked) : { low: expected, high: expected };
  const gain = share - other;
  if (gain + Math.hypot(mine.high - share, other - theirs.low) < 0) return 'worse';
  return gain - Math.hypot(share - mine.low, theirs.high - other) > -mostLost ? 'holds' : 'undecided';
}
