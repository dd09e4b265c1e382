import type { Translate } from '../shared/translate';
import type { PopupClient } from './popup-client';

/** Opens the page where sites, health and what was written are shown. */
export function OptionsLink({ client, translate }: { client: PopupClient; translate: Translate }) {
  const open = async () => {
    await client.openOptions();
    client.close();
  };
  return (
    <button type="button" class="options-link" onClick={() => void open()}>
      {translate('popup_options')}
    </button>
  );
}
