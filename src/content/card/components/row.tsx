import type { ComponentChildren } from 'preact';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { type Answer, acceptableAnswers } from '../answer';
import type { FieldOffer } from '../card-props';
import type { CardRow } from '../card-rows';
import { listText } from '../locale';
import type { Feedback } from '../use-feedback';
import { ApplyButton } from './apply-button';
import { CheckIcon } from './icons';
import { ValueTile } from './value-tile';

interface RowProps {
  row: CardRow;
  answers: readonly Answer[];
  feedback: Feedback;
  /** The helpdesk's fields that this row's answers could go into. */
  offers: readonly FieldOffer[];
  /** Beside the tiles: a meter, a bar. */
  graphic?: ComponentChildren;
  /** The second line. */
  children?: ComponentChildren;
}

/** One question: its answers as tiles, the buttons that write and accept them, and the reasons. */
export function Row({ row, answers, feedback, offers, graphic, children }: RowProps) {
  const translate = useTranslate();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and brings a look of its own
    <div role="group" class={`row row-${row.id}`} aria-label={translate(row.name)}>
      <div class="row-line">
        <div class="row-answers">
          {answers.map((answer) => (
            <ValueTile
              key={answer.head}
              answer={answer}
              named={row.id === 'desk'}
              onChoose={(value) => feedback.choose(answer, value)}
            />
          ))}
          {graphic}
        </div>
        <ApplyButton offers={offers} answers={answers} feedback={feedback} />
        <AcceptButton row={row} answers={answers} feedback={feedback} />
      </div>
      <div class="second-line">{children}</div>
    </div>
  );
}

function AcceptButton({ row, answers, feedback }: Pick<RowProps, 'row' | 'answers' | 'feedback'>) {
  const translate = useTranslate();
  const offered = acceptableAnswers(answers);
  const name = offered.length > 0 ? offerName() : translate('card_row_done', translate(row.name));

  function offerName(): string {
    const values = offered.map(({ head, suggestion }) => valueName(translate, head, suggestion.value));
    return translate('card_accept', listText(translate, values));
  }

  return (
    <button
      type="button"
      class="accept"
      aria-label={name}
      aria-keyshortcuts={row.key}
      title={offered.length > 0 ? translate('card_with_key', name, row.key) : name}
      // Stays focusable when there is nothing left to accept, so that the keyboard's place is not lost.
      aria-disabled={offered.length === 0 || feedback.busy}
      data-done={offered.length === 0 || undefined}
      onClick={() => feedback.acceptRow(answers)}
    >
      <CheckIcon />
    </button>
  );
}
