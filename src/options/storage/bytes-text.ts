import type { Translate } from '../../shared/translate';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** `1.4 MB`: two digits are enough, since it is an estimate. */
export function bytesText(translate: Translate, bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  return new Intl.NumberFormat(translate('text_locale'), {
    ...{ style: 'unit', unit: units[step], unitDisplay: 'short' },
    maximumSignificantDigits: 2,
  }).format(bytes / 1000 ** (step + 1));
}
