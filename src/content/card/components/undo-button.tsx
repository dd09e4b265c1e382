import { fieldName } from '../../../shared/head-name';
import { valueName } from '../../../shared/value-name';
import { listText } from '../locale';
import type { Feedback } from '../use-feedback';
import { UndoIcon } from './icons';
import { useTranslate } from './translation';

/** The one Undo of the card: takes back the last act, whatever it was. */
export function UndoButton({ feedback }: { feedback: Feedback }) {
  const translate = useTranslate();
  const { undoable } = feedback;
  if (!undoable) return null;
  const names = [
    ...undoable.labels.map(({ head, final }) => valueName(translate, head, final)),
    ...undoable.offers.map(({ field, writtenName = '' }) =>
      translate('card_tile', fieldName(translate, field), writtenName),
    ),
  ];
  const name = translate('card_undo_values', listText(translate, names));
  return (
    <button
      type="button"
      class="undo"
      aria-label={name}
      title={name}
      aria-disabled={feedback.busy}
      onClick={() => feedback.undo()}
    >
      <UndoIcon />
      <span>{translate('card_undo')}</span>
    </button>
  );
}
