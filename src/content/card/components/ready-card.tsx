import { useLayoutEffect } from 'preact/hooks';
import type { Question } from '../../../core/desk/question';
import type { Label } from '../../../core/label';
import type { Prediction } from '../../../core/suggestion';
import type { CardCommand } from '../../../protocol/to-page';
import { answersTo, committedAnswers } from '../answer';
import type { CardProps } from '../card-props';
import { acceptAllKey, applyAllKey, type CardRow, rowsOf } from '../card-rows';
import { useFeedback } from '../use-feedback';
import { AcceptAllButton } from './accept-all-button';
import { Footer } from './footer';
import { WarningIcon } from './icons';
import { QuestionBox } from './question-box';
import { Rows } from './rows';
import { Summary } from './summary';
import { ToggleButton } from './toggle-button';
import { useTranslate } from './translation';

interface ReadyCardProps extends Pick<CardProps, 'open' | 'missing' | 'notice' | 'offers' | 'actions'> {
  prediction: Prediction;
  labels: readonly Label[];
  question?: Question;
  announce(text: string): void;
  /** Hands out what this card does on a command; called again whenever that changes. */
  answerCommands(run: (command: CardCommand) => boolean): () => void;
}

/** The card with its answers: one line when closed, three rows when open. */
export function ReadyCard(props: ReadyCardProps) {
  const { prediction, labels, question, open, missing, notice, offers, actions, announce, answerCommands } =
    props;
  const translate = useTranslate();
  const feedback = useFeedback(actions, translate, announce);
  const answersOf = (row: CardRow) => answersTo(row.heads, prediction, labels);
  const rows = rowsOf(prediction);
  const all = rows.flatMap(answersOf);
  const asked = all.find(({ head, label }) => head === question?.head && !label);
  const toggle = () => actions.setOpen(!open);

  function run(command: CardCommand): boolean {
    if (command === 'apply-all') return feedback.acceptAndApply(all, offers);
    const row = rows.find((candidate) => candidate.command === command);
    return row !== undefined && feedback.acceptRow(answersOf(row));
  }
  useLayoutEffect(() => answerCommands(run));

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
    const row = rows.find(({ key }) => key === event.key);
    if (row) feedback.acceptRow(answersOf(row));
    else if (event.key === applyAllKey) feedback.acceptAndApply(all, offers);
    else if (event.key === acceptAllKey) feedback.acceptAll(all);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the buttons inside, named on each of them
    <div class="content" onKeyDown={press}>
      <div class="head-line" data-open={open || undefined}>
        <ToggleButton open={open} onToggle={toggle}>
          {open || all.length === 0 ? translate('card_title') : <Summary rows={rows} answersOf={answersOf} />}
        </ToggleButton>
        {all.length > 0 && (
          <AcceptAllButton
            left={committedAnswers(all).length}
            busy={feedback.busy}
            onAccept={() => feedback.acceptAll(all)}
          />
        )}
      </div>
      {feedback.failure !== '' && (
        <p class="failure" role="alert">
          <WarningIcon />
          <span>{feedback.failure}</span>
        </p>
      )}
      {open && (
        <Rows prediction={prediction} rows={rows} answersOf={answersOf} feedback={feedback} offers={offers} />
      )}
      {open && (
        <div class="last-line" data-asks={asked !== undefined || undefined}>
          <Footer
            prediction={prediction}
            rows={rows}
            missing={missing}
            notice={notice}
            onAnswerOffer={actions.answerOffer}
          />
          {question && asked && (
            <QuestionBox
              question={question}
              answer={asked}
              onChoose={feedback.choose}
              onDismiss={actions.dismissQuestion}
            />
          )}
        </div>
      )}
    </div>
  );
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('input');
}
