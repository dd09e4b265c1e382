import type { SiteStatus } from '../protocol/messages';
import { useTranslate } from '../shared/use-translate';
import { Failure } from '../ui/failure';
import type { Loaded } from '../ui/use-loaded';
import { PageActions } from './page-actions';
import type { PopupClient } from './popup-client';
import { SiteSwitch } from './site-switch';

interface Props {
  site: Loaded<SiteStatus>;
}

/** The first section: whether Triage Lens works on the site of the tab in front. */
export function Site({ site }: Props) {
  const translate = useTranslate();
  const { value, error, replace } = site;
  return (
    <section aria-label={translate('popup_site_title')} class="site-section" aria-busy={value === undefined}>
      {value?.origin !== undefined && (
        <SiteSwitch site={{ ...value, origin: value.origin }} onChange={replace} />
      )}
      {value?.enabled && <PageActions />}
      {value !== undefined && value.origin === undefined && (
        <p class="quiet">{translate('popup_site_none')}</p>
      )}
      <Failure of={error} />
    </section>
  );
}

/** Of the tab in front. */
export async function readSite(client: PopupClient): Promise<SiteStatus> {
  const url = await client.readTabAddress();
  return url === undefined ? { granted: false, enabled: false } : client.ask('site.read', { url });
}
