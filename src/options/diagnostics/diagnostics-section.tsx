import { useEffect } from 'preact/hooks';
import { Problem } from '../../ui/problem';
import { problemText } from '../../ui/problem-text';
import { useLoaded } from '../../ui/use-loaded';
import type { SectionProps } from '../options-client';
import { Running } from './running';

/** With what the answers are computed, and how fast. */
export function DiagnosticsSection({ client, translate }: SectionProps) {
  const { value: status, error, reload } = useLoaded(() => client.ask('status.read', {}));
  useEffect(() => client.watchPolicy(() => void reload()), [client, reload]);
  return (
    <>
      {error !== undefined && <Problem text={problemText(error, translate)} />}
      {status?.problem && <Problem text={status.problem.message} />}
      {status && <Running status={status} client={client} translate={translate} reload={reload} />}
    </>
  );
}
