import { fieldName } from '../../../shared/head-name';
import type { Answer } from '../answer';
import type { FieldOffer } from '../card-props';
import { applyAllKey } from '../card-rows';
import { listText } from '../locale';
import type { Feedback } from '../use-feedback';
import { useTranslate } from './translation';

interface ApplyNoteProps {
  offers: readonly FieldOffer[];
  feedback: Feedback;
}

/** The line under a row that writes its answer into the helpdesk, or says what was written. */
export function ApplyNote({ offers, feedback }: ApplyNoteProps) {
  const translate = useTranslate();
  if (offers.length === 0) return null;
  const open = offers.filter(({ isCurrent }) => !isCurrent);
  const written = offers.filter(({ writtenName }) => writtenName !== undefined);
  const describe = ({ field }: FieldOffer, value: string) =>
    translate('card_tile', fieldName(translate, field), value);
  const offered = listText(
    translate,
    open.map((offer) => describe(offer, offer.valueName)),
  );
  const done = listText(
    translate,
    written.map((offer) => describe(offer, offer.writtenName ?? '')),
  );
  const isFilled = written.every((offer) => offer.isFilled);
  return (
    <div class="note apply">
      {open.length > 0 && (
        <button type="button" class="link" aria-disabled={feedback.busy} onClick={() => feedback.apply(open)}>
          {translate('card_apply', offered)}
        </button>
      )}
      {written.length > 0 && (
        <>
          <span class="note-text">{translate(isFilled ? 'card_filled_in' : 'card_in_helpdesk', done)}</span>
          <button
            type="button"
            class="link"
            aria-label={translate('card_undo_apply', done)}
            aria-disabled={feedback.busy}
            onClick={() => feedback.undoApply(written)}
          >
            {translate('card_undo')}
          </button>
        </>
      )}
    </div>
  );
}

/** All rows at once, accepted and written. */
export function ApplyAllNote({ offers, answers, feedback }: ApplyNoteProps & { answers: readonly Answer[] }) {
  const translate = useTranslate();
  if (offers.length === 0) return null;
  const name = translate('card_apply_all');
  const open = offers.filter(({ isCurrent }) => !isCurrent);
  const written = offers.filter(({ writtenName }) => writtenName !== undefined);
  return (
    <div class="note apply apply-all">
      <button
        type="button"
        class="link"
        aria-disabled={feedback.busy || open.length === 0}
        aria-keyshortcuts={applyAllKey}
        title={translate('card_with_key', name, applyAllKey)}
        onClick={() => feedback.acceptAndApply(answers, offers)}
      >
        {name}
      </button>
      {written.length > 1 && (
        <button
          type="button"
          class="link"
          aria-disabled={feedback.busy}
          onClick={() => feedback.undoApply(written)}
        >
          {translate('card_undo_apply_all')}
        </button>
      )}
    </div>
  );
}
