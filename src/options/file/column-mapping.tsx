import type { ColumnGuess, ColumnPlan, ColumnUse, FieldKind } from '../../core/ticket-file/column-plan';
import type { MessageKey } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { numberText, shareText } from '../../ui/format';
import { kindNames } from '../learning/kind-text';
import { ScrollTable } from '../shared/scroll-table';
import { OpenStates } from './open-states';
import { PreviewTable } from './preview-table';
import type { FileHistory, FileStep } from './use-file-history';

interface Props {
  step: Extract<FileStep, { at: 'mapping' }>;
  history: FileHistory;
}

/** What each column is taken for, to be changed; what comes of it; and what is wrong with the file. */
export function ColumnMapping({ step, history }: Props) {
  const translate = useTranslate();
  const { inspection, plan, preview } = step;
  const { rows, uneven, undecodable } = inspection;
  const change = (column: ColumnUse) => {
    const columns = plan.columns.map((other) =>
      other.name === column.name ? column : release(other, column),
    );
    void history.map({ ...plan, columns });
  };
  return (
    <>
      <p role="status">{translate('file_found', numberText(translate, rows))}</p>
      {uneven > 0 && <p>{translate('file_left_uneven', numberText(translate, uneven))}</p>}
      {undecodable > 0 && <p>{translate('file_undecodable', numberText(translate, undecodable))}</p>}
      <ScrollTable
        name={translate('file_columns')}
        columns={[
          translate('file_column_name'),
          translate('file_column_use'),
          translate('file_column_filled'),
          translate('file_column_examples'),
        ]}
      >
        {inspection.columns.map((guess) => (
          <tr key={guess.name}>
            <th scope="row">{guess.name}</th>
            <td>
              <UseSelect
                guess={guess}
                column={plan.columns.find(({ name }) => name === guess.name) ?? guess}
                onChange={change}
              />
            </td>
            <td>{shareText(translate, guess.filled)}</td>
            <td class="examples">{guess.examples.join(' · ')}</td>
          </tr>
        ))}
      </ScrollTable>
      <OpenStates step={step} onChange={(changed) => void history.map(changed)} />
      <PreviewTable tickets={preview} plan={plan} />
      <div class="buttons">
        <button type="button" class="main" onClick={() => void history.read()}>
          {translate('file_read')}
        </button>
        <button type="button" onClick={() => void history.discard()}>
          {translate('learn_cancel')}
        </button>
      </div>
    </>
  );
}

const partNames: Record<Exclude<ColumnUse['use'], 'field'>, MessageKey> = {
  none: 'file_use_none',
  subject: 'file_use_subject',
  description: 'file_use_description',
  id: 'file_use_id',
  status: 'file_use_status',
  created: 'file_use_created',
  resolved: 'file_use_resolved',
  requester: 'file_use_requester',
  person: 'file_use_person',
};

interface SelectProps {
  guess: ColumnGuess;
  column: ColumnUse;
  onChange(column: ColumnUse): void;
}

function UseSelect({ guess, column, onChange }: SelectProps) {
  const translate = useTranslate();
  const kinds = Object.keys(kindNames) as FieldKind[];
  const parts = Object.keys(partNames) as (keyof typeof partNames)[];
  const choose = (chosen: string) => {
    const kind = kinds.find((each) => `field ${each}` === chosen);
    const use = parts.find((each) => each === chosen) ?? 'none';
    const { name, levels, separator = ',' } = guess;
    if (!kind) onChange({ name, use });
    else if (kind === 'ordinal') onChange({ name, use: 'field', kind, ...(levels && { levels }) });
    else onChange({ name, use: 'field', kind, ...(kind === 'tags' && { separator }) });
  };
  return (
    <select
      aria-label={translate('file_use_of', guess.name)}
      value={column.use === 'field' ? `field ${column.kind ?? 'class'}` : column.use}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {parts.map((part) => (
        <option key={part} value={part}>
          {translate(partNames[part])}
        </option>
      ))}
      {kinds.map((kind) => (
        <option key={kind} value={`field ${kind}`}>
          {translate('file_use_field', translate(kindNames[kind]))}
        </option>
      ))}
    </select>
  );
}

/** A part of a ticket is in one column alone: the one that had it before gives it up. */
function release(other: ColumnPlan['columns'][number], { use }: ColumnUse): ColumnUse {
  const isTaken = use !== 'field' && use !== 'none' && use !== 'person' && other.use === use;
  return isTaken ? { name: other.name, use: 'none' } : other;
}
