import type { ConversationMood, MoodPoint, RiskReason } from '../../../core/mood/mood';
import type { Translate } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { durationText } from '../duration';
import { countText, dayText, listText } from '../locale';
import { Details } from './details';
import { MoodPicture } from './mood-picture';

const hoursPerDay = 24;

/** Whether the conversation tells more than the mood of the ticket as a whole. */
export function tellsMood(mood: ConversationMood | undefined): mood is ConversationMood {
  return mood !== undefined && mood.points.length > 0 && (mood.risk !== 'low' || mood.points.length > 1);
}

/** The mood over the conversation and the risk that it escalates; pointed at or focused, each message and each reason. */
export function MoodFact({ mood }: { mood: ConversationMood }) {
  const translate = useTranslate();
  const { points, risk, reasons } = mood;
  const last = valueName(translate, 'sentiment', points.at(-1)?.mood ?? 'neutral');
  const isRisky = risk !== 'low';
  const short = isRisky ? translate(risk === 'high' ? 'card_mood_high' : 'card_mood_raised') : last;
  const why = listText(
    translate,
    reasons.map((reason) => reasonText(translate, reason)),
  );
  const told = translate('card_mood_like', countText(translate, points.length), last);
  const risky = translate('card_tile', short, why);
  return (
    <Details
      name={isRisky ? `${risky}. ${told}` : told}
      graphic={
        <span class="mood" data-risk={risk}>
          <MoodPicture points={points} />
          <span>{short}</span>
        </span>
      }
    >
      {isRisky && <p>{risky}</p>}
      <ol class="mood-points">
        {points.map((point, i) => (
          <li key={`${i} ${point.at}`}>{pointText(translate, point)}</li>
        ))}
      </ol>
    </Details>
  );
}

function reasonText(translate: Translate, reason: RiskReason): string {
  switch (reason.kind) {
    case 'words':
      return translate('card_mood_risk_words', reason.words);
    case 'contacts':
      return translate('card_mood_risk_contacts', countText(translate, reason.amount));
    case 'waiting':
      return translate('card_mood_risk_waiting', durationText(translate, reason.amount));
    case 'age':
      return translate('card_mood_risk_age', durationText(translate, reason.amount * hoursPerDay));
    default:
      return translate(`card_mood_risk_${reason.kind}`);
  }
}

function pointText(translate: Translate, { mood, at, turn }: MoodPoint): string {
  const parts = [
    dayText(translate, at),
    valueName(translate, 'sentiment', mood),
    turn ? translate(`card_mood_turn_${turn}`) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
