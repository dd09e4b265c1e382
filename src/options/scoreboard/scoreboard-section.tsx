import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';
import { SiteScores } from './site-scores';

/** How the suggestions did lately at each helpdesk, and what has changed among its tickets. */
export function ScoreboardSection() {
  const translate = useTranslate();
  const client = useClient();
  const { value: boards, error } = useLoaded(() => client.ask('scoreboard.read', {}));
  return (
    <>
      <Failure of={error} />
      {boards?.length === 0 && <p>{translate('options_score_none')}</p>}
      {boards && boards.length > 0 && (
        <ul class="items">
          {boards.map((board) => (
            <SiteScores key={board.origin} board={board} />
          ))}
        </ul>
      )}
    </>
  );
}
