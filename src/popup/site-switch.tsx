import { useState } from 'preact/hooks';
import type { SiteStatus } from '../protocol/messages';
import { forbiddenText } from '../shared/forbidden-text';
import type { Translate } from '../shared/translate';
import { useTranslate } from '../shared/use-translate';
import { Failure } from '../ui/failure';
import { useAction } from '../ui/use-action';
import { useClient } from './popup-client';

interface Props {
  site: SiteStatus & { origin: string };
  onChange(site: SiteStatus): void;
}

/** On or off for the site of the tab in front. */
export function SiteSwitch({ site, onChange }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const action = useAction();
  const [wasRefused, setRefused] = useState(false);
  const { origin, enabled } = site;

  const toggle = () =>
    action.run(async () => {
      setRefused(false);
      if (enabled) return onChange(await client.ask('site.disable', { origin }));
      // Asked first and without waiting for anything, because only a click may ask.
      if (!(site.granted || (await client.requestAccess(origin)))) return setRefused(true);
      onChange(await client.ask('site.enable', { origin }));
    });

  return (
    <>
      <div class="site">
        <div>
          <p class="site-name" id="site-name">
            {new URL(origin).host}
          </p>
          <p class="quiet" id="site-hint" role="status">
            {siteHint(site, wasRefused, translate)}
          </p>
        </div>
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={enabled}
          aria-label={translate('popup_site_switch', new URL(origin).host)}
          aria-describedby="site-hint"
          aria-busy={action.isRunning}
          disabled={site.forbidden !== undefined}
          onClick={() => void toggle()}
        />
      </div>
      <Failure of={action.error} />
    </>
  );
}

function siteHint({ enabled, forbidden }: SiteStatus, wasRefused: boolean, translate: Translate): string {
  if (forbidden) return translate(forbiddenText[forbidden]);
  if (wasRefused) return translate('popup_site_refused');
  return translate(enabled ? 'popup_site_on' : 'popup_site_off');
}
