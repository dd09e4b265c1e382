import type { HeadScore, Scoreboard } from '../../core/scoreboard/scoreboard';
import { useTranslate } from '../../shared/use-translate';
import { dayText, numberText, shareText } from '../../ui/format';
import { stepName } from './step-name';

interface Props {
  name: string;
  score: HeadScore;
  daily: Scoreboard['daily'][string];
}

/** What the drawings of a head show, in numbers. */
export function ScoreTable({ name, score, daily }: Props) {
  const translate = useTranslate();
  const bySteps = score.steps.flatMap((judged, step) =>
    judged.feedback === 0 ? [] : [{ ...judged, name: stepName(translate, step) }],
  );
  const byDays = daily.map(({ day, ...judged }) => ({
    ...judged,
    name: dayText(translate, day, { withYear: true }),
  }));
  return (
    <details>
      <summary>{translate('options_score_numbers', name)}</summary>
      <Judged title={translate('options_score_by_confidence')} rows={bySteps} />
      <Judged title={translate('options_score_by_day')} rows={byDays} />
    </details>
  );
}

interface JudgedProps {
  title: string;
  rows: readonly { name: string; feedback: number; right: number }[];
}

function Judged({ title, rows }: JudgedProps) {
  const translate = useTranslate();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{translate('options_score_column_feedback')}</th>
          <th scope="col">{translate('options_score_column_right')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, feedback, right }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{numberText(translate, feedback)}</td>
            <td>{shareText(translate, right, feedback)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
