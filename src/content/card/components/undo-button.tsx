import { useRef } from 'preact/hooks';
import { fieldName } from '../../../shared/head-name';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { listText } from '../locale';
import type { Feedback } from '../use-feedback';
import { UndoIcon } from './icons';

/** The card's only Undo button: takes back the last act. */
export function UndoButton({ feedback }: { feedback: Feedback }) {
  const translate = useTranslate();
  const { undoable } = feedback;
  const wasShown = useRef(false);
  // Stays when there is nothing left to undo, so that the keyboard's place is not lost.
  wasShown.current ||= undoable !== undefined;
  if (!wasShown.current) return null;
  const names = [
    ...(undoable?.labels ?? []).map(({ head, final }) => valueName(translate, head, final)),
    ...(undoable?.offers ?? []).map(({ field, writtenName = '' }) =>
      translate('card_tile', fieldName(translate, field), writtenName),
    ),
  ];
  const name =
    names.length > 0 ? translate('card_undo_values', listText(translate, names)) : translate('card_undo');
  return (
    <button
      type="button"
      class="undo"
      aria-label={name}
      title={name}
      aria-disabled={feedback.busy || !undoable}
      data-done={!undoable || undefined}
      onClick={() => feedback.undo()}
    >
      <UndoIcon />
      <span>{translate('card_undo')}</span>
    </button>
  );
}
