import type { ComponentChildren } from 'preact';
import type { Translate } from '../../shared/translate';
import { TranslationProvider } from '../../shared/use-translate';
import { ClientProvider, type OptionsClient } from '../options-client';

interface Props {
  client: OptionsClient;
  translate: Translate;
  children: ComponentChildren;
}

/** What every component of the options page may use. */
export function OptionsContext({ client, translate, children }: Props) {
  return (
    <TranslationProvider value={translate}>
      <ClientProvider value={client}>{children}</ClientProvider>
    </TranslationProvider>
  );
}
