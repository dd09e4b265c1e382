import type { ColumnPlan } from '../../core/ticket-file/column-plan';
import type { FileTicket } from '../../protocol/learning-messages';
import { useTranslate } from '../../shared/use-translate';
import { ScrollTable } from '../shared/scroll-table';

interface Props {
  tickets: readonly FileTicket[];
  plan: ColumnPlan;
}

const maxShown = 120;

/** The first tickets of the file as they would be read, text cleaned. */
export function PreviewTable({ tickets, plan }: Props) {
  const translate = useTranslate();
  if (tickets.length === 0) return <p>{translate('file_preview_none')}</p>;
  const fields = plan.columns.flatMap(({ use, name }) => (use === 'field' ? [name] : []));
  return (
    <ScrollTable
      name={translate('file_preview')}
      columns={[translate('file_use_subject'), translate('file_use_description'), ...fields]}
    >
      {tickets.map(({ id, subject, body, values }) => (
        <tr key={id}>
          <td>{shorten(subject)}</td>
          <td>{shorten(body)}</td>
          {fields.map((field) => (
            <td key={field}>{[values[field] ?? ''].flat().join(', ')}</td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}

function shorten(text: string): string {
  return text.length <= maxShown ? text : `${text.slice(0, maxShown)}…`;
}
