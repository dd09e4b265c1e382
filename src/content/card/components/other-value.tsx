import { useId, useRef, useState } from 'preact/hooks';
import { headName } from '../../../head-name';
import type { Answer } from '../answer';
import { Popover } from './popover';
import { useTranslate } from './translation';
import { ValueList } from './value-list';

/** Any other value than those that were asked about, from the whole list. */
export function OtherValue({ answer, onChoose }: { answer: Answer; onChoose(value: string): void }) {
  const translate = useTranslate();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  function close() {
    setOpen(false);
    button.current?.focus();
  }
  function closeWhenLeft(event: FocusEvent & { currentTarget: HTMLElement }) {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
  }

  return (
    <div class="anchored" onFocusOut={closeWhenLeft}>
      <button
        ref={button}
        type="button"
        class="link"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-anchor={open || undefined}
        onClick={() => setOpen(!open)}
      >
        {translate('card_question_other')}
      </button>
      {open && (
        <Popover id={id} class="popover picker">
          <ValueList
            suggestion={answer.suggestion}
            current={answer.value}
            name={headName(translate, answer.head)}
            onChoose={onChoose}
            onClose={close}
          />
        </Popover>
      )}
    </div>
  );
}
