import type { Scoreboard } from '../../core/scoreboard/scoreboard';
import { useTranslate } from '../../shared/use-translate';
import { driftText } from '../../ui/drift-text';
import { numberText } from '../../ui/format';
import { HeadScores } from './head-scores';

/** One helpdesk: what has changed, then each head that was asked. */
export function SiteScores({ board }: { board: Scoreboard }) {
  const translate = useTranslate();
  const { origin, periods, drift } = board;
  const heads = [...new Set(periods.flatMap((period) => period.heads.map(({ head }) => head)))];
  const { host } = new URL(origin);
  return (
    <li class="item">
      <h3>{host}</h3>
      <p class="quiet">
        {periods
          .map(({ days, tickets }) =>
            translate('options_score_tickets', numberText(translate, days), numberText(translate, tickets)),
          )
          .join(' · ')}
      </p>
      {drift.length > 0 && (
        <ul class="notes">
          {drift.map((each) => {
            const sentence = driftText(translate, each);
            return <li key={sentence}>{sentence}</li>;
          })}
        </ul>
      )}
      {heads.map((head) => (
        <HeadScores key={head} head={head} board={board} />
      ))}
    </li>
  );
}
