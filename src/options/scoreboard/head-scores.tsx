import { shareInterval } from '../../core/learner/interval';
import { listDays } from '../../core/scoreboard/days';
import type { HeadScore, Scoreboard } from '../../core/scoreboard/scoreboard';
import { headName } from '../../shared/head-name';
import type { Translate } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { dayText, numberText, shareText } from '../../ui/format';
import { BarPlot } from '../shared/plots/bar-plot';
import { SharePlot } from '../shared/plots/share-plot';
import { ScoreTable } from './score-table';
import { stepName } from './step-name';

interface Props {
  head: string;
  board: Scoreboard;
}

/** One head: a sentence for each period, two drawings if there is feedback, and the same as a table. */
export function HeadScores({ head, board }: Props) {
  const translate = useTranslate();
  const name = headName(translate, head);
  const scores = board.periods.flatMap(({ days, heads }) =>
    heads.filter((score) => score.head === head).map((score) => ({ days, score })),
  );
  const longest = scores.at(-1)?.score;
  const isHidden = longest !== undefined && longest.answered > 0 && longest.hidden === longest.answered;
  return (
    <section class="part" aria-label={name}>
      <h4>
        {name}
        {isHidden && <span class="quiet"> · {translate('options_score_hidden')}</span>}
      </h4>
      <ul>
        {scores.map(({ days, score }) => (
          <li key={days}>{describeScore(days, score, translate)}</li>
        ))}
      </ul>
      {longest && longest.feedback > 0 && (
        <>
          <div class="plots">
            <DailyFigure name={name} days={board.daily[head] ?? []} last={board.today} />
            <ConfidenceFigure name={name} score={longest} />
          </div>
          <ScoreTable name={name} score={longest} daily={board.daily[head] ?? []} />
        </>
      )}
    </section>
  );
}

function describeScore(days: number, score: HeadScore, translate: Translate): string {
  const { answered, suggested, feedback, right } = score;
  const [count, period] = [numberText(translate, answered), numberText(translate, days)];
  const suggestions = translate(
    'options_score_suggested',
    period,
    shareText(translate, suggested, answered),
    count,
  );
  const judged =
    feedback === 0
      ? translate('options_score_no_feedback')
      : translate(
          'options_score_right',
          shareText(translate, right, feedback),
          numberText(translate, feedback),
        );
  return `${suggestions} ${judged}`;
}

interface DailyProps {
  name: string;
  days: Scoreboard['daily'][string];
  /** `YYYY-MM-DD` */
  last: string;
}

function DailyFigure({ name, days, last }: DailyProps) {
  const translate = useTranslate();
  const shown = listDays(last, 30);
  const bars = shown.map((day, i) => {
    const { feedback = 0, right = 0 } = days.find((each) => each.day === day) ?? {};
    return { name: day, part: right, all: feedback, isMarked: i >= shown.length - 7 };
  });
  const [first, end] = [shown[0], last].map((day) => dayText(translate, day));
  return (
    <figure>
      <figcaption>{translate('options_score_daily')}</figcaption>
      <BarPlot title={translate('options_score_daily_title', name)} bars={bars} first={first} last={end} />
    </figure>
  );
}

function ConfidenceFigure({ name, score }: { name: string; score: HeadScore }) {
  const translate = useTranslate();
  const points = score.steps.flatMap(({ feedback, right }, step) =>
    feedback === 0
      ? []
      : [
          {
            ...{ name: stepName(translate, step), x: (step + 0.5) / score.steps.length, y: right / feedback },
            ...shareInterval(right, feedback),
          },
        ],
  );
  return (
    <figure>
      <figcaption>{translate('options_score_confidence')}</figcaption>
      <SharePlot
        title={translate('options_score_confidence_title', name)}
        points={points}
        first={shareText(translate, 0)}
        last={shareText(translate, 1)}
        top={shareText(translate, 1)}
      />
    </figure>
  );
}
