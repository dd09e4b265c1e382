import { useId, useState } from 'preact/hooks';
import type { Question } from '../../../core/desk/question';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { questionText } from '../announcement';
import type { Answer } from '../answer';
import { ChevronIcon } from './icons';
import { OtherValue } from './other-value';

interface QuestionBoxProps {
  question: Question;
  /** What the card shows for the head that is asked about. */
  answer: Answer;
  onChoose(answer: Answer, value: string): boolean;
  onDismiss(forGood: boolean): void;
}

/**
 * One short question whose answer teaches much, as one line in the place of the last line of the card, so that nothing
 * moves when it comes and when it goes. Takes no focus. The rest is there when it is opened.
 */
export function QuestionBox({ question, answer, onChoose, onDismiss }: QuestionBoxProps) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { head, values, canTurnOff } = question;
  const [first, second] = values.map((value) => (
    <ChoiceButton
      key={value}
      name={valueName(translate, head, value)}
      onChoose={() => onChoose(answer, value)}
    />
  ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and brings a look of its own
    <div role="group" class="question" aria-label={questionText(translate, question)}>
      <div class="question-line">
        {first}
        <span>{translate('card_question_or')}</span>
        {second}
        <span class="question-mark">?</span>
        <button
          type="button"
          class="question-more"
          aria-label={translate('card_question_more')}
          title={translate('card_question_more')}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <ChevronIcon />
        </button>
      </div>
      {open && (
        <div id={id}>
          <p>{questionText(translate, question)}</p>
          <div class="question-answers">
            <OtherValue answer={answer} onChoose={(value) => onChoose(answer, value)} />
            <button type="button" class="link" onClick={() => onDismiss(false)}>
              {translate('card_question_later')}
            </button>
            {canTurnOff && (
              <button
                type="button"
                class="link"
                title={translate('card_question_stop_title')}
                onClick={() => onDismiss(true)}
              >
                {translate('card_question_stop')}
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function ChoiceButton({ name, onChoose }: { name: string; onChoose(): void }) {
  return (
    <button type="button" class="choice" title={name} onClick={onChoose}>
      <bdi>{name}</bdi>
    </button>
  );
}
