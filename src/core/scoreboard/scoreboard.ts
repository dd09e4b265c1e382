import * as v from 'valibot';
import type { Label } from '../label';
import { confidenceStep, confidenceSteps, type DayCounts } from './day-counts';
import { daysBefore, listDays } from './days';
import { Drift, findDrift } from './drift';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Judged = { feedback: Count, right: Count };

/** How one head did in some days. */
const HeadScore = v.object({
  head: v.string(),
  /** Tickets for which it was asked, and of these those with a suggestion; shown or not. */
  answered: Count,
  suggested: Count,
  /** Tickets for which it was asked to be measured, not to be shown. */
  hidden: Count,
  /** Suggestions with a final value, and how many were that value. */
  ...Judged,
  /** The same by confidence, in ten steps from 0 to 1. */
  steps: v.array(v.object(Judged)),
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
  daily: v.record(v.string(), v.array(v.object({ day: v.string(), ...Judged }))),
  drift: v.array(Drift),
});
export type Scoreboard = v.InferOutput<typeof Scoreboard>;

const shownPeriods = [7, 30];
const recentDays = 7;
const daysCompared = 30;

/** So many days back, counts are looked at. */
export const daysLookedAt = recentDays + daysCompared;

/** A label with the user's calendar day on which it was made. */
export interface DatedLabel extends Pick<Label, 'head' | 'suggested' | 'final' | 'confidence'> {
  day: string;
}

/** Of one helpdesk: its counts, and its labels that count. `today` is the last day, `YYYY-MM-DD`. */
export function buildScoreboard(
  origin: string,
  counts: readonly DayCounts[],
  labels: readonly DatedLabel[],
  today: string,
): Scoreboard {
  const between = (first: string, last: string) => counts.filter(({ day }) => day >= first && day <= last);
  const lastWeek = daysBefore(today, recentDays - 1);
  return {
    origin,
    today,
    periods: shownPeriods.map((days) => {
      const first = daysBefore(today, days - 1);
      return scorePeriod(
        days,
        between(first, today),
        labels.filter(({ day }) => day >= first && day <= today),
      );
    }),
    daily: scoreDays(labels, listDays(today, Math.max(...shownPeriods))),
    drift: findDrift(
      between(lastWeek, today),
      between(daysBefore(lastWeek, daysCompared), daysBefore(lastWeek, 1)),
    ),
  };
}

function scorePeriod(days: number, counts: readonly DayCounts[], labels: readonly DatedLabel[]): Period {
  const names = new Set([
    ...counts.flatMap(({ heads }) => Object.keys(heads)),
    ...labels.map(({ head }) => head),
  ]);
  return {
    days,
    tickets: sumOf(counts.map(({ tickets }) => tickets)),
    heads: [...names].map((head) =>
      scoreHead(
        head,
        counts.flatMap(({ heads }) => (Object.hasOwn(heads, head) ? [heads[head]] : [])),
        labels.filter((label) => label.head === head),
      ),
    ),
  };
}

function scoreHead(
  head: string,
  counts: readonly DayCounts['heads'][string][],
  labels: readonly DatedLabel[],
): HeadScore {
  const answered = sumOf(counts.map((each) => each.answered));
  return {
    head,
    answered,
    suggested: answered - sumOf(counts.map(({ abstained }) => abstained)),
    hidden: sumOf(counts.map(({ hidden }) => hidden)),
    ...judge(labels),
    steps: Array.from({ length: confidenceSteps }, (_, step) =>
      judge(labels.filter(({ confidence }) => confidenceStep(confidence) === step)),
    ),
  };
}

function scoreDays(labels: readonly DatedLabel[], days: readonly string[]): Scoreboard['daily'] {
  const heads = [...new Set(labels.map(({ head }) => head))];
  return Object.fromEntries(
    heads.map((head) => [
      head,
      days
        .map((day) => ({ day, ...judge(labels.filter((label) => label.head === head && label.day === day)) }))
        .filter(({ feedback }) => feedback > 0),
    ]),
  );
}

function judge(labels: readonly DatedLabel[]): { feedback: number; right: number } {
  return {
    feedback: labels.length,
    right: labels.filter(({ suggested, final }) => suggested === final).length,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
