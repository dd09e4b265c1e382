import type { SiteStatus } from '../protocol/messages';
import { useTranslate } from '../shared/use-translate';
import { Failure } from '../ui/failure';
import { type Loaded, useLoaded } from '../ui/use-loaded';
import { PageActions } from './page-actions';
import { type PopupClient, useClient } from './popup-client';
import { ReadingWorse } from './reading-worse';
import { SiteSwitch } from './site-switch';

interface Props {
  site: Loaded<SiteStatus>;
}

/** The first section: whether Triage Lens works on the site of the tab in front. */
export function Site({ site }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const { value, error, replace } = site;
  const health = useLoaded(() => client.ask('health.list', {}));
  const worse = health.value?.find(({ origin, lacking }) => origin === value?.origin && lacking.length > 0);
  return (
    <section aria-label={translate('popup_site_title')} class="site-section" aria-busy={value === undefined}>
      {value?.origin !== undefined && (
        <SiteSwitch site={{ ...value, origin: value.origin }} onChange={replace} />
      )}
      {value?.enabled && worse && <ReadingWorse entry={worse} />}
      {value?.enabled && <PageActions />}
      {value !== undefined && value.origin === undefined && (
        <p class="quiet">{translate('popup_site_none')}</p>
      )}
      <Failure of={error ?? health.error} />
    </section>
  );
}

/** State of the site in the tab in front. */
export async function readSite(client: PopupClient): Promise<SiteStatus> {
  const url = await client.readTabAddress();
  return url === undefined ? { granted: false, enabled: false } : client.ask('site.read', { url });
}
