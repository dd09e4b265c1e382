import { dayPrefix } from '../labels/zones';
import type { Store } from '../store/store';
import { driftOf } from './drift';
import { hideInShare, hideSmall } from './hidden-counts';
import { readObjects } from './read-objects';
import { addCounts, prefixOf, type Seen } from './shown-counts';
import type { AccuracyRow, FunnelRow, Stats } from './stats-answer';
import { type DayTally, emptyDay, mergeDays, sumOf, type Tally, tallyBatch } from './tally';

const mostObjects = 2000;

/** Counts the labels of some days, the latest first, each once however often it was sent. Throws StoreError. */
export async function readStats(store: Store, days: readonly Date[]): Promise<Stats> {
  const [seenIds, seen] = [new Set<string>(), new Map<string, Seen>()];
  const tallies: DayTally[] = [];
  let left = mostObjects;
  let complete = true;
  for (const day of days) {
    const tally = emptyDay();
    tallies.push(tally);
    for await (const bytes of readObjects(store, dayPrefix('raw', day), left)) {
      left -= 1;
      if (!tallyBatch(bytes, tally, seenIds)) complete = false;
    }
    for await (const bytes of readObjects(store, prefixOf(nameOf(day)), left)) {
      left -= 1;
      if (!addCounts(bytes, seen)) complete = false;
    }
    if (left === 0) complete = false;
  }
  const heads = mergeDays(tallies);
  return {
    complete,
    days: tallies.map(({ labels }, i) => ({ day: nameOf(days[i]), labels: hideSmall(labels) })),
    heads: Object.fromEntries(
      [...heads].map(([head, models]) => [head, shownCounts(sumOf(models.values()))]),
    ),
    funnel: [...heads].map(([head, models]) => funnelRow(head, sumOf(models.values()), seen.get(head))),
    accuracy: [...heads].flatMap(([head, models]) =>
      [...models].map(([model, tally]) => accuracyRow(head, model, tally)),
    ),
    drift: driftOf(tallies),
  };
}

function nameOf(day: Date | undefined): string {
  return day?.toISOString().slice(0, 10) ?? '';
}

function shownCounts({ accepted, corrected, helpdesk }: Tally): Stats['heads'][string] {
  return { accepted: hideSmall(accepted), corrected: hideSmall(corrected), helpdesk: hideSmall(helpdesk) };
}

function funnelRow(head: string, { accepted, corrected, same }: Tally, seen: Seen | undefined): FunnelRow {
  return {
    head,
    suggested: hideSmall(seen?.suggested ?? 0),
    shown: hideSmall(seen?.shown ?? 0),
    accepted: hideSmall(accepted),
    corrected: hideSmall(corrected),
    final: hideSmall(same),
  };
}

function accuracyRow(head: string, model: string, tally: Tally): AccuracyRow {
  const answered = tally.accepted + tally.corrected;
  return {
    head,
    model,
    answered: hideSmall(answered),
    accepted: hideInShare(tally.accepted, answered),
    ended: hideSmall(tally.helpdesk),
    same: hideInShare(tally.same, tally.helpdesk),
  };
}
