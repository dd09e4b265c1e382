import type { Prediction } from '../../../core/suggestion';
import { valueName } from '../../../shared/value-name';
import { answersTo } from '../answer';
import { confidenceText, languageName, listText } from '../locale';
import { GlobeIcon, MoodIcon, TagIcon } from './icons';
import { useTranslate } from './translation';

/** What colours the context without being a question of its own: quiet icons, each with its word, and suggested tags. */
export function ContextFacts({ prediction }: { prediction: Prediction }) {
  const translate = useTranslate();
  const [mood] = answersTo(['sentiment'], prediction, []);
  const language = languageName(translate, prediction.language) ?? translate('card_language_unknown');
  const tags = suggestedTags(prediction);
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
      {tags.length > 0 && (
        <li>
          <TagIcon />
          <bdi>{translate('card_tags_suggested', listText(translate, tags))}</bdi>
        </li>
      )}
    </ul>
  );
}

/** The tags that the desk's heads stand by. */
function suggestedTags({ suggestions }: Prediction): string[] {
  return Object.values(suggestions)
    .filter(({ kind, desk, abstained }) => kind === 'tags' && !desk?.isHidden && !abstained)
    .flatMap(({ value, alternatives }) => [value, ...alternatives.map((other) => other.value)]);
}
