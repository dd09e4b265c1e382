import type { SyncReport } from '../../protocol/cloud-messages';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { numberText, timeText } from '../../ui/format';
import { Problem } from '../../ui/problem';
import { useAction } from '../../ui/use-action';
import { useClient } from '../options-client';
import { syncProblemKey } from './problem-key';

interface Props {
  report: SyncReport;
  onChange(report: SyncReport): Promise<void>;
}

/** What leaves of labels, how far that went, and how to stop it for a while. */
export function SyncState({ report, onChange }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const action = useAction();
  const { level, isPaused, waiting, sent, refused, sentAt, problem } = report;
  if (level === 'off') return <p>{translate('options_sync_off')}</p>;
  const number = (value: number) => numberText(translate, value);
  const pause = () =>
    action.run(async () => onChange(await client.ask('sync.pause', { isPaused: !isPaused })));
  const send = () => action.run(async () => onChange(await client.ask('sync.send', {})));
  return (
    <div class="item">
      <p>{translate(`options_sync_${level}`)}</p>
      <p role="status">
        {translate('options_sync_counts', number(sent), number(waiting))}
        {refused > 0 && ` ${translate('options_sync_refused', number(refused))}`}
        {sentAt && ` ${translate('options_sync_last', timeText(translate, sentAt))}`}
        {isPaused && ` ${translate('options_sync_paused')}`}
      </p>
      {problem && <Problem text={translate(syncProblemKey(problem.code))} />}
      <div class="buttons">
        <button type="button" aria-busy={action.isRunning} onClick={() => void pause()}>
          {translate(isPaused ? 'options_sync_resume' : 'options_sync_pause')}
        </button>
        {!isPaused && (
          <button type="button" aria-busy={action.isRunning} onClick={() => void send()}>
            {translate('options_sync_send')}
          </button>
        )}
      </div>
      <Failure of={action.error} />
    </div>
  );
}
