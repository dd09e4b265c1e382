import type { Translate } from '../../shared/translate';
import { cardLocale } from './locale';

type Unit = 'minutes' | 'hours' | 'days' | 'weeks';
interface Duration {
  amount: number;
  unit: Unit;
}
type Round = (hours: number) => Duration;

const hoursPerDay = 24;
const hoursPerWeek = 7 * hoursPerDay;
/** From here on days are said: a day and a half is still `36 h`. */
const maxHours = 37;
const hoursPerWorkingDay = 8;
/** Two working days: from here on work is shown in days, never in weeks, because tickets are not planned in weeks. */
const maxWorkingHours = 16;

/** Rounds elapsed time as a person would: 40 min, 1.5 h, 30 h, 3 days. Anything below a minute counts as one. */
const roundElapsed: Round = (hours) => {
  const short = roundShort(hours, maxHours);
  if (short) return short;
  const days = hours / hoursPerDay;
  if (days < 13.5) return { amount: Math.round(days), unit: 'days' };
  return { amount: Math.round(hours / hoursPerWeek), unit: 'weeks' };
};

/** Rounds working time: 40 min, 1.5 h, 12 h, 3 days of eight hours. */
const roundWork: Round = (hours) =>
  roundShort(hours, maxWorkingHours) ?? { amount: Math.round(hours / hoursPerWorkingDay), unit: 'days' };

/** In minutes or hours; undefined from `most` hours on. */
function roundShort(hours: number, most: number): Duration | undefined {
  const minutes = Math.max(1, hours * 60);
  const roundMinutes = roundTo(minutes, minutes < 10 ? 1 : 5);
  if (roundMinutes < 60) return { amount: roundMinutes, unit: 'minutes' };
  const roundHours = roundTo(hours, hours < 5 ? 0.5 : 1);
  return roundHours < most ? { amount: roundHours, unit: 'hours' } : undefined;
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}

/** Elapsed hours in humane words: `40 min`, `3 h`, `2 days`, `3 weeks`. */
export function durationText(translate: Translate, hours: number): string {
  return nameDuration(translate, roundElapsed(hours));
}

/** Elapsed hours, `2–6 h`, `40 min – 6 h`, or one time where both ends read the same. */
export function durationRangeText(translate: Translate, low: number, high: number): string {
  return rangeText(translate, roundElapsed(low), roundElapsed(high));
}

/** Minutes of work in humane words: `40 min`, `3 h`, `2 days`; a day has eight hours. */
export function workText(translate: Translate, minutes: number): string {
  return nameDuration(translate, roundWork(minutes / 60));
}

/** Minutes of work, `15–90 min`, `40 min – 6 h`. */
export function workRangeText(translate: Translate, low: number, high: number): string {
  return rangeText(translate, roundWork(low / 60), roundWork(high / 60));
}

function rangeText(translate: Translate, from: Duration, to: Duration): string {
  if (from.unit !== to.unit) {
    return translate('card_range', nameDuration(translate, from), nameDuration(translate, to));
  }
  const end = nameDuration(translate, to);
  return from.amount === to.amount ? end : `${formatAmount(translate, from.amount)}–${end}`;
}

function nameDuration(translate: Translate, { amount, unit }: Duration): string {
  const isOne = new Intl.PluralRules(cardLocale(translate)).select(amount) === 'one';
  const text = formatAmount(translate, amount);
  if (unit === 'minutes') return translate('card_minutes', text);
  if (unit === 'hours') return translate('card_hours', text);
  if (unit === 'days') return translate(isOne ? 'card_day' : 'card_days', text);
  return translate(isOne ? 'card_week' : 'card_weeks', text);
}

function formatAmount(translate: Translate, amount: number): string {
  return new Intl.NumberFormat(cardLocale(translate), { maximumFractionDigits: 1 }).format(amount);
}
