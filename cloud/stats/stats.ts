import { formatUtcDay } from '../../src/core/days';
import { readReports } from '../jobs/reports';
import type { Store } from '../store/store';
import { countDay, type DaySummary, readSummary } from './day-summary';
import { driftOf } from './drift';
import { hideInShare, hideSmall, minProfiles } from './hidden-counts';
import type { Seen } from './shown-counts';
import type { AccuracyRow, FunnelRow, Stats } from './stats-answer';
import { type DayTally, mergeDays, sumOf, type Tally } from './tally';
import { readTrainingRuns } from './training-runs';

/** What one page shows: the heads with the most labels, and of each the models with the most. */
const maxHeads = 50;
const maxModels = 10;

/** Objects that are read for one answer, besides summaries. */
const maxObjects = 2000;

/**
 * Counts the labels of some days, the latest first, each once however often it was sent; days that are over from their
 * summaries. Throws StoreError.
 */
export async function readStats(store: Store, days: readonly Date[]): Promise<Stats> {
  const summaries: DaySummary[] = [];
  let left = maxObjects;
  for (const day of days) {
    const kept = day === days[0] ? undefined : await readSummary(store, day);
    const summary = kept ?? (await countDay(store, day, left));
    if (!kept) left -= summary.objects;
    summaries.push(summary);
  }
  const tallies = summaries.map(({ tally }) => tally);
  const all = [...mergeDays(tallies)].filter(([, models]) => mayBeShown(sumOf(models.values())));
  const heads = all.sort(byLabels).slice(0, maxHeads);
  const seen = sumSeen(summaries);
  return {
    complete: summaries.every(({ isWhole }) => isWhole),
    days: days.map((day, i) => ({ day: formatUtcDay(day), labels: labelsOfDay(tallies[i]) })),
    heads: Object.fromEntries(heads.map(([head, models]) => [head, shownCounts(sumOf(models.values()))])),
    funnel: heads.map(([head, models]) => funnelRow(head, sumOf(models.values()), seen.get(head))),
    accuracy: heads.flatMap(([head, models]) =>
      [...models]
        .filter(([, tally]) => mayBeShown(tally))
        .sort(([, one], [, other]) => labelsOf(other) - labelsOf(one))
        .slice(0, maxModels)
        .map(([model, tally]) => accuracyRow(head, model, tally)),
    ),
    more: all.length - heads.length,
    drift: driftOf(tallies, new Set(heads.map(([head]) => head))),
    jobs: await readReports(store, days),
    training: await readTrainingRuns(store),
  };
}

function mayBeShown(tally: Tally): boolean {
  return hideSmall(labelsOf(tally)) !== null && tally.profiles.size >= minProfiles;
}

function labelsOfDay(day: DayTally | undefined): number | null {
  return day && day.profiles.size >= minProfiles ? hideSmall(day.labels) : null;
}

function labelsOf({ accepted, corrected, helpdesk }: Tally): number {
  return accepted + corrected + helpdesk;
}

type HeadModels = [string, Map<string, Tally>];

function byLabels([, one]: HeadModels, [, other]: HeadModels): number {
  return labelsOf(sumOf(other.values())) - labelsOf(sumOf(one.values()));
}

function sumSeen(summaries: readonly DaySummary[]): Map<string, Seen> {
  const sums = new Map<string, Seen>();
  for (const [head, { suggested, shown, abstained }] of summaries.flatMap(({ seen }) => [...seen])) {
    const before = sums.get(head) ?? { suggested: 0, shown: 0, abstained: 0 };
    sums.set(head, {
      suggested: before.suggested + suggested,
      shown: before.shown + shown,
      abstained: before.abstained + abstained,
    });
  }
  return sums;
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
