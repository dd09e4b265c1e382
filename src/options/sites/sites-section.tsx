import { useEffect } from 'preact/hooks';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useLoaded } from '../../ui/use-loaded';
import type { OptionsClient } from '../options-client';
import { useClient } from '../options-client';
import type { KnownSite } from './known-site';
import { SiteItem } from './site-item';

/** Each site with its product, on and off, and what was made for it. */
export function SitesSection() {
  const translate = useTranslate();
  const client = useClient();
  const { value: sites, error, reload } = useLoaded(() => readSites(client));
  useEffect(() => client.watchPolicy(() => void reload()), [client, reload]);
  return (
    <>
      <Failure of={error} />
      {sites?.length === 0 && <p>{translate('options_sites_none')}</p>}
      {sites && sites.length > 0 && (
        <ul class="items">
          {sites.map((site) => (
            <SiteItem key={site.origin} site={site} reload={reload} />
          ))}
        </ul>
      )}
    </>
  );
}

async function readSites(client: OptionsClient): Promise<KnownSite[]> {
  const [sites, health] = await Promise.all([client.ask('site.list', {}), client.ask('health.list', {})]);
  const known = sites.flatMap((site) =>
    site.origin === undefined ? [] : [{ ...site, origin: site.origin }],
  );
  return Promise.all(
    known.map(async (site) => {
      const product = health.find((entry) => entry.origin === site.origin && entry.read > 0)?.label;
      const own = await client.readAdapter(site.origin);
      return { ...site, ...(product && { product }), ...(own && { own }) };
    }),
  );
}
