import { useEffect } from 'preact/hooks';
import { Failure } from '../../ui/failure';
import { Problem } from '../../ui/problem';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';
import { Running } from './running';

/** What computes the answers, and how fast. */
export function DiagnosticsSection() {
  const client = useClient();
  const { value: status, error, reload } = useLoaded(() => client.ask('status.read', {}));
  useEffect(() => client.watchPolicy(() => void reload()), [client, reload]);
  return (
    <>
      <Failure of={error} />
      {status?.problem && <Problem text={status.problem.message} />}
      {status && <Running status={status} reload={reload} />}
    </>
  );
}
