import { useTranslate } from '../shared/use-translate';
import { Problem } from '../ui/problem';
import { useAction } from '../ui/use-action';
import { useClient } from './popup-client';

/** What can be asked for on a page whose ticket is not found by itself. */
export function PageActions() {
  const translate = useTranslate();
  const client = useClient();
  const action = useAction();
  const tell = (kind: 'selection.read' | 'pointing.start') =>
    void action.run(async () => {
      await client.tellPage({ kind, request: {} });
      client.close();
    });
  return (
    <details class="page-actions">
      <summary>{translate('popup_page_title')}</summary>
      <div class="stack">
        <button type="button" onClick={() => tell('selection.read')}>
          {translate('popup_page_selection')}
        </button>
        <p class="quiet">{translate('popup_page_selection_hint')}</p>
        <button type="button" onClick={() => tell('pointing.start')}>
          {translate('popup_page_pointing')}
        </button>
        <p class="quiet">{translate('popup_page_pointing_hint')}</p>
      </div>
      {action.error !== undefined && <Problem text={translate('popup_page_problem')} />}
    </details>
  );
}
