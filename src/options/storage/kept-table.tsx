import type { KeptKind, KeptReport } from '../../protocol/kept';
import type { MessageKey, Translate } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { estimatedBytesText, numberText } from '../../ui/format';
import { ScrollTable } from '../shared/scroll-table';

const names: Record<KeptKind, MessageKey> = {
  tickets: 'options_kept_tickets',
  memory: 'options_kept_memory',
  labels: 'options_kept_labels',
  heads: 'options_kept_heads',
  audit: 'options_kept_audit',
  counts: 'options_kept_counts',
};

/** Each kind of record: how many, how large, until when. */
export function KeptTable({ report }: { report: KeptReport }) {
  const translate = useTranslate();
  return (
    <ScrollTable
      name={translate('options_kept_table')}
      columns={[
        translate('options_kept_column_what'),
        translate('options_kept_column_count'),
        translate('options_kept_column_size'),
        translate('options_kept_column_limit'),
      ]}
    >
      {report.kinds.map((kept) => (
        <tr key={kept.kind}>
          <th scope="row">{translate(names[kept.kind])}</th>
          <td>{numberText(translate, kept.count)}</td>
          <td>{estimatedBytesText(translate, kept.bytes)}</td>
          <td>{limitText(translate, kept)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function limitText(translate: Translate, { kind, days, most }: KeptReport['kinds'][number]): string {
  if (kind === 'counts') return translate('options_kept_limit_days', numberText(translate, 60));
  if (days === undefined || most === undefined) return translate('options_kept_limit_deleted');
  if (most === 0) return translate('options_kept_limit_none');
  return translate('options_kept_limit', numberText(translate, days), numberText(translate, most));
}
