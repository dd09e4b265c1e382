import { hideInShare, least, type ShareRange } from './hidden-counts';
import type { DriftRow } from './stats-answer';
import { type DayTally, mergeDays, sumOf, type Tally } from './tally';

const recentDays = 7;
/** With fewer, chance alone moves the shares. */
const enough = 50;

/**
 * The last seven days beside those before.
 *
 * @param days the latest first
 * @param shown the heads to tell of
 */
export function driftOf(days: readonly DayTally[], shown: ReadonlySet<string>): DriftRow[] {
  const [now, before] = [days.slice(0, recentDays), days.slice(recentDays)].map(mergeDays);
  const heads = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])]);
  return [...heads]
    .filter((head) => shown.has(head))
    .map((head) => {
      const [recent, earlier] = [now, before].map((time) => sumOf(time?.get(head)?.values() ?? []));
      return {
        head,
        now: rightOf(recent),
        before: rightOf(earlier),
        shift: recent && earlier ? shiftBetween(recent.finals, earlier.finals) : null,
      };
    });
}

/** Accepted ones, and those that the helpdesk had in the end. */
function rightOf(tally: Tally | undefined): ShareRange | null {
  if (!tally) return null;
  const { accepted, corrected, helpdesk, same } = tally;
  return hideInShare(accepted + same, accepted + corrected + helpdesk);
}

function shiftBetween(now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): number | null {
  const [nowAll, beforeAll] = [total(now), total(before)];
  if (nowAll < enough || beforeAll < enough) return null;
  let [sum, restNow, restBefore] = [0, 0, 0];
  for (const value of new Set([...now.keys(), ...before.keys()])) {
    const [nowCount, beforeCount] = [now.get(value) ?? 0, before.get(value) ?? 0];
    if (nowCount + beforeCount < 2 * least) {
      restNow += nowCount;
      restBefore += beforeCount;
    } else sum += Math.abs(nowCount / nowAll - beforeCount / beforeAll);
  }
  sum += Math.abs(restNow / nowAll - restBefore / beforeAll);
  return Math.round(sum * 50) / 100;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
