import type { Prediction } from '../../../core/suggestion';
import { answersTo } from '../answer';
import { confidenceText, languageName } from '../locale';
import { valueName } from '../value-name';
import { GlobeIcon, MoodIcon } from './icons';
import { useTranslate } from './translation';

/** What colours the context without being a question of its own: quiet icons, each with its word. */
export function MoodAndLanguage({ prediction }: { prediction: Prediction }) {
  const translate = useTranslate();
  const [mood] = answersTo(['sentiment'], prediction, []);
  const language = languageName(translate, prediction.language) ?? translate('card_language_unknown');
  return (
    <ul class="facts">
      {mood && (
        <li title={confidenceText(translate, mood.suggestion.confidence)}>
          <MoodIcon mood={mood.certainty === 'unsure' ? '' : mood.value} />
          <span class="hidden">{translate('card_head_sentiment')}: </span>
          {mood.certainty === 'unsure'
            ? translate('card_mood_unclear')
            : valueName(translate, 'sentiment', mood.value)}
        </li>
      )}
      <li>
        <GlobeIcon />
        <span class="hidden">{translate('card_language')}: </span>
        <bdi>{language}</bdi>
      </li>
    </ul>
  );
}
