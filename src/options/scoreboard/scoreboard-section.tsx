import { Problem } from '../../ui/problem';
import { problemText } from '../../ui/problem-text';
import { useLoaded } from '../../ui/use-loaded';
import type { SectionProps } from '../options-client';
import { SiteScores } from './site-scores';

/** How the suggestions did lately at each helpdesk, and what has changed among its tickets. */
export function ScoreboardSection({ client, translate }: SectionProps) {
  const { value: boards, error } = useLoaded(() => client.ask('scoreboard.read', {}));
  return (
    <>
      {error !== undefined && <Problem text={problemText(error, translate)} />}
      {boards?.length === 0 && <p>{translate('options_score_none')}</p>}
      {boards && boards.length > 0 && (
        <ul class="items">
          {boards.map((board) => (
            <SiteScores key={board.origin} board={board} translate={translate} />
          ))}
        </ul>
      )}
    </>
  );
}
