import type { ConversationMood } from '../../../core/mood/mood';
import type { Prediction } from '../../../core/suggestion';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { answersTo } from '../answer';
import type { FieldOffer } from '../card-props';
import { cardLocale, confidenceText, languageName, listText } from '../locale';
import type { Feedback } from '../use-feedback';
import { ApplyButton } from './apply-button';
import { GlobeIcon, MoodIcon, TagIcon } from './icons';
import { MoodFact, tellsMood } from './mood-fact';

interface ContextFactsProps {
  prediction: Prediction;
  /** Its mood tells more than that of the ticket as a whole. */
  conversation: ConversationMood | undefined;
  /** The helpdesk's fields that the tags could come to. */
  offers: readonly FieldOffer[];
  feedback: Feedback;
}

/**
 * What colours the context without being a question of its own, as quiet icons with their words, and only where it tells
 * something: a mood that is not plain, a language that is not the agent's, tags that this desk gives.
 */
export function ContextFacts({ prediction, conversation, offers, feedback }: ContextFactsProps) {
  const translate = useTranslate();
  const [mood] = answersTo(['sentiment'], prediction, []);
  const hasConversation = tellsMood(conversation);
  const hasMood = !hasConversation && mood && mood.certainty !== 'unsure' && mood.value !== 'neutral';
  const language = foreignLanguage();
  const tags = suggestedTags(prediction);
  if (!hasConversation && !hasMood && !language && tags.length === 0) return null;

  function foreignLanguage(): string | undefined {
    const own = cardLocale(translate).split('-')[0];
    return prediction.language === own ? undefined : languageName(translate, prediction.language);
  }

  return (
    <ul class="facts">
      {hasConversation && (
        <li>
          <MoodFact mood={conversation} />
        </li>
      )}
      {hasMood && (
        <li title={confidenceText(translate, mood.suggestion.confidence)}>
          <MoodIcon mood={mood.value} />
          <span class="hidden">{translate('card_head_sentiment')}: </span>
          {valueName(translate, 'sentiment', mood.value)}
        </li>
      )}
      {language && (
        <li data-fact="language">
          <GlobeIcon />
          <span class="hidden">{translate('card_language')}: </span>
          <bdi>{language}</bdi>
        </li>
      )}
      {tags.length > 0 && (
        <li>
          <TagIcon />
          <bdi>{translate('card_tags_suggested', listText(translate, tags))}</bdi>
          <ApplyButton offers={offers} answers={[]} feedback={feedback} />
        </li>
      )}
    </ul>
  );
}

/** The tags that the desk's heads stand by. */
function suggestedTags({ suggestions }: Prediction): string[] {
  return Object.values(suggestions)
    .filter(({ kind, desk, abstained }) => kind === 'tags' && desk && !desk.isHidden && !abstained)
    .flatMap(({ value, alternatives }) => [value, ...alternatives.map((other) => other.value)]);
}
