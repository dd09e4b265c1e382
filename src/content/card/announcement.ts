import type { Question } from '../../core/desk/question';
import type { Noise, Prediction, Suggestion } from '../../core/suggestion';
import { headName } from '../../shared/head-name';
import type { MessageKey, Translate } from '../../shared/translate';
import { valueName } from '../../shared/value-name';
import { type Answer, answersTo } from './answer';
import { rowsOf } from './card-rows';
import { type Certainty, weakestCertainty } from './certainty';
import { workRangeText } from './duration';
import { listText } from './locale';

export const certaintyKeys: Record<Certainty, MessageKey> = {
  sure: 'card_certainty_sure',
  likely: 'card_certainty_likely',
  unsure: 'card_certainty_unsure',
};

const noiseKeys: Record<Noise['kind'], MessageKey> = {
  'auto-reply': 'card_noise_auto_reply',
  bounce: 'card_noise_bounce',
  receipt: 'card_noise_receipt',
  newsletter: 'card_noise_newsletter',
  spam: 'card_noise_spam',
  recovery: 'card_noise_recovery',
  thanks: 'card_noise_thanks',
  empty: 'card_noise_empty',
};

/** What a screen reader says once per ticket: `Access, Incident, likely; P3 medium, not sure; 15–90 min, likely`. */
export function announcementOf(translate: Translate, prediction: Prediction): string {
  if (prediction.noise) return noiseText(translate, prediction.noise);
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

/** What a ticket is that asks for nothing: `Automatic reply: nothing to do`. */
export function noiseText(translate: Translate, { kind }: Noise): string {
  return translate('card_noise', noiseName(translate, kind));
}

/** The kind alone: `Automatic reply`. */
export function noiseName(translate: Translate, kind: Noise['kind']): string {
  return translate(noiseKeys[kind]);
}

/** Short name of a value; for an effort, its minutes if they are known. */
export function shortName(translate: Translate, { head, value, suggestion }: Answer): string {
  const { minutes } = suggestion;
  if (minutes && isTimeKnown(suggestion) && value === suggestion.value)
    return workRangeText(translate, minutes.low, minutes.high);
  return valueName(translate, head, value);
}

/** Whether to show the range: its width says how sure it is, so only a text that the model cannot judge has none. */
export function isTimeKnown({ abstained }: Pick<Suggestion, 'abstained'>): boolean {
  return abstained === undefined || abstained === 'low-confidence' || abstained === 'values-tie';
}

export function questionText(translate: Translate, { head, values }: Question): string {
  const names = values.map((value) => valueName(translate, head, value));
  return translate('card_question', headName(translate, head), ...names);
}
