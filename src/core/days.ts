export const millisecondsPerHour = 3_600_000;
export const millisecondsPerDay = 24 * millisecondsPerHour;

/** The user's calendar day as `YYYY-MM-DD`. */
export function formatLocalDay(time: Date): string {
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The day in UTC as `YYYY-MM-DD`, as names of objects and fields of labels have it. `time` as a date or in milliseconds since 1970. */
export function formatUtcDay(time: Date | number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** When the user's calendar day began, in ISO 8601. */
export function startOfLocalDay(time: Date): string {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).toISOString();
}
