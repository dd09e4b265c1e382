import type { TrafficEntry } from '../../protocol/cloud-messages';
import type { Translate } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { bytesText, timeText } from '../../ui/format';
import { ScrollTable } from '../shared/scroll-table';

interface Props {
  entries: readonly TrafficEntry[];
}

/** One row per request. */
export function TrafficTable({ entries }: Props) {
  const translate = useTranslate();
  return (
    <ScrollTable
      name={translate('options_left_table')}
      columns={[
        translate('options_written_when'),
        translate('options_left_host'),
        translate('options_left_kind'),
        translate('options_left_sent'),
        translate('options_left_received'),
        translate('options_written_outcome'),
      ]}
    >
      {entries.map((entry) => (
        <tr key={entry.id}>
          <td>{timeText(translate, entry.at)}</td>
          <td>{entry.host}</td>
          <td>
            {translate(kindKeys[entry.kind])}
            {entry.example && (
              <details>
                <summary>{translate('options_left_example')}</summary>
                <code class="example">{entry.example}</code>
              </details>
            )}
          </td>
          <td>{bytesText(translate, entry.sent)}</td>
          <td>{bytesText(translate, entry.received)}</td>
          <td>{outcomeText(translate, entry.outcome)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

const kindKeys = {
  labels: 'options_left_kind_labels',
  counts: 'options_left_kind_counts',
  'release-check': 'options_left_kind_release',
  download: 'options_left_kind_download',
} as const satisfies Record<TrafficEntry['kind'], string>;

function outcomeText(translate: Translate, outcome: string): string {
  if (outcome === 'under-way') return translate('options_left_under_way');
  if (outcome === 'unreachable') return translate('options_left_unreachable');
  if (outcome === '404') return translate('options_left_nothing_there', outcome);
  const isAnswered = outcome.startsWith('2') || outcome === '304';
  return translate(isAnswered ? 'options_left_answered' : 'options_left_refused', outcome);
}
