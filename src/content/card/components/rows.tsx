import type { Prediction } from '../../../core/suggestion';
import type { Answer } from '../answer';
import type { FieldOffer } from '../card-props';
import type { CardRow } from '../card-rows';
import type { Feedback } from '../use-feedback';
import { ApplyAllNote } from './apply-note';
import { ContextFacts } from './context-facts';
import { EffortAxis, EffortWords } from './effort';
import { Row } from './row';
import { SeverityMeter } from './severity-meter';
import { useTranslate } from './translation';

interface RowsProps {
  prediction: Prediction;
  rows: readonly CardRow[];
  answersOf(row: CardRow): readonly Answer[];
  feedback: Feedback;
  offers: readonly FieldOffer[];
}

/** A row per question that the prediction answers. */
export function Rows({ prediction, rows, answersOf, feedback, offers }: RowsProps) {
  const translate = useTranslate();
  const shown = rows
    .map((row) => ({ row, answers: answersOf(row) }))
    .filter(({ answers }) => answers.length > 0);
  if (shown.length === 0) return <p class="no-answer">{translate('card_no_answer')}</p>;
  return (
    <div class="rows">
      {shown.map(({ row, answers }) => (
        <Row
          key={row.id}
          row={row}
          answers={answers}
          text={prediction.text}
          feedback={feedback}
          offers={offers.filter(({ head }) => row.heads.includes(head))}
          graphic={<Graphic row={row} answers={answers} />}
        >
          <Below row={row} answers={answers} prediction={prediction} />
        </Row>
      ))}
      <ApplyAllNote offers={offers} answers={shown.flatMap(({ answers }) => answers)} feedback={feedback} />
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
  if (row.id === 'severity') return <SeverityMeter answer={answer} />;
  const { hours } = answer.suggestion;
  return row.id === 'effort' && hours ? <EffortWords answer={answer} hours={hours} /> : null;
}

/** Below the tiles of a row. */
function Below({ row, answers: [answer], prediction }: PartProps & { prediction: Prediction }) {
  if (row.id === 'context') return <ContextFacts prediction={prediction} />;
  const hours = answer?.suggestion.hours;
  return row.id === 'effort' && answer && hours ? <EffortAxis answer={answer} hours={hours} /> : null;
}
