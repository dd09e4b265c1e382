import * as v from 'valibot';
import { Count } from '../count';
import type { Label } from '../label';
import { confidenceStep, confidenceSteps } from './day-counts';

/** Suggestions with a final value, and how many were that value. */
export const Judged = v.object({ feedback: Count, right: Count });
export type Judged = v.InferOutput<typeof Judged>;

/** The suggestions of one day at one step of confidence that have a final value. */
export const JudgedDay = v.object({
  /** Day by the user's calendar, `YYYY-MM-DD`. */
  day: v.string(),
  /** See `confidenceStep`. */
  step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(confidenceSteps - 1)),
  ...Judged.entries,
});
export type JudgedDay = v.InferOutput<typeof JudgedDay>;

/** A label with the user's calendar day on which it was made. */
export interface DatedLabel extends Pick<Label, 'suggested' | 'final' | 'confidence'> {
  day: string;
}

/** In the order of the days. */
export function tallyLabels(labels: readonly DatedLabel[]): JudgedDay[] {
  const tallies = new Map<string, JudgedDay>();
  for (const { day, suggested, final, confidence } of labels) {
    const step = confidenceStep(confidence);
    const { feedback, right } = tallies.get(`${day} ${step}`) ?? { feedback: 0, right: 0 };
    const isRight = Number(suggested === final);
    tallies.set(`${day} ${step}`, { day, step, feedback: feedback + 1, right: right + isRight });
  }
  return [...tallies.values()].sort(
    (a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)) || a.step - b.step,
  );
}

export function sumJudged(days: readonly Judged[]): Judged {
  return days.reduce<Judged>(
    (sum, { feedback, right }) => ({ feedback: sum.feedback + feedback, right: sum.right + right }),
    { feedback: 0, right: 0 },
  );
}
