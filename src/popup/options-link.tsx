import { useTranslate } from '../shared/use-translate';
import { useClient } from './popup-client';

/** Opens the page where sites, health and what was written are shown. */
export function OptionsLink() {
  const translate = useTranslate();
  const client = useClient();
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
