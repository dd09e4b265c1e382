import type { Question } from '../../core/desk/question';
import type { Prediction } from '../../core/suggestion';
import { headName } from '../../shared/head-name';
import type { MessageKey, Translate } from '../../shared/translate';
import { valueName } from '../../shared/value-name';
import { type Answer, answersTo } from './answer';
import { rowsOf } from './card-rows';
import { type Certainty, weakestCertainty } from './certainty';
import { durationRangeText } from './duration';
import { listText } from './locale';

export const certaintyKeys: Record<Certainty, MessageKey> = {
  sure: 'card_certainty_sure',
  likely: 'card_certainty_likely',
  unsure: 'card_certainty_unsure',
};

/** What a screen reader says once per ticket: `Access, Incident, likely; P3 medium, not sure; 2–6 h, likely`. */
export function announcementOf(translate: Translate, prediction: Prediction): string {
  const rows = rowsOf(prediction)
    .map(({ heads }) => answersTo(heads, prediction, []))
    .filter(({ length }) => length > 0);
  if (rows.length === 0) return translate('card_no_answer');
  return rows
    .map((answers) => {
      const certainty = weakestCertainty(answers.map((answer) => answer.certainty));
      const names = answers.map((answer) => shortName(translate, answer));
      return listText(translate, [...names, translate(certaintyKeys[certainty])]);
    })
    .join('; ');
}

/** The name of a value where there is room for little: of an effort that the model stands by, its time. */
export function shortName(translate: Translate, { head, value, suggestion }: Answer): string {
  const { hours } = suggestion;
  if (hours && !suggestion.abstained && value === suggestion.value)
    return durationRangeText(translate, hours.low, hours.high);
  return valueName(translate, head, value);
}

export function questionText(translate: Translate, { head, values }: Question): string {
  const names = values.map((value) => valueName(translate, head, value));
  return translate('card_question', headName(translate, head), ...names);
}
