import type { Translate } from '../../shared/translate';

/** The language of the messages, for numbers and names that the browser words; it may differ from the browser's own. */
export function cardLocale(translate: Translate): string {
  return translate('text_locale') || 'en';
}

/** `87%`. Never 0 or 100: no suggestion is certain. */
export function confidenceText(translate: Translate, confidence: number): string {
  const shown = Math.min(0.99, Math.max(0.01, confidence));
  const format = new Intl.NumberFormat(cardLocale(translate), { style: 'percent', maximumFractionDigits: 0 });
  return format.format(shown);
}

/** `1,240`. */
export function countText(translate: Translate, count: number): string {
  return new Intl.NumberFormat(cardLocale(translate), { maximumFractionDigits: 1 }).format(count);
}

/** `10:40`, in the user's own time. */
export function timeText(translate: Translate, at: number): string {
  return new Intl.DateTimeFormat(cardLocale(translate), { timeStyle: 'short' }).format(at);
}

/** `5 Mar, 10:40`, in the user's own time; empty where that is no time. */
export function dayText(translate: Translate, at: string | undefined): string {
  const time = Date.parse(at ?? '');
  if (Number.isNaN(time)) return '';
  const format = new Intl.DateTimeFormat(cardLocale(translate), {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  return format.format(time);
}

/** `Access, Incident`, as the language lists things. */
export function listText(translate: Translate, items: readonly string[]): string {
  return new Intl.ListFormat(cardLocale(translate), { type: 'unit', style: 'short' }).format(items);
}

/** The name of a language by its ISO 639-1 code; undefined if the language is unknown. */
export function languageName(translate: Translate, code: string): string | undefined {
  if (code === 'und') return undefined;
  try {
    return new Intl.DisplayNames(cardLocale(translate), { type: 'language' }).of(code);
  } catch {
    // Not a language code at all: show what we were given.
    return code;
  }
}
