import type { Translate } from '../shared/translate';

// Numbers, shares, moments and bytes as people read them, in the language of the messages.

/** `81%`; `fallback` of nothing. */
export function shareText(translate: Translate, part: number, whole = 1, fallback = '–'): string {
  if (whole === 0) return fallback;
  return numbers(translate, { style: 'percent' }).format(part / whole);
}

/** `80–90%`, of two shares from 0 to 1. */
export function shareRangeText(translate: Translate, low: number, high: number): string {
  return numbers(translate, { style: 'percent' }).formatRange(low, high);
}

/** `1,240`. */
export function numberText(translate: Translate, number: number): string {
  return numbers(translate).format(number);
}

/** An ISO 8601 moment as a date and a time. */
export function timeText(translate: Translate, at: string): string {
  const format = new Intl.DateTimeFormat(translate('text_locale'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(new Date(at));
}

/** Time of day; with the day, unless that is today. */
export function recentTimeText(translate: Translate, at: string, now = new Date()): string {
  const time = new Date(at);
  const isToday = time.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(translate('text_locale'), {
    ...(!isToday && { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(time);
}

/** A calendar day (`YYYY-MM-DD`): `5 Mar`, or `5 Mar 2026` if `withYear`. */
export function dayText(translate: Translate, day: string, { withYear = false } = {}): string {
  const format = new Intl.DateTimeFormat(translate('text_locale'), {
    ...(withYear ? { dateStyle: 'medium' } : { day: 'numeric', month: 'short' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(day));
}

/** `3.8 ms`, `190 ms`, `1.4 s`: two digits are enough to compare by. */
export function durationText(translate: Translate, milliseconds: number): string {
  const isLong = milliseconds >= 1000;
  const format = numbers(translate, {
    style: 'unit',
    unit: isLong ? 'second' : 'millisecond',
    maximumFractionDigits: isLong || milliseconds < 10 ? 1 : 0,
  });
  return format.format(isLong ? milliseconds / 1000 : milliseconds);
}

/** `About 2 minutes left.`; empty if that is unknown. */
export function timeLeftText(translate: Translate, seconds: number | undefined): string {
  if (seconds === undefined) return '';
  if (seconds < 60) return translate('time_left_less_than_a_minute');
  const minutes = numbers(translate, {
    ...{ style: 'unit', unit: 'minute', unitDisplay: 'long', maximumFractionDigits: 0 },
  });
  return translate('time_left', minutes.format(Math.ceil(seconds / 60)));
}

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** `1.4 MB`: an estimate, two digits are enough. */
export function estimatedBytesText(translate: Translate, bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  const format = numbers(translate, {
    ...{ style: 'unit', unit: units[step], unitDisplay: 'short' },
    maximumSignificantDigits: 2,
  });
  return format.format(bytes / 1000 ** (step + 1));
}

const bytesPerKilobyte = 1000;

/** `812B`, `12.4kB`: measured. */
export function bytesText(translate: Translate, bytes: number): string {
  const isSmall = bytes < bytesPerKilobyte;
  const format = numbers(translate, {
    style: 'unit',
    unit: isSmall ? 'byte' : 'kilobyte',
    unitDisplay: 'narrow',
    maximumFractionDigits: 1,
  });
  return format.format(isSmall ? bytes : bytes / bytesPerKilobyte);
}

function numbers(translate: Translate, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(translate('text_locale'), options);
}
