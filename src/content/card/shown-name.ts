import type { Translate } from '../../shared/translate';
import { valueName } from '../../shared/value-name';
import type { Answer } from './answer';
import { countText } from './locale';

/** What an answer says: of a number that nobody has confirmed yet, with the range in which it lies. */
export function shownName(translate: Translate, { head, value, suggestion, label }: Answer): string {
  const { range } = suggestion;
  if (!range || label) return valueName(translate, head, value);
  const ends = [range.low, range.high].map((end) => countText(translate, Number(end.toPrecision(2))));
  return translate('card_number_range', value, ...ends);
}
