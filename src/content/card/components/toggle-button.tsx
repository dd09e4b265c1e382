import type { ComponentChildren } from 'preact';
import { useTranslate } from '../../../shared/use-translate';
import { ChevronIcon } from './icons';

interface ToggleButtonProps {
  open: boolean;
  onToggle(): void;
  /** What stands in the line that opens and closes the card. */
  children: ComponentChildren;
}

/** The first line of the card, which opens and closes it as a whole. */
export function ToggleButton({ open, onToggle, children }: ToggleButtonProps) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class="toggle"
      aria-expanded={open}
      title={translate(open ? 'card_close' : 'card_open')}
      onClick={onToggle}
    >
      <ChevronIcon />
      <span class="toggle-content">{children}</span>
    </button>
  );
}
