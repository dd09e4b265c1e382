import { useState } from 'preact/hooks';
import type { HealthEntry } from '../../protocol/messages';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useAction } from '../../ui/use-action';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';
import { HealthItem } from './health-item';
import { healthReport } from './health-words';

/** How well tickets are read on each site, and the same as text for support. */
export function HealthSection() {
  const translate = useTranslate();
  const client = useClient();
  const { value: entries, error } = useLoaded(() => client.ask('health.list', {}));
  const action = useAction();
  const [isCopied, setCopied] = useState(false);
  const copy = (shown: readonly HealthEntry[]) =>
    action.run(async () => {
      await client.copy(healthReport(shown));
      setCopied(true);
    });
  return (
    <>
      <Failure of={error} />
      {entries?.length === 0 && <p>{translate('options_health_none')}</p>}
      {entries && entries.length > 0 && (
        <>
          <ul class="items">
            {entries.map((entry) => (
              <HealthItem key={`${entry.origin} ${entry.helpdesk}`} entry={entry} />
            ))}
          </ul>
          <div class="buttons">
            <button type="button" onClick={() => void copy(entries)}>
              {translate('options_health_copy')}
            </button>
            <p class="quiet" role="status">
              {isCopied && translate('options_health_copied')}
            </p>
          </div>
        </>
      )}
      <Failure of={action.error} />
    </>
  );
}
