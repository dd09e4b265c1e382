import type { Translate } from '../../shared/translate';

/** An ISO 8601 moment as a date and a time, in the language of the messages. */
export function timeText(translate: Translate, at: string): string {
  const format = new Intl.DateTimeFormat(translate('text_locale'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(new Date(at));
}
