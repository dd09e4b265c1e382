import type { MinutesRange } from '../../core/suggestion';

/** Minutes until a ticket is due, negative afterwards, and whether the work that is left hardly fits in. */
export interface Due {
  minutes: number;
  isTight: boolean;
}

/** A due time further away than this is not shown. */
const farthest = 3 * 24 * 60;
/** Earlier is no date of ours: the year 1405 is Persian, 115 is Taiwan's. */
const earliest = Date.UTC(2000, 0, 1);

/** Undefined if that is not known (see `dueTime`), or far away. */
export function readDue(due: string | undefined, now: number, work?: MinutesRange): Due | undefined {
  const minutes = (dueTime(due) - now) / 60_000;
  if (!(minutes <= farthest)) return undefined;
  return { minutes, isTight: work !== undefined && minutes < work.high };
}

/**
 * Milliseconds since 1970 of a time in ISO 8601 with its zone; of a day its end by the user's clock. `NaN` for a date in
 * another form, or of another calendar.
 */
export function dueTime(due: string | undefined): number {
  const time = due === undefined ? Number.NaN : timeOf(due);
  return time >= earliest ? time : Number.NaN;
}

function timeOf(due: string): number {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?=$|T)/.exec(due);
  if (!day) return Number.NaN;
  const [year, month, date] = day.slice(1).map(Number);
  // Browsers take the 30th of February to be a day of March.
  if (new Date(Date.UTC(year, month - 1, date)).getUTCDate() !== date) return Number.NaN;
  if (day[0] === due) return new Date(year, month - 1, date + 1).getTime();
  return /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(due) ? Date.parse(due) : Number.NaN;
}
