import type { MessageKey } from '../../shared/translate';

/** A logarithmic axis of time, from its beginning to its end; all in one unit. */
export interface TimeAxis {
  first: number;
  last: number;
  ticks: readonly { at: number; name: MessageKey }[];
}

/** Minutes of work: from five minutes to ten working days. */
export const workAxis: TimeAxis = {
  first: 5,
  last: 10 * 8 * 60,
  ticks: [
    { at: 60, name: 'card_tick_hour' },
    { at: 8 * 60, name: 'card_tick_day' },
  ],
};

/** Hours until resolved: from ten minutes to eight weeks. */
export const resolutionAxis: TimeAxis = { first: 1 / 6, last: 8 * 7 * 24, ticks: [] };

/** Where on the axis a time is: 0 at its beginning, 1 at its end. */
export function positionOnAxis({ first, last }: TimeAxis, time: number): number {
  const inside = Math.min(last, Math.max(first, time));
  return Math.log(inside / first) / Math.log(last / first);
}
