import type { SiteStatus } from '../protocol/messages';
import type { Translate } from '../shared/translate';
import { Problem } from '../ui/problem';
import { problemText } from '../ui/problem-text';
import type { Loaded } from '../ui/use-loaded';
import { PageActions } from './page-actions';
import type { PopupClient } from './popup-client';
import { SiteSwitch } from './site-switch';

interface Props {
  site: Loaded<SiteStatus>;
  client: PopupClient;
  translate: Translate;
}

/** The first section: whether Triage Lens works on the site of the tab in front. */
export function Site({ site, client, translate }: Props) {
  const { value, error, replace } = site;
  return (
    <section aria-label={translate('popup_site_title')} class="site-section" aria-busy={value === undefined}>
      {value?.origin !== undefined && (
        <SiteSwitch
          site={{ ...value, origin: value.origin }}
          client={client}
          translate={translate}
          onChange={replace}
        />
      )}
      {value?.enabled && <PageActions client={client} translate={translate} />}
      {value !== undefined && value.origin === undefined && (
        <p class="quiet">{translate('popup_site_none')}</p>
      )}
      {error !== undefined && <Problem text={problemText(error, translate)} />}
    </section>
  );
}

/** Of the tab in front. */
export async function readSite(client: PopupClient): Promise<SiteStatus> {
  const url = await client.readTabAddress();
  return url === undefined ? { granted: false, enabled: false } : client.ask('site.read', { url });
}
