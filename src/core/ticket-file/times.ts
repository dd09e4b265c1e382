import { monthOf } from './month-names';

const maxTimeLength = 60;
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`;
/** `05/Mar/24 9:12 AM`, `Tue, 5 Mar 2024 …`, `5 de marzo de 2024`, `5. März 2024`. */
const DAY_NAME_YEAR = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?[-/\s]\s?(?:de\s)?(\p{L}{3,12})\.?,?[-/\s](?:de\s)?(\d{4}|\d{2})(?!\d)(.*)$`,
  'u',
);
/** `Mar 5, 2024 10:01 AM`, `Tuesday, March 5, 2024`. */
const NAME_DAY_YEAR = new RegExp(
  String.raw`^${WEEKDAY}(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)(.*)$`,
  'u',
);
/** `Tue Mar 05 09:12:44 2024`, as C programs write it. */
const YEAR_LAST =
  /^(?:\p{L}{2,4}\s)?(\p{L}{3,4})\s+(\d{1,2})\s(\d{1,2}:\d{2}(?::\d{2})?)\s(?:[A-Z]{2,5}\s)?(\d{4})$/u;
/** `2024-Mar-05 …`. */
const YEAR_NAME_DAY = /^(\d{4})[-/\s](\p{L}{3,12})\.?[-/\s](\d{1,2})(?!\d)(.*)$/u;
const YEAR_FIRST = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)[日일.]?(.*)$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d.])(.*)$/;
/** Behind a date nothing stands but a time of day, with a few words or signs around it. */
const AFTER = /^(?:$|[T,\s(])/;

interface DateParts {
  year: string;
  month: number;
  day: number;
  after: string;
}

/** Two first numbers of a date in numbers alone: which is the day, other dates of the file may tell. */
export function numericDate(cell: string): { first: number; second: number; isDotted: boolean } | undefined {
  const found = cell.length <= maxTimeLength ? NUMBERS.exec(cell.trim()) : null;
  if (!found || !AFTER.test(found[5])) return undefined;
  return { first: Number(found[1]), second: Number(found[3]), isDotted: found[2] === '.' };
}

/** A day or a point in time as helpdesks write them. */
export function looksLikeTime(cell: string): boolean {
  if (cell.length > maxTimeLength || !/\d/.test(cell)) return false;
  const parts = datePartsOf(cell.trim(), true);
  return parts !== undefined && AFTER.test(parts.after);
}

/** Seconds or milliseconds since 1970 within the years that helpdesks know. */
export function looksLikeEpoch(cell: string): boolean {
  return /^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(cell.trim()) && /^(?:9[5-9]|1\d|20)/.test(cell.trim());
}

/**
 * A time as ISO 8601, without a zone where the cell has none; undefined if it cannot be read for certain. A date in
 * numbers alone needs `isDayFirst` or dots, unless one of its numbers is no month.
 */
export function readTime(cell: string, isDayFirst?: boolean): string | undefined {
  const text = cell.trim();
  if (text.length > maxTimeLength) return undefined;
  if (looksLikeEpoch(text)) {
    return new Date(Number(text) * (text.length < 13 || text.includes('.') ? 1000 : 1)).toISOString();
  }
  const parts = datePartsOf(text, isDayFirst);
  if (!parts || !AFTER.test(parts.after)) return undefined;
  const { year, month, day, after } = parts;
  const fullYear = year.length === 4 ? year : String(Number(year) + (Number(year) < 70 ? 2000 : 1900));
  return `${fullYear}-${twoDigits(month)}-${twoDigits(day)}${clockOf(after)}`;
}

function datePartsOf(text: string, isDayFirst: boolean | undefined): DateParts | undefined {
  const parts = writtenParts(text) ?? numericParts(text, isDayFirst);
  if (!parts || parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31) return undefined;
  return parts;
}

function writtenParts(text: string): DateParts | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, month, day, after] = yearFirst;
    return { year, month: Number(month), day: Number(day), after };
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return named(yearLast[4], yearLast[1], yearLast[2], ` ${yearLast[3]}`);
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst && monthOf(dayFirst[2])) return named(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4]);
  const nameFirst = NAME_DAY_YEAR.exec(text);
  if (nameFirst) return named(nameFirst[3], nameFirst[1], nameFirst[2], nameFirst[4]);
  const yearNamed = YEAR_NAME_DAY.exec(text);
  return yearNamed ? named(yearNamed[1], yearNamed[2], yearNamed[3], yearNamed[4]) : undefined;
}

function named(year: string, name: string, day: string, after: string): DateParts | undefined {
  const month = monthOf(name);
  return month === undefined ? undefined : { year, month, day: Number(day), after };
}

function numericParts(text: string, isDayFirst: boolean | undefined): DateParts | undefined {
  const found = NUMBERS.exec(text);
  if (!found) return undefined;
  const [, first, sign, second, year, after] = found;
  // 13 and more is no month; dots are never written with the month first.
  const dayIsFirst =
    Number(first) > 12 ? true : Number(second) > 12 ? false : (isDayFirst ?? (sign === '.' || undefined));
  if (dayIsFirst === undefined) return undefined;
  const [day, month] = dayIsFirst ? [first, second] : [second, first];
  return { year, month: Number(month), day: Number(day), after };
}

const CLOCK =
  /^[T,\s(]*(?:\p{L}{1,6}\.?\s)?(午前|午後|오전|오후|上午|下午)?\s?(\d{1,2})[:.h時시](\d{2})(?:[:.分분](\d{2}))?(?:[.,]\d+)?\s*([ap])?\.?\s?(?:m\.?)?\s*(Z|UTC|GMT)?\s?([+-]\d{2}:?\d{2})?/iu;

/** `T09:12:44+01:00`, or nothing where no time of day stands behind the date. */
function clockOf(after: string): string {
  const found = CLOCK.exec(after);
  if (!found) return '';
  const [, half, hours, minutes, seconds, letter, zero, zone] = found;
  const isAfternoon = /^(?:午後|오후|下午)$/.test(half ?? '') || /p/i.test(letter ?? '');
  const isTwelve = half !== undefined || letter !== undefined;
  const hour = isTwelve ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59) return '';
  const offset = zone ? zone.replace(/(\d\d)(\d\d)$/, '$1:$2') : zero ? 'Z' : '';
  return `T${twoDigits(hour)}:${minutes}:${seconds ?? '00'}${offset}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
