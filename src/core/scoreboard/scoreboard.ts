import * as v from 'valibot';
import { Count } from '../count';
import { confidenceSteps, type DayCounts } from './day-counts';
import { daysBefore, listDays } from './days';
import { Drift, findDrift } from './drift';
import { Judged, type JudgedDay, sumJudged } from './judged-days';

/** How one head did in some days. */
const HeadScore = v.object({
  head: v.string(),
  /** Tickets for which it was asked, and of these those with a suggestion; shown or not. */
  answered: Count,
  suggested: Count,
  /** Tickets for which it was asked to be measured, not to be shown. */
  hidden: Count,
  ...Judged.entries,
  /** The same by confidence, in ten steps from 0 to 1. */
  steps: v.array(Judged),
});
export type HeadScore = v.InferOutput<typeof HeadScore>;

const Period = v.object({ days: Count, tickets: Count, heads: v.array(HeadScore) });
export type Period = v.InferOutput<typeof Period>;

/** How the suggestions at one helpdesk did. */
export const Scoreboard = v.object({
  origin: v.string(),
  /** The last day that is looked at, `YYYY-MM-DD`. */
  today: v.string(),
  /** The last days, the fewest first. */
  periods: v.array(Period),
  /** By head: each of the last thirty days that has feedback. */
  daily: v.record(v.string(), v.array(v.object({ day: v.string(), ...Judged.entries }))),
  drift: v.array(Drift),
});
export type Scoreboard = v.InferOutput<typeof Scoreboard>;

const shownPeriods = [7, 30];
const recentDays = 7;
const daysCompared = 30;

/** Number of days whose counts are used. */
export const daysLookedAt = recentDays + daysCompared;

/** Scoreboard of one helpdesk, from its counts and its judged suggestions by head. `today` is the last day, `YYYY-MM-DD`. */
export function buildScoreboard(
  origin: string,
  counts: readonly DayCounts[],
  judged: ReadonlyMap<string, readonly JudgedDay[]>,
  today: string,
): Scoreboard {
  const between = (first: string, last: string) => counts.filter(({ day }) => day >= first && day <= last);
  const lastWeek = daysBefore(today, recentDays - 1);
  return {
    origin,
    today,
    periods: shownPeriods.map((days) => {
      const first = daysBefore(today, days - 1);
      return scorePeriod(days, between(first, today), withinDays(judged, first, today));
    }),
    daily: scoreDays(judged, listDays(today, Math.max(...shownPeriods))),
    drift: findDrift(
      between(lastWeek, today),
      between(daysBefore(lastWeek, daysCompared), daysBefore(lastWeek, 1)),
    ),
  };
}

function withinDays(
  judged: ReadonlyMap<string, readonly JudgedDay[]>,
  first: string,
  last: string,
): Map<string, JudgedDay[]> {
  const within = [...judged].map(
    ([head, days]) => [head, days.filter(({ day }) => day >= first && day <= last)] as const,
  );
  return new Map(within.filter(([, days]) => days.length > 0));
}

function scorePeriod(
  days: number,
  counts: readonly DayCounts[],
  judged: ReadonlyMap<string, readonly JudgedDay[]>,
): Period {
  const names = new Set([...counts.flatMap(({ heads }) => Object.keys(heads)), ...judged.keys()]);
  return {
    days,
    tickets: sumOf(counts.map(({ tickets }) => tickets)),
    heads: [...names].map((head) =>
      scoreHead(
        head,
        counts.flatMap(({ heads }) => (Object.hasOwn(heads, head) ? [heads[head]] : [])),
        judged.get(head) ?? [],
      ),
    ),
  };
}

function scoreHead(
  head: string,
  counts: readonly DayCounts['heads'][string][],
  judged: readonly JudgedDay[],
): HeadScore {
  const answered = sumOf(counts.map((each) => each.answered));
  return {
    head,
    answered,
    suggested: answered - sumOf(counts.map(({ abstained }) => abstained)),
    hidden: sumOf(counts.map(({ hidden }) => hidden)),
    ...sumJudged(judged),
    steps: Array.from({ length: confidenceSteps }, (_, step) =>
      sumJudged(judged.filter((each) => each.step === step)),
    ),
  };
}

function scoreDays(
  judged: ReadonlyMap<string, readonly JudgedDay[]>,
  days: readonly string[],
): Scoreboard['daily'] {
  return Object.fromEntries(
    [...judged].map(([head, all]) => [
      head,
      days
        .map((day) => ({ day, ...sumJudged(all.filter((each) => each.day === day)) }))
        .filter(({ feedback }) => feedback > 0),
    ]),
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
