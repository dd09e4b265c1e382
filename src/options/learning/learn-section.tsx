import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';
import { LearnDesk } from './learn-desk';

/** Every helpdesk that is switched on, with what was learned of it and how. */
export function LearnSection() {
  const translate = useTranslate();
  const client = useClient();
  const { value: desks, error } = useLoaded(async () => {
    const sites = await client.ask('site.list', {});
    return sites.flatMap(({ origin, enabled }) => (enabled && origin !== undefined ? [origin] : []));
  });
  return (
    <>
      <Failure of={error} />
      {desks?.length === 0 && <p>{translate('options_sites_none')}</p>}
      {desks && desks.length > 0 && (
        <ul class="items">
          {desks.map((origin) => (
            <LearnDesk key={origin} origin={origin} />
          ))}
        </ul>
      )}
    </>
  );
}
