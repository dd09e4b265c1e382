import { Problem } from '../../ui/problem';
import { problemText } from '../../ui/problem-text';
import { useLoaded } from '../../ui/use-loaded';
import type { SectionProps } from '../options-client';
import { LearnDesk } from './learn-desk';

/** Every helpdesk that is switched on, with what was learned of it and how. */
export function LearnSection({ client, translate }: SectionProps) {
  const { value: desks, error } = useLoaded(async () => {
    const sites = await client.ask('site.list', {});
    return sites.flatMap(({ origin, enabled }) => (enabled && origin !== undefined ? [origin] : []));
  });
  return (
    <>
      {error !== undefined && <Problem text={problemText(error, translate)} />}
      {desks?.length === 0 && <p>{translate('options_sites_none')}</p>}
      {desks && desks.length > 0 && (
        <ul class="items">
          {desks.map((origin) => (
            <LearnDesk key={origin} origin={origin} client={client} translate={translate} />
          ))}
        </ul>
      )}
    </>
  );
}
