import type { Translate } from '../../shared/translate';
import { valueName } from '../../shared/value-name';
import type { Answer } from './answer';
import { workText } from './duration';
import { countText } from './locale';

/**
 * Text of an answer. An unconfirmed number is shown with its range, unless the range is drawn
 * beside it; of a ticket with two matters, both.
 */
export function shownName(translate: Translate, { head, value, suggestion, label }: Answer): string {
  const name = valueName(translate, head, value);
  if (label) return name;
  const { range, also, minutes, desk } = suggestion;
  if (desk && minutes) return workText(translate, minutes.middle);
  if (range) {
    const ends = [range.low, range.high].map((end) => countText(translate, Number(end.toPrecision(2))));
    return translate('card_number_range', value, ...ends);
  }
  return also === undefined ? name : translate('card_two_topics', name, valueName(translate, head, also));
}
