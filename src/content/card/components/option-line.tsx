import { useTranslate } from '../../../shared/use-translate';
import { confidenceText } from '../locale';
import type { ValueOption } from '../value-options';
import { CheckIcon } from './icons';

interface OptionLineProps {
  id: string;
  option: ValueOption;
  active: boolean;
  current: boolean;
  onChoose(value: string): void;
  onPoint(): void;
}

export function OptionLine({ id, option, active, current, onChoose, onPoint }: OptionLineProps) {
  const translate = useTranslate();
  const { value, name, confidence } = option;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the combobox does the same
    <div
      id={id}
      class="option"
      role="option"
      aria-selected={active}
      onPointerMove={onPoint}
      onClick={() => onChoose(value)}
    >
      <span class="option-check">{current && <CheckIcon />}</span>
      <bdi class="option-name">{name}</bdi>
      {confidence !== undefined && <span class="number">{confidenceText(translate, confidence)}</span>}
    </div>
  );
}
