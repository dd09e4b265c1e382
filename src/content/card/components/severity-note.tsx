import { Fragment } from 'preact';
import type { AskedFact, StatedFacts } from '../../../core/severity/severity-with';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import type { Answer } from '../answer';
import type { FieldOffer } from '../card-props';
import { factReasons } from '../fact-reasons';
import type { Feedback } from '../use-feedback';
import { writtenText } from './apply-button';
import { askedFact, FactQuestion } from './fact-question';
import { CheckIcon } from './icons';
import { Note, RowNote, reasonKeys } from './row-note';
import { WhyButton } from './why-button';

interface SeverityNoteProps {
  answer: Answer;
  /** What the model makes of the fact that is asked for. */
  factAnswer: Answer | undefined;
  stated: StatedFacts;
  text: string;
  offers: readonly FieldOffer[];
  feedback: Feedback;
}

/** Under the severity: the facts that it follows from, and the one that would settle it. */
export function SeverityNote(props: SeverityNoteProps) {
  const { answer, factAnswer, stated, text, offers, feedback } = props;
  const translate = useTranslate();
  if (answer.suggestion.desk) return <RowNote answers={[answer]} text={text} offers={offers} />;
  const fact = askedFact(answer);
  const written = writtenText(translate, offers);
  return (
    <>
      {written !== '' ? (
        <Note>{written}</Note>
      ) : (
        <Facts answer={answer} stated={stated} text={text} asked={fact} />
      )}
      {fact && factAnswer && <FactQuestion fact={fact} answer={factAnswer} onState={feedback.state} />}
    </>
  );
}

interface FactsProps extends Pick<SeverityNoteProps, 'answer' | 'stated' | 'text'> {
  /** What is missing, which is said beside it. */
  asked: AskedFact | undefined;
}

function Facts({ answer: { suggestion, label }, stated, text, asked }: FactsProps) {
  const translate = useTranslate();
  const reasons = factReasons(suggestion, stated, asked);
  const { abstained } = suggestion;
  if (reasons.length === 0) {
    if (asked) return null;
    return <Note>{translate(abstained && !label ? reasonKeys[abstained] : 'card_no_facts')}</Note>;
  }
  const spans = suggestion.why.filter(({ fact }) =>
    reasons.some((each) => each.fact === fact && !each.isStated),
  );
  const names = reasons.map(({ fact, value, isStated }, index) => (
    <Fragment key={fact}>
      {index > 0 && ' · '}
      {isStated && <CheckIcon />}
      <span class="fact">{valueName(translate, fact, value)}</span>
    </Fragment>
  ));
  if (spans.length > 0)
    return (
      <WhyButton text={text} spans={spans}>
        {names}
      </WhyButton>
    );
  return (
    <div class="note">
      <span class="note-text words">{names}</span>
    </div>
  );
}
