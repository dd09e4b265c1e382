import { useLayoutEffect, useState } from 'preact/hooks';
import type { Question } from '../../../core/desk/question';
import type { Label } from '../../../core/label';
import { withStatedFacts } from '../../../core/severity/stated-facts';
import type { Prediction } from '../../../core/suggestion';
import type { CardCommand } from '../../../protocol/to-page';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { hasCommandKey } from '../../coexistence/key-guard';
import { isComposing, shortcutKey } from '../../coexistence/typed-key';
import { answersTo, committedAnswers } from '../answer';
import type { CardProps } from '../card-props';
import { acceptAllKey, applyAllKey, type CardRow, rowsOf } from '../card-rows';
import { type FeedbackParts, useFeedback } from '../use-feedback';
import { AcceptAllButton } from './accept-all-button';
import { ApplyAllButton } from './apply-button';
import { ClockLine } from './clock-line';
import { Footer } from './footer';
import { WarningIcon } from './icons';
import { IncidentBanner } from './incident-banner';
import { MemoryLine } from './memory-line';
import { NoiseLine } from './noise-line';
import { QuestionBox } from './question-box';
import { Rows } from './rows';
import { Summary } from './summary';
import { ToggleButton } from './toggle-button';
import { UndoButton } from './undo-button';

interface ReadyCardProps
  extends Pick<CardProps, 'open' | 'missing' | 'notice' | 'offers' | 'due' | 'memory' | 'actions'>,
    Pick<FeedbackParts, 'announce' | 'acts' | 'setActs'> {
  prediction: Prediction;
  labels: readonly Label[];
  question?: Question;
  /** Hands out what this card does on a command; called again whenever that changes. */
  answerCommands(run: (command: CardCommand) => boolean): () => void;
}

/** The card with its answers: one line when closed, three rows when open. */
export function ReadyCard(props: ReadyCardProps) {
  const { labels, question, open, missing, notice, offers, due, memory, actions } = props;
  const { announce, answerCommands, acts, setActs } = props;
  const prediction = withStatedFacts(props.prediction, labels);
  const translate = useTranslate();
  const feedback = useFeedback({ actions, translate, announce, severityFor, labels, offers, acts, setActs });
  const [isNoiseOpen, setNoiseOpen] = useState(false);
  // What the agent says of the ticket counts more than what the model takes it for.
  const noise = isNoiseOpen || labels.length > 0 ? undefined : prediction.noise;
  const answersOf = (row: CardRow) => answersTo(row.heads, prediction, labels);
  const rows = rowsOf(prediction);
  const all = rows.flatMap(answersOf);
  const asked = all.find(({ head, label }) => head === question?.head && !label);
  const toggle = () => actions.setOpen(!open);
  const showAnyway = () => {
    setNoiseOpen(true);
    if (!open) actions.setOpen(true);
  };

  function severityFor(fact: string, value: string): string[] {
    const then = withStatedFacts(props.prediction, [...labels, { head: fact, final: value }]);
    const level = then.suggestions.severity?.value;
    return level === undefined ? [] : [valueName(translate, 'severity', level)];
  }

  function run(command: CardCommand): boolean {
    if (noise) return false;
    if (command === 'apply-all') return feedback.acceptAndApply(all);
    const row = rows.find((candidate) => candidate.command === command);
    return row !== undefined && feedback.acceptRow(answersOf(row));
  }
  useLayoutEffect(() => answerCommands(run));

  function press(event: KeyboardEvent) {
    if (hasCommandKey(event) || isComposing(event) || isTyping(event)) return;
    const pressed = shortcutKey(event);
    const row = rows.find(({ key }) => key === pressed);
    if (row) feedback.acceptRow(answersOf(row));
    else if (pressed === applyAllKey) feedback.acceptAndApply(all);
    else if (pressed === acceptAllKey) feedback.acceptAll(all);
    else return;
    event.preventDefault();
  }

  if (noise)
    return (
      <div class="content">
        <div class="head-line">
          <NoiseLine noise={noise} onOpen={showAnyway} />
        </div>
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the buttons inside, named on each of them
    <div class="content" onKeyDown={press}>
      <div class="head-line" data-open={open || undefined}>
        <ToggleButton open={open} onToggle={toggle}>
          {open || all.length === 0 ? translate('card_title') : <Summary rows={rows} answersOf={answersOf} />}
        </ToggleButton>
        {open && <UndoButton feedback={feedback} />}
        {open && <ApplyAllButton offers={offers} answers={all} feedback={feedback} />}
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
        <Rows
          prediction={prediction}
          labels={labels}
          rows={rows}
          answersOf={answersOf}
          feedback={feedback}
          offers={offers}
          mood={memory?.answer.mood}
        />
      )}
      {memory?.answer.incident && (
        <IncidentBanner
          incident={memory.answer.incident}
          addressOf={memory.addressOf}
          onDismiss={actions.dismissIncident}
        />
      )}
      {open && <ClockLine due={due} effort={prediction.suggestions.effort} />}
      {memory && <MemoryLine memory={memory} cardIsOpen={open} />}
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
