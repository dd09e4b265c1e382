import { forbiddenText } from '../../shared/forbidden-text';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useAction } from '../../ui/use-action';
import { useClient } from '../options-client';
import { ConfirmButton } from '../shared/confirm-button';
import { AdapterExchange } from './adapter-exchange';
import type { KnownSite } from './known-site';

interface Props {
  site: KnownSite;
  reload(): Promise<void>;
}

/** One site: on or off, what runs there, forgetting it. */
export function SiteItem({ site, reload }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const action = useAction();
  const { origin, enabled, product } = site;
  const { host } = new URL(origin);

  const toggle = () =>
    action.run(async () => {
      if (enabled) await client.ask('site.disable', { origin });
      // Asked without waiting for anything before, because only a click may ask.
      else if (site.granted || (await client.requestAccess(origin)))
        await client.ask('site.enable', { origin });
      await reload();
    });

  const forget = async () => {
    await client.keepAdapter(origin, undefined);
    await client.forgetPlace(origin);
    await client.ask('site.forget', { origin });
    await reload();
  };

  return (
    <li class="item">
      <div class="head">
        <div>
          <h3>{host}</h3>
          <p class="quiet" role="status">
            {site.forbidden
              ? translate(forbiddenText[site.forbidden])
              : translate(enabled ? 'options_site_on' : 'options_site_off')}
            {' · '}
            {product ?? translate('options_site_unknown')}
          </p>
        </div>
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={enabled}
          aria-label={translate('popup_site_switch', host)}
          aria-busy={action.isRunning}
          disabled={site.forbidden !== undefined}
          onClick={() => void toggle()}
        />
      </div>
      <AdapterExchange site={site} reload={reload} />
      <ConfirmButton
        name={translate('options_site_forget', host)}
        short={translate('options_site_forget_short')}
        text={translate('options_site_forget_text')}
        words={{
          confirm: 'options_site_forget_confirm',
          keep: 'options_site_keep',
          done: 'options_site_forgotten',
        }}
        onConfirm={forget}
      />
      <Failure of={action.error} />
    </li>
  );
}
