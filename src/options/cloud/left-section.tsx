import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';
import { SyncState } from './sync-state';
import { TrafficTable } from './traffic-table';

/** Number of shown records; more are kept. */
const maxShown = 200;

/** Every request to the organisation's cloud, and the sending of labels. */
export function LeftSection() {
  const translate = useTranslate();
  const client = useClient();
  const traffic = useLoaded(() => client.ask('traffic.list', { most: maxShown }));
  const sync = useLoaded(() => client.ask('sync.read', {}));
  const { value: entries } = traffic;
  const error = traffic.error ?? sync.error;
  return (
    <>
      <Failure of={error} />
      {sync.value && (
        <SyncState
          report={sync.value}
          onChange={async (report) => {
            sync.replace(report);
            await traffic.reload();
          }}
        />
      )}
      {entries?.length === 0 && <p>{translate('options_left_none')}</p>}
      {entries && entries.length > 0 && <TrafficTable entries={entries} />}
    </>
  );
}
