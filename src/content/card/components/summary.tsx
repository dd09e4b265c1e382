import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { certaintyKeys, shortName } from '../announcement';
import type { Answer } from '../answer';
import type { CardRow } from '../card-rows';
import { weakestCertainty } from '../certainty';
import { CertaintyMark } from './certainty-mark';

interface SummaryProps {
  rows: readonly CardRow[];
  answersOf(row: CardRow): readonly Answer[];
}

/** The three answers in one line, each with its mark: `● Access · Incident  ◐ P2 high  ○ 15–90 min`. */
export function Summary({ rows, answersOf }: SummaryProps) {
  return (
    <>
      {rows.map((row) => {
        const answers = answersOf(row);
        return (
          answers.length > 0 && row.id !== 'desk' && <SummaryPart key={row.id} row={row} answers={answers} />
        );
      })}
    </>
  );
}

function SummaryPart({ row, answers }: { row: CardRow; answers: readonly Answer[] }) {
  const translate = useTranslate();
  const kept = answers.every(({ label }) => label);
  const open = answers.filter(({ label }) => !label);
  const certainty = weakestCertainty(open.map((answer) => answer.certainty));
  return (
    <span class={`summary summary-${row.id}`} data-unsure={(!kept && certainty === 'unsure') || undefined}>
      <CertaintyMark certainty={kept ? 'kept' : certainty} />
      <span class="summary-names">
        {answers.map((answer, index) => (
          <span key={answer.head} class="summary-name" data-head={answer.head}>
            {index > 0 && <span class="dot"> · </span>}
            <bdi>{shortName(translate, answer)}</bdi>
            <Also answer={answer} />
          </span>
        ))}
      </span>
      <span class="hidden">, {translate(kept ? 'card_kept' : certaintyKeys[certainty])}; </span>
    </span>
  );
}

/** The second matter of a ticket, until the agent has chosen one. */
function Also({ answer: { head, suggestion, label } }: { answer: Answer }) {
  const translate = useTranslate();
  if (label || suggestion.also === undefined) return null;
  return (
    <>
      {' + '}
      <bdi>{valueName(translate, head, suggestion.also)}</bdi>
    </>
  );
}
