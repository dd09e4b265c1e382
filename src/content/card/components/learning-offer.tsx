import { useTranslate } from './translation';

/** Offers to learn this desk's own fields; made once, whatever the answer. */
export function LearningOffer({ onAnswer }: { onAnswer(accepted: boolean): void }) {
  const translate = useTranslate();
  return (
    <div class="offer">
      <p>{translate('card_learn_offer')}</p>
      <button type="button" class="link" onClick={() => onAnswer(true)}>
        {translate('card_learn_accept')}
      </button>
      <button type="button" class="link" onClick={() => onAnswer(false)}>
        {translate('card_learn_decline')}
      </button>
    </div>
  );
}
