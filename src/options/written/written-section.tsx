import type { AuditEntry } from '../../protocol/messages';
import type { MessageKey, Translate } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { timeText } from '../../ui/format';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';
import { ScrollTable } from '../shared/scroll-table';

/** Number of shown records; more are kept. */
const maxShown = 200;

/** Every attempt to change a field of a helpdesk, the newest first. */
export function WrittenSection() {
  const translate = useTranslate();
  const client = useClient();
  const { value: entries, error } = useLoaded(() => client.ask('audit.list', { most: maxShown }));
  return (
    <>
      <Failure of={error} />
      {entries?.length === 0 && <p>{translate('options_written_none')}</p>}
      {entries && entries.length > 0 && <WrittenTable entries={entries} />}
    </>
  );
}

function WrittenTable({ entries }: { entries: readonly AuditEntry[] }) {
  const translate = useTranslate();
  return (
    <ScrollTable
      name={translate('options_written_table')}
      columns={[
        translate('options_written_when'),
        translate('options_written_where'),
        translate('options_written_field'),
        translate('options_written_change'),
        translate('options_written_outcome'),
      ]}
    >
      {entries.map((entry) => (
        <tr key={entry.id}>
          <td>{timeText(translate, entry.at)}</td>
          <td>{new URL(entry.origin).host}</td>
          <td>{entry.field}</td>
          <td>{changeOf(entry, translate)}</td>
          <td>{outcomeOf(entry, translate)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function changeOf({ from, to }: AuditEntry, translate: Translate): string {
  const name = (value: string) => value || translate('options_written_nothing');
  return from === undefined ? name(to) : translate('options_written_from_to', name(from), name(to));
}

function outcomeOf({ act, outcome }: AuditEntry, translate: Translate): string {
  if (outcome !== 'written') return translate('options_written_failed', outcome);
  return translate(doneKeys[act]);
}

const doneKeys: Record<AuditEntry['act'], MessageKey> = {
  apply: 'options_written_done',
  fill: 'options_written_filled',
  undo: 'options_written_undone',
};
