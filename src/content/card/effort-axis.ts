/** The ends of the axis in hours: ten minutes and eight weeks. */
const first = 1 / 6;
const last = 8 * 7 * 24;

/** Where on a logarithmic axis these hours are: 0 at its beginning, 1 at its end. */
export function positionOnAxis(hours: number): number {
  const inside = Math.min(last, Math.max(first, hours));
  return Math.log(inside / first) / Math.log(last / first);
}

/** The marks on the axis, in hours. */
export const axisTicks = [
  { hours: 1, name: 'card_tick_hour' },
  { hours: 24, name: 'card_tick_day' },
  { hours: 7 * 24, name: 'card_tick_week' },
] as const;
