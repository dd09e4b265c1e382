import * as v from 'valibot';
import { Label } from '../../src/core/label';
import { parseJson } from '../../src/core/parse-json';
import { clientOf } from '../lake/curated-label';
import { ClientName } from '../lake/label-line';
import { minProfiles } from './hidden-counts';

const Counted = v.object({
  ...v.pick(Label, ['id', 'head', 'suggested', 'final', 'source', 'model']).entries,
  client: v.optional(ClientName),
});
type Counted = v.InferOutput<typeof Counted>;

/** Labels of one head, or of one head by one model. */
export interface Tally {
  accepted: number;
  corrected: number;
  helpdesk: number;
  /** How many of the implicit labels have the suggested value. */
  same: number;
  /** By final value. */
  finals: Map<string, number>;
  /** Some of the profiles whose labels they are: as many as are needed to show numbers. */
  profiles: Set<string>;
}

export interface DayTally {
  labels: number;
  /** As in a tally. */
  profiles: Set<string>;
  /** By head, then by model. */
  heads: Map<string, Map<string, Tally>>;
}

export function emptyDay(): DayTally {
  return { labels: 0, profiles: new Set(), heads: new Map() };
}

/** Adds the labels of a batch, each id once however often it was sent. Returns whether every line could be read. */
export function tallyBatch(bytes: Uint8Array | undefined, day: DayTally, seen: Set<string>): boolean {
  let isWhole = bytes !== undefined;
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line === '') continue;
    const label = v.safeParse(Counted, parseJson(line));
    if (!label.success) isWhole = false;
    else if (!seen.has(label.output.id)) {
      seen.add(label.output.id);
      tallyLabel(label.output, day);
    }
  }
  return isWhole;
}

function tallyLabel(label: Counted, day: DayTally): void {
  const { head, model, source, suggested, final } = label;
  day.labels += 1;
  addProfiles(day.profiles, [clientOf(label)]);
  if (!day.heads.has(head) && day.heads.size >= maxHeads) return;
  const models = day.heads.get(head) ?? new Map<string, Tally>();
  day.heads.set(head, models);
  const shared = sharedName(model);
  const name = models.size < maxModels || models.has(shared) ? shared : otherModels;
  const tally = models.get(name) ?? emptyTally();
  models.set(name, tally);
  addProfiles(tally.profiles, [clientOf(label)]);
  tally[source] += 1;
  if (source === 'helpdesk' && suggested === final) tally.same += 1;
  tally.finals.set(final, (tally.finals.get(final) ?? 0) + 1);
}

/** Names come from clients, so a day counts at most this number by name, and the rest only in the sum. */
export const maxHeads = 1000;
export const maxModels = 50;
const otherModels = 'others';

/** Heads learned on a machine are named by when they learned, which would tell the profile: they count together. */
function sharedName(model: string): string {
  return model.startsWith('desk-') ? 'desk' : model;
}

export function emptyTally(): Tally {
  return { accepted: 0, corrected: 0, helpdesk: 0, same: 0, finals: new Map(), profiles: new Set() };
}

export function addProfiles(to: Set<string>, profiles: Iterable<string>): void {
  for (const profile of profiles) if (to.size < minProfiles) to.add(profile);
}

export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const { accepted, corrected, helpdesk, same, finals, profiles } of tallies) {
    addProfiles(sum.profiles, profiles);
    sum.accepted += accepted;
    sum.corrected += corrected;
    sum.helpdesk += helpdesk;
    sum.same += same;
    for (const [value, count] of finals) sum.finals.set(value, (sum.finals.get(value) ?? 0) + count);
  }
  return sum;
}

/** Every model's tally of every head over some days. */
export function mergeDays(days: readonly DayTally[]): Map<string, Map<string, Tally>> {
  const merged: DayTally['heads'] = new Map();
  for (const { heads } of days) {
    for (const [head, models] of heads) {
      const before = merged.get(head) ?? new Map<string, Tally>();
      merged.set(head, before);
      for (const [model, tally] of models) {
        const known = before.get(model);
        before.set(model, known ? sumOf([known, tally]) : tally);
      }
    }
  }
  return merged;
}
