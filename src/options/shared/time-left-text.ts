import type { Translate } from '../../shared/translate';

/** `About 2 minutes left.`; empty where nobody knows. */
export function timeLeftText(translate: Translate, seconds: number | undefined): string {
  if (seconds === undefined) return '';
  if (seconds < 60) return translate('time_left_less_than_a_minute');
  const minutes = new Intl.NumberFormat(translate('text_locale'), {
    ...{ style: 'unit', unit: 'minute', unitDisplay: 'long', maximumFractionDigits: 0 },
  });
  return translate('time_left', minutes.format(Math.ceil(seconds / 60)));
}
