import { useEffect } from 'preact/hooks';
import type { Translate } from '../shared/translate';
import { TranslationProvider } from '../shared/use-translate';
import { Failure } from '../ui/failure';
import { Logo } from '../ui/logo';
import { OrganisationLinks } from '../ui/organisation-links';
import { Problem } from '../ui/problem';
import { useLoaded } from '../ui/use-loaded';
import { DeleteData } from './delete-data';
import { OptionsLink } from './options-link';
import { ClientProvider, type PopupClient } from './popup-client';
import { readSite, Site } from './site';
import { Today } from './today';

/** All of the popup. */
export function Popup({ client, translate }: { client: PopupClient; translate: Translate }) {
  const { value: status, error, reload } = useLoaded(() => client.ask('status.read', {}));
  const scores = useLoaded(() => client.ask('scoreboard.read', {}));
  const site = useLoaded(() => readSite(client));
  const policy = useLoaded(() => client.readPolicy());
  const problem = error ?? scores.error;
  const reloadAll = async () => {
    await Promise.all([reload(), scores.reload(), site.reload(), policy.reload()]);
  };
  useEffect(() => client.watchPolicy(() => void reloadAll()), []);
  return (
    <TranslationProvider value={translate}>
      <ClientProvider value={client}>
        <header>
          <Logo />
          <h1>{translate('extension_name')}</h1>
          <OptionsLink />
        </header>
        {status?.problem && <Problem text={status.problem.message} />}
        {policy.value?.mode === 'shadow' && <p class="quiet">{translate('popup_shadow')}</p>}
        <Site site={site} />
        <Failure of={problem} />
        {status && <Today today={status.today} boards={scores.value ?? []} />}
        {policy.value && <OrganisationLinks policy={policy.value} />}
        <DeleteData reload={reloadAll} />
      </ClientProvider>
    </TranslationProvider>
  );
}
