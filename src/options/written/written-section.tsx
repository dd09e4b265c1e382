import type { AuditEntry } from '../../protocol/messages';
import type { MessageKey, Translate } from '../../shared/translate';
import { Problem } from '../../ui/problem';
import { problemText } from '../../ui/problem-text';
import { useLoaded } from '../../ui/use-loaded';
import type { SectionProps } from '../options-client';
import { ScrollTable } from '../shared/scroll-table';

/** So many are shown; more are kept. */
const mostShown = 200;

/** Every attempt to change a field of a helpdesk, the newest first. */
export function WrittenSection({ client, translate }: SectionProps) {
  const { value: entries, error } = useLoaded(() => client.ask('audit.list', { most: mostShown }));
  return (
    <>
      {error !== undefined && <Problem text={problemText(error, translate)} />}
      {entries?.length === 0 && <p>{translate('options_written_none')}</p>}
      {entries && entries.length > 0 && <WrittenTable entries={entries} translate={translate} />}
    </>
  );
}

function WrittenTable({ entries, translate }: { entries: readonly AuditEntry[]; translate: Translate }) {
  const time = new Intl.DateTimeFormat(translate('text_locale'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
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
          <td>{time.format(new Date(entry.at))}</td>
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
