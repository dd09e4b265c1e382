import { Problem } from '../../ui/problem';
import { problemText } from '../../ui/problem-text';
import { useLoaded } from '../../ui/use-loaded';
import type { SectionProps } from '../options-client';
import { ConfirmButton } from '../shared/confirm-button';
import { ExportKept } from './export-kept';
import { KeptTable } from './kept-table';
import { RoomLeft } from './room-left';

/** What this profile keeps: how much, how long, to take along and to delete. */
export function KeptSection({ client, translate }: SectionProps) {
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
      {error !== undefined && <Problem text={problemText(error, translate)} />}
      {report && (
        <>
          <RoomLeft report={report} translate={translate} />
          <KeptTable report={report} translate={translate} />
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
                    translate={translate}
                    onConfirm={() => deleteSite(origin)}
                  />
                </li>
              ))}
            </ul>
          )}
          <ExportKept client={client} translate={translate} />
          <ConfirmButton
            name={translate('options_kept_delete_all')}
            text={translate('options_kept_delete_all_text')}
            translate={translate}
            onConfirm={deleteAll}
          />
        </>
      )}
    </>
  );
}
