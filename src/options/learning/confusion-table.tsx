import { headOfField } from '../../core/desk/head-name';
import type { ValuesResult } from '../../core/learner/field-result';
import { useTranslate } from '../../shared/use-translate';
import { valueName } from '../../shared/value-name';
import { numberText } from '../../ui/format';
import { ScrollTable } from '../shared/scroll-table';

interface Props {
  name: string;
  field: string;
  confusion: ValuesResult['confusion'];
}

/** Number of mistakes that are listed in words. */
const mistakesNamed = 3;

/** What was taken for what: the worst in words, all as a table whose cells are the darker the more there are. */
export function ConfusionTable({ name, field, confusion }: Props) {
  const translate = useTranslate();
  const { counts } = confusion;
  const values = confusion.values.map((value) => valueName(translate, headOfField(field), value));
  const columns = [...values, translate('learn_confusion_others')];
  return (
    <>
      <ul>
        {worstMistakes({ values, counts }).map(({ real, answered, count }) => (
          <li key={`${real} ${answered}`}>
            {translate('learn_confusion_mistake', real, answered, numberText(translate, count))}
          </li>
        ))}
      </ul>
      <ScrollTable
        name={translate('learn_confusion', name)}
        columns={[translate('learn_confusion_corner'), ...columns]}
      >
        {values.map((real, row) => {
          const all = counts[row].reduce((sum, count) => sum + count, 0);
          return (
            <tr key={real}>
              <th scope="row">{real}</th>
              {columns.map((answered, column) => {
                const count = counts[row][column] ?? 0;
                return (
                  <td
                    key={answered}
                    class={row === column ? 'heat right' : 'heat'}
                    style={{ '--heat': all === 0 ? 0 : count / all }}
                  >
                    {numberText(translate, count)}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </ScrollTable>
    </>
  );
}

function worstMistakes({ values, counts }: ValuesResult['confusion']) {
  return values
    .flatMap((real, row) =>
      values.map((answered, column) => ({ real, answered, count: row === column ? 0 : counts[row][column] })),
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mistakesNamed);
}
