import type { Translate } from '../shared/translate';

/** `81%`, in the language of the messages; `fallback` of nothing. */
export function shareText(translate: Translate, part: number, whole = 1, fallback = '–'): string {
  if (whole === 0) return fallback;
  const format = new Intl.NumberFormat(translate('text_locale'), { style: 'percent' });
  return format.format(part / whole);
}

/** `1,240`. */
export function numberText(translate: Translate, number: number): string {
  return new Intl.NumberFormat(translate('text_locale')).format(number);
}
