import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { headName } from '../../../shared/head-name';
import { useTranslate } from '../../../shared/use-translate';
import type { Answer } from '../answer';
import { Popover } from './popover';
import { ValueList } from './value-list';

interface ValuePickerProps {
  answer: Answer;
  frameClass: string;
  buttonClass: string;
  /** What the button is called, where its content does not say so. */
  label?: string;
  isAbstained?: boolean;
  title?: string;
  onChoose(value: string): void;
  children: ComponentChildren;
}

/** A button that offers the whole list of values. */
export function ValuePicker(props: ValuePickerProps) {
  const { answer, frameClass, buttonClass, label, isAbstained, title, onChoose, children } = props;
  const translate = useTranslate();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  function close() {
    setOpen(false);
    button.current?.focus();
  }
  function choose(value: string) {
    close();
    onChoose(value);
  }
  function closeWhenLeft(event: FocusEvent & { currentTarget: HTMLElement }) {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
  }

  return (
    <div class={frameClass} onFocusOut={closeWhenLeft}>
      <button
        ref={button}
        type="button"
        class={buttonClass}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={title}
        data-anchor={open || undefined}
        data-abstained={isAbstained || undefined}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {children}
      </button>
      {open && (
        <Popover id={id} class="popover picker">
          <ValueList
            suggestion={answer.suggestion}
            current={answer.value}
            name={headName(translate, answer.head)}
            onChoose={choose}
            onClose={close}
          />
        </Popover>
      )}
    </div>
  );
}
