import { useId, useState } from 'preact/hooks';
import type { ConversationMood, MoodPoint, RiskReason } from '../../../core/mood/mood';
import type { Translate } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { durationText } from '../duration';
import { countText, dayText, listText } from '../locale';
import { ChevronIcon, WarningIcon } from './icons';
import { MoodPicture } from './mood-picture';

const hoursPerDay = 24;

/** The mood over the conversation, in one line that opens: each message of the customer, and the risk that it escalates. */
export function MoodLine({ mood, cardIsOpen }: { mood: ConversationMood; cardIsOpen: boolean }) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { points, risk } = mood;
  const isTold = risk === 'high' || (cardIsOpen && (risk === 'raised' || points.length > 1));
  if (!isTold || points.length === 0) return null;
  return (
    <div class="memory" data-urgent={risk === 'high' || undefined}>
      <button
        type="button"
        class="memory-line"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {risk === 'high' && <WarningIcon />}
        <MoodPicture points={points} />
        <span class="memory-text words">{textOf(translate, mood)}</span>
        <ChevronIcon />
      </button>
      {open && (
        <ol id={id} class="memory-parts mood-points">
          {points.map((point, i) => (
            <li key={`${i} ${point.at}`}>{pointText(translate, point)}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

function textOf(translate: Translate, { points, risk, reasons }: ConversationMood): string {
  const last = valueName(translate, 'sentiment', points.at(-1)?.mood ?? 'neutral');
  if (risk === 'low') return translate('card_mood_like', countText(translate, points.length), last);
  const why = listText(
    translate,
    reasons.map((reason) => reasonText(translate, reason)),
  );
  return translate(risk === 'high' ? 'card_mood_high' : 'card_mood_raised', why);
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
