import type { Label } from '../../../core/label';
import type { ConversationMood } from '../../../core/mood/mood';
import { statedFacts } from '../../../core/severity/stated-facts';
import type { Prediction } from '../../../core/suggestion';
import { useTranslate } from '../../../shared/use-translate';
import { type Answer, answersTo } from '../answer';
import type { FieldOffer } from '../card-props';
import { type CardRow, resolutionOf, tagHeads } from '../card-rows';
import type { Feedback } from '../use-feedback';
import { ContextFacts } from './context-facts';
import { Effort, Resolution } from './effort';
import { askedFact } from './fact-question';
import { Row } from './row';
import { RowNote } from './row-note';
import { SeverityMeter } from './severity-meter';
import { SeverityNote } from './severity-note';

interface RowsProps {
  prediction: Prediction;
  labels: readonly Label[];
  rows: readonly CardRow[];
  answersOf(row: CardRow): readonly Answer[];
  feedback: Feedback;
  offers: readonly FieldOffer[];
  /** Missing until it was asked for. */
  mood: ConversationMood | undefined;
}

/** A row per question that the prediction answers. */
export function Rows({ prediction, labels, rows, answersOf, feedback, offers, mood }: RowsProps) {
  const translate = useTranslate();
  const shown = rows
    .map((row) => ({ row, answers: answersOf(row) }))
    .filter(({ answers }) => answers.length > 0);
  if (shown.length === 0) return <p class="no-answer">{translate('card_no_answer')}</p>;
  const tagged = tagHeads(prediction);
  const tags = offers.filter(({ head }) => tagged.includes(head));
  return (
    <div class="rows">
      {shown.map(({ row, answers }) => {
        const offered = offers.filter(({ head }) => row.heads.includes(head));
        const parts = { row, answers, prediction, labels, feedback, offers: offered, tags, mood };
        return (
          <Row
            key={row.id}
            row={row}
            answers={answers}
            feedback={feedback}
            offers={offered}
            graphic={<Graphic row={row} answers={answers} />}
          >
            <SecondLine {...parts} />
          </Row>
        );
      })}
    </div>
  );
}

interface PartProps {
  row: CardRow;
  answers: readonly Answer[];
}

/** Beside the tiles of a row. */
function Graphic({ row, answers: [answer] }: PartProps) {
  if (!answer) return null;
  if (row.id === 'severity') return <SeverityMeter answer={answer} unsaid={askedFact(answer)} />;
  return row.id === 'effort' ? <Effort answer={answer} /> : null;
}

interface SecondLineProps
  extends PartProps,
    Pick<RowsProps, 'prediction' | 'labels' | 'feedback' | 'offers' | 'mood'> {
  /** The fields that suggested tags could come to. */
  tags: readonly FieldOffer[];
}

/** Below the tiles of a row. */
function SecondLine({ row, answers, prediction, labels, feedback, offers, tags, mood }: SecondLineProps) {
  const { text } = prediction;
  const [answer] = answers;
  if (!answer) return null;
  if (row.id === 'severity') {
    const fact = askedFact(answer);
    const [factAnswer] = fact ? answersTo([fact], prediction, labels) : [];
    const stated = statedFacts(labels);
    return <SeverityNote {...{ answer, factAnswer, stated, text, offers, feedback }} />;
  }
  if (row.id === 'effort') {
    const isWritten = offers.some(({ writtenName }) => writtenName !== undefined);
    return (
      <>
        {isWritten && <RowNote answers={answers} text={text} offers={offers} />}
        <Resolution suggestion={resolutionOf(prediction)} />
      </>
    );
  }
  return (
    <>
      <RowNote answers={answers} text={text} offers={offers} />
      {row.id === 'context' && (
        <ContextFacts {...{ prediction, feedback }} conversation={mood} offers={tags} />
      )}
    </>
  );
}
