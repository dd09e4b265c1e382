import { fieldName } from '../../../shared/head-name';
import type { MessageKey, Translate } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import type { Answer } from '../answer';
import type { FieldOffer } from '../card-props';
import { applyAllKey } from '../card-rows';
import { listText } from '../locale';
import type { Feedback } from '../use-feedback';
import { IntoTicketIcon } from './icons';

interface ApplyButtonProps {
  offers: readonly FieldOffer[];
  /** The answers that may be agreed to by writing them. */
  answers: readonly Answer[];
  feedback: Feedback;
}

/** Writes one row's answer into the helpdesk. */
export function ApplyButton({ offers, answers, feedback }: ApplyButtonProps) {
  const translate = useTranslate();
  if (offers.length === 0) return null;
  const open = openOf(offers);
  const name =
    open.length > 0
      ? translate(
          open.every(({ isAdded }) => isAdded) ? 'card_add' : 'card_apply',
          offersText(translate, open, ({ valueName }) => valueName),
        )
      : writtenText(translate, offers);
  return (
    <IconButton
      name={name}
      isDone={open.length === 0}
      busy={feedback.busy}
      onClick={() => feedback.apply(open, answers)}
    />
  );
}

/** All rows at once, accepted and written: the one click of an agent who agrees with everything. */
export function ApplyAllButton({ offers, answers, feedback }: ApplyButtonProps) {
  const translate = useTranslate();
  if (offers.length === 0) return null;
  return (
    <IconButton
      name={translate('card_apply_all')}
      shortcut={applyAllKey}
      isDone={openOf(offers).length === 0}
      busy={feedback.busy}
      onClick={() => feedback.acceptAndApply(answers)}
    />
  );
}

interface IconButtonProps {
  name: string;
  /** Does the same while the focus is inside the card. */
  shortcut?: string;
  isDone: boolean;
  busy: boolean;
  onClick(): void;
}

function IconButton({ name, shortcut, isDone, busy, onClick }: IconButtonProps) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class="apply"
      aria-label={name}
      title={shortcut ? translate('card_with_key', name, shortcut) : name}
      aria-keyshortcuts={shortcut}
      // Stays focusable when there is nothing left to write, so that the keyboard's place is not lost.
      aria-disabled={isDone || busy}
      data-done={isDone || undefined}
      onClick={onClick}
    >
      <IntoTicketIcon />
    </button>
  );
}

function openOf(offers: readonly FieldOffer[]): readonly FieldOffer[] {
  return offers.filter(({ isCurrent }) => !isCurrent);
}

/** `In the ticket: Priority: high`; empty if nothing was written. */
export function writtenText(translate: Translate, offers: readonly FieldOffer[]): string {
  const written = offers.filter(({ writtenName }) => writtenName !== undefined);
  if (written.length === 0) return '';
  const key: MessageKey = written.every(({ isFilled }) => isFilled) ? 'card_filled_in' : 'card_in_helpdesk';
  const text = translate(
    key,
    offersText(translate, written, ({ writtenName = '' }) => writtenName),
  );
  return written.some(({ isOldOnPage }) => isOldOnPage) ? translate('card_page_is_old', text) : text;
}

function offersText(
  translate: Translate,
  offers: readonly FieldOffer[],
  nameOf: (offer: FieldOffer) => string,
): string {
  const parts = offers.map((offer) =>
    translate('card_tile', fieldName(translate, offer.field), nameOf(offer)),
  );
  return listText(translate, parts);
}
