import { useTranslate } from '../../../shared/use-translate';
import { CloseIcon } from './icons';

/** Offers to learn this desk's own fields; made only once. */
export function LearningOffer({ onAnswer }: { onAnswer(accepted: boolean): void }) {
  const translate = useTranslate();
  const decline = translate('card_learn_decline');
  return (
    <>
      <button type="button" class="link" title={translate('card_learn_title')} onClick={() => onAnswer(true)}>
        {translate('card_learn_accept')}
      </button>
      <button
        type="button"
        class="link close"
        aria-label={decline}
        title={decline}
        onClick={() => onAnswer(false)}
      >
        <CloseIcon />
      </button>
    </>
  );
}
