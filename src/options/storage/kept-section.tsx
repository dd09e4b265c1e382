import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';
import { ConfirmButton } from '../shared/confirm-button';
import { ExportKept } from './export-kept';
import { KeptTable } from './kept-table';
import { RoomLeft } from './room-left';

/** What this profile keeps: how much, how long, to take along and to delete. */
export function KeptSection() {
  const translate = useTranslate();
  const client = useClient();
  const { value: report, error, reload } = useLoaded(() => client.ask('kept.read', {}));
  const deleteSite = async (origin: string) => {
    await client.ask('kept.delete', { origin });
    await reload();
  };
  const deleteAll = async () => {
    await client.ask('data.delete', {});
    await reload();
  };
  return (
    <>
      <Failure of={error} />
      {report && (
        <>
          <RoomLeft report={report} />
          <KeptTable report={report} />
          {report.isSetByOrganisation && <p class="quiet">{translate('options_kept_organisation')}</p>}
          {report.sites.length > 0 && (
            <ul class="items">
              {report.sites.map(({ origin, tickets, labels, heads }) => (
                <li class="item" key={origin}>
                  <h3>{new URL(origin).host}</h3>
                  <p>{translate('options_kept_site', String(tickets), String(labels), String(heads))}</p>
                  <ConfirmButton
                    name={translate('options_kept_delete_site', new URL(origin).host)}
                    text={translate('options_kept_delete_site_text')}
                    onConfirm={() => deleteSite(origin)}
                  />
                </li>
              ))}
            </ul>
          )}
          <ExportKept />
          <ConfirmButton
            name={translate('options_kept_delete_all')}
            text={translate('options_kept_delete_all_text')}
            onConfirm={deleteAll}
          />
        </>
      )}
    </>
  );
}
