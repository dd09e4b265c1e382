import { millisecondsPerDay } from '../days';

/** Announced maintenance, in milliseconds since 1970: what comes meanwhile is known. */
export interface Maintenance {
  from: number;
  to: number;
}

const time = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})`;
const interval = new RegExp(`^(${time})/(${time})$`);
/** A window of months would be a radar that is switched off by a slip of the year. */
const longest = 31 * millisecondsPerDay;

/** Reads an interval of ISO 8601 with its zones, `2026-03-05T20:00Z/2026-03-06T02:00Z`; undefined where it is none. */
export function parseMaintenance(text: string): Maintenance | undefined {
  const [, start, end] = interval.exec(text.trim()) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const from = Date.parse(start);
  const to = Date.parse(end);
  return to > from && to - from <= longest ? { from, to } : undefined;
}
