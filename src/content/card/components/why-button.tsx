import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Span } from '../../../core/suggestion';
import { useTranslate } from '../../../shared/use-translate';
import { Excerpt } from './excerpt';
import { ChevronIcon } from './icons';

interface WhyButtonProps {
  text: string;
  spans: readonly Span[];
  /** The reasons in a few words. */
  children: ComponentChildren;
}

/** The reasons in one line; pressed, it marks them in the ticket's text. */
export function WhyButton({ text, spans, children }: WhyButtonProps) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="note why"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={translate('card_why_title')}
        onClick={() => setOpen(!open)}
      >
        <span class="hidden">{translate('card_because')} </span>
        <span class="note-text words">{children}</span>
        <ChevronIcon />
      </button>
      {open && <Excerpt id={id} text={text} spans={spans} />}
    </>
  );
}
