import { useState } from 'preact/hooks';
import { headOfField } from '../../core/desk/head-name';
import type { FieldChoice, FieldFound } from '../../protocol/learning-messages';
import { fieldName } from '../../shared/head-name';
import type { Translate } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { valueName } from '../../shared/value-name';
import { numberText } from '../../ui/format';
import { ScrollTable } from '../shared/scroll-table';
import { kindNames } from './kind-text';

interface Props {
  fields: readonly FieldFound[];
  isForbidden: boolean;
  onLearn(chosen: FieldChoice[]): Promise<void>;
}

/** Number of values that are named before "more". */
const valuesNamed = 8;

/** The fields that the desk uses, with their values, to choose which of them are learned. */
export function FieldsFound({ fields, isForbidden, onLearn }: Props) {
  const translate = useTranslate();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = fields.filter(({ name }) => !left.has(name));
  const choose = (name: string, isChosen: boolean) => {
    const others = [...left].filter((other) => other !== name);
    setLeft(new Set(isChosen ? others : [...others, name]));
  };
  return (
    <details>
      <summary>{translate('learn_fields', numberText(translate, fields.length))}</summary>
      <ScrollTable
        name={translate('learn_fields_table')}
        columns={[
          translate('learn_column_field'),
          translate('learn_column_kind'),
          translate('learn_column_tickets'),
          translate('learn_column_values'),
        ]}
      >
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">
              <label class="check">
                <input
                  type="checkbox"
                  checked={!left.has(field.name)}
                  onChange={({ currentTarget }) => choose(field.name, currentTarget.checked)}
                />
                {fieldName(translate, field.name)}
              </label>
            </th>
            <td>{translate(kindNames[field.kind])}</td>
            <td>{numberText(translate, field.filled)}</td>
            <td>{valuesText(field, translate)}</td>
          </tr>
        ))}
      </ScrollTable>
      {!isForbidden && (
        <div class="buttons">
          <button
            type="button"
            disabled={chosen.length === 0}
            onClick={() => void onLearn(chosen.map(toChoice))}
          >
            {translate('learn_chosen')}
          </button>
        </div>
      )}
    </details>
  );
}

function toChoice({ name, kind, levels }: FieldFound): FieldChoice {
  return { name, kind, ...(levels && { levels }) };
}

function valuesText({ name, values, distinct }: FieldFound, translate: Translate): string {
  const named = values
    .slice(0, valuesNamed)
    .map(({ value, count }) =>
      translate(
        'learn_value_count',
        valueName(translate, headOfField(name), value),
        numberText(translate, count),
      ),
    );
  const more = distinct - named.length;
  const rest = more > 0 ? [translate('learn_more_values', numberText(translate, more))] : [];
  return [...named, ...rest].join(', ');
}
