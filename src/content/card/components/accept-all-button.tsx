import { useTranslate } from '../../../shared/use-translate';
import { acceptAllKey } from '../card-rows';
import { CheckAllIcon } from './icons';

interface AcceptAllButtonProps {
  /** How many answers would be accepted. */
  left: number;
  busy: boolean;
  onAccept(): void;
}

export function AcceptAllButton({ left, busy, onAccept }: AcceptAllButtonProps) {
  const translate = useTranslate();
  const name = translate('card_accept_all');
  return (
    <button
      type="button"
      class="accept-all"
      aria-keyshortcuts={acceptAllKey}
      title={translate('card_with_key', name, acceptAllKey)}
      aria-disabled={left === 0 || busy}
      data-done={left === 0 || undefined}
      onClick={onAccept}
    >
      <CheckAllIcon />
      <span>{name}</span>
    </button>
  );
}
