import { useTranslate } from '../../../shared/use-translate';
import { WarningIcon } from './icons';
import { ToggleButton } from './toggle-button';

interface ProblemCardProps {
  message: string;
  advice: string;
  open: boolean;
  onToggle(): void;
  onRetry(): void;
}

/** What happened and what to do, in the place where the answers would be. */
export function ProblemCard({ message, advice, open, onToggle, onRetry }: ProblemCardProps) {
  const translate = useTranslate();
  return (
    <div class="content problem">
      <div class="head-line">
        <ToggleButton open={open} onToggle={onToggle}>
          <WarningIcon />
          <span class="problem-message">{message}</span>
        </ToggleButton>
      </div>
      {open && (
        <div class="problem-body">
          <p>{advice}</p>
          <button type="button" class="button" onClick={onRetry}>
            {translate('card_retry')}
          </button>
        </div>
      )}
    </div>
  );
}
