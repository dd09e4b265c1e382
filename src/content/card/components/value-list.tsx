import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../../../core/suggestion';
import { useTranslate } from '../../../shared/use-translate';
import { isComposing } from '../../coexistence/typed-key';
import { countText } from '../locale';
import { matchingOptions, numberOptions, type ValueOption, valueOptions } from '../value-options';
import { SearchIcon } from './icons';
import { OptionLine } from './option-line';

interface ValueListProps {
  suggestion: Suggestion;
  /** The value that is shown now. */
  current: string;
  /** What is chosen, in words. */
  name: string;
  onChoose(value: string): void;
  onClose(): void;
}

/** Values shown below the likely ones; a desk may have thousands of queues. */
const maxShown = 200;

/** An ARIA combobox over a listbox: what the model thought of first, then everything, narrowed by typing. */
export function ValueList({ suggestion, current, name, onChoose, onClose }: ValueListProps) {
  const translate = useTranslate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const { likely, others } = valueOptions(translate, suggestion);
  const groups = [
    matchingOptions([...likely, ...numberOptions(suggestion, typed)], typed),
    matchingOptions(others, typed),
  ] as const;
  const shown = groups[1].slice(0, maxShown);
  const options = [...groups[0], ...shown];
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      options.findIndex(({ value }) => value === current),
    ),
  );

  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, typed]);

  function type(text: string) {
    setTyped(text);
    setActive(0);
  }
  function press(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: options.length - 1,
      PageUp: 0,
    };
    const move = moves[event.key];
    if (move !== undefined) {
      if (options.length > 0) setActive((move + options.length) % options.length);
    } else if (event.key === 'Enter') {
      const option = options[active];
      if (option) onChoose(option.value);
    } else if (event.key === 'Escape') {
      onClose();
    } else {
      return;
    }
    event.preventDefault();
  }

  // Pressing on the list, or on its scroll bar, leaves the focus in the combobox.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  const optionId = (index: number) => `${id}-${index}`;
  const renderGroup = (label: string, group: readonly ValueOption[], offset: number) =>
    group.length > 0 && (
      // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox has no element of its own
      <div role="group" aria-label={label} class="options">
        {others.length > 0 && (
          <div class="options-name" aria-hidden="true">
            {label}
          </div>
        )}
        {group.map((option, index) => (
          <OptionLine
            key={option.value}
            id={optionId(offset + index)}
            option={option}
            active={offset + index === active}
            current={option.value === current}
            onChoose={onChoose}
            onPoint={() => setActive(offset + index)}
          />
        ))}
      </div>
    );

  return (
    <>
      <div class="search">
        <SearchIcon />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={translate('card_search_name', name)}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? optionId(active) : undefined}
          autocomplete="off"
          spellcheck={false}
          placeholder={translate('card_search')}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <div ref={list} id={`${id}-list`} class="list" role="listbox" aria-label={name} onMouseDown={keepFocus}>
        {renderGroup(translate('card_options_likely'), groups[0], 0)}
        {renderGroup(translate('card_options_all'), shown, groups[0].length)}
      </div>
      <p class="no-match" role="status">
        {options.length === 0 && translate('card_no_match')}
        {groups[1].length > maxShown &&
          translate('card_more_values', countText(translate, groups[1].length - maxShown))}
      </p>
    </>
  );
}
