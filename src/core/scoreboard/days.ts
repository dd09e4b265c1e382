import { formatUtcDay } from '../days';

/** The calendar day (`YYYY-MM-DD`) the given number of days before another. */
export function daysBefore(day: string, days: number): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - days);
  return formatUtcDay(time);
}

/** The given number of days in order, up to and including the last. */
export function listDays(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => daysBefore(last, count - 1 - i));
}
