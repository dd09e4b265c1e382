import { millisecondsPerHour } from '../../core/days';

const millisecondsPerMinute = 60_000;
/** Clocks of the world differ by quarters of an hour, and by no more than these hours. */
const zoneStep = 15 * millisecondsPerMinute;
const widestZone = 14 * millisecondsPerHour;
const longest = 60;
/** `(Europe/Berlin)` */
const zoneName = /\(([A-Za-z_]{1,20}(?:\/[\w+-]{1,20}){0,2})\)/;

const numbers = /(?<!\d)(\d{4}|\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
const clock =
  /(?<!\d)(\d{1,2})[:.h](\d{2})(?::\d{2})?(?:\s*([ap])\.?\s?m\b\.?)?|\b([ap])\.?\s?m\b\.?\s*(\d{1,2}):(\d{2})/iu;

/** How a page writes a date: which of the three numbers is the year, the month and the day. */
const orders = { dayFirst: [2, 1, 0], monthFirst: [2, 0, 1], yearFirst: [0, 1, 2] } as const;
type Order = keyof typeof orders;

/** A moment that the page tells twice: as it shows times to its reader, and exactly. */
export interface ToldTwice {
  shown: string;
  exact: string;
}

/**
 * A time as the page shows it to its reader, as ISO 8601. In which order it writes day and month, and in which time zone,
 * is learned from a moment that it tells twice. Empty where that is not certain: a wrong time is worse than none.
 */
export function readShownTime(text: string, { shown, exact }: ToldTwice): string {
  const known = Math.floor(Date.parse(exact) / millisecondsPerMinute) * millisecondsPerMinute;
  const read = namesOf(orders).flatMap((order) => {
    const sample = wallTime(shown, order);
    const asked = wallTime(text, order);
    if (sample === undefined || asked === undefined) return [];
    const ahead = sample - known;
    if (Math.abs(ahead) > widestZone || ahead % zoneStep !== 0) return [];
    const [, zone] = zoneName.exec(text) ?? [];
    return [zone === undefined ? timeAt(asked, { sample, known }) : inZone(asked, zone)];
  });
  const [time] = read;
  const isCertain = time !== undefined && read.every((other) => other === time);
  return isCertain ? new Date(time).toISOString() : '';
}

/**
 * In the reader's own zone, with its summer time, where the page is in that; else as far from UTC as the sample. Undefined where
 * the sample looks like UTC and the reader is elsewhere: pages have times of their server's own zone for exact ones, too.
 */
function timeAt(wall: number, { sample, known }: { sample: number; known: number }): number | undefined {
  if (inOwnZone(sample) === known) return inOwnZone(wall);
  return sample === known ? undefined : wall - (sample - known);
}

/** Undefined where nobody knows that zone. */
function inZone(wall: number, timeZone: string): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const offsetAt = (time: number) => {
      const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
      const offset = Number(hours) * millisecondsPerHour + Number(minutes) * millisecondsPerMinute;
      return sign === '-' ? -offset : offset;
    };
    // Twice: the first guess may lie on the other side of a change of the clocks.
    return wall - offsetAt(wall - offsetAt(wall));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function inOwnZone(wall: number): number {
  const at = new Date(wall);
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
  ).getTime();
}

/** What a clock on the wall shows, counted as if it were in UTC; undefined where date or time of day cannot be read for certain. */
function wallTime(text: string, order: Order): number | undefined {
  if (text.length > longest) return undefined;
  const date = numbers.exec(text);
  const rest = date ? text.replace(date[0], ' ') : '';
  const time = clock.exec(rest);
  // Other words may well say which half of the day it is.
  if (!date || !time || /\p{L}/u.test(rest.replace(time[0], ' ').replace(zoneName, ' '))) return undefined;
  const written = [date[1], date[3], date[4]];
  const [year, month, day] = orders[order].map((place) => written[place]);
  if (year.length === 3 || month.length > 2 || day.length > 2) return undefined;
  if (order === 'yearFirst' && year.length !== 4) return undefined;
  const fullYear = year.length === 4 ? Number(year) : 2000 + Number(year);
  const hours = hoursOf(time[1] ?? time[5], time[3] ?? time[4]);
  const wall = Date.UTC(fullYear, Number(month) - 1, Number(day), hours, Number(time[2] ?? time[6]));
  const at = new Date(wall);
  const isThere = at.getUTCDate() === Number(day) && at.getUTCMonth() === Number(month) - 1;
  return isThere && at.getUTCHours() === hours ? wall : undefined;
}

function hoursOf(text: string, half: string | undefined): number {
  const hours = Number(text);
  if (half === undefined) return hours;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function namesOf<Name extends string>(record: Record<Name, unknown>): Name[] {
  return Object.keys(record) as Name[];
}
