import type { FieldResult } from '../../core/learner/field-result';
import { shareInterval } from '../../core/learner/interval';
import type { MessageKey, Translate } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { numberText, shareText } from '../../ui/format';
import { SharePlot } from '../shared/plots/share-plot';

interface Curve {
  measure: MessageKey;
  points: { tickets: number; value: number; low: number; high: number }[];
  /** The value at the top of the drawing. */
  most: number;
  toText(value: number): string;
}

/** How good it was with fewer tickets: whether more would help. As a drawing and as a table. */
export function LearningCurve({ name, result }: { name: string; result: FieldResult }) {
  const translate = useTranslate();
  const { measure, points, most, toText } = toCurve(result, translate);
  const tickets = Math.max(...points.map((point) => point.tickets));
  const count = (number: number) => numberText(translate, number);
  return (
    <div class="plots">
      <figure>
        <figcaption>{translate('learn_curve', translate(measure))}</figcaption>
        <SharePlot
          isCourse
          title={translate('learn_curve_title', name)}
          points={points.map(({ tickets: x, value, low, high }) => ({
            ...{ name: String(x), x: x / tickets, y: value / most, low: low / most, high: high / most },
          }))}
          first={count(0)}
          last={count(tickets)}
          top={toText(most)}
        />
      </figure>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('learn_column_learned')}</th>
            <th scope="col">{translate(measure)}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.tickets}>
              <th scope="row">{count(point.tickets)}</th>
              <td>{toText(point.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toCurve(result: FieldResult, translate: Translate): Curve {
  const toShare = (value: number) => shareText(translate, value);
  switch (result.kind) {
    case 'number': {
      const points = result.curve.map(({ tickets, medianError }) => ({ tickets, ...exact(medianError) }));
      const most = Math.max(Number.MIN_VALUE, ...points.map(({ value }) => value));
      const toText = (value: number) => numberText(translate, Number(value.toPrecision(2)));
      return { measure: 'learn_measure_error', points, most, toText };
    }
    case 'tags': {
      const points = result.curve.map(({ tickets, microF1 }) => ({ tickets, ...exact(microF1) }));
      return { measure: 'learn_measure_f1', points, most: 1, toText: toShare };
    }
    default: {
      const { aside } = result.tickets;
      const points = result.curve.map(({ tickets, accuracy }) => ({
        ...{ tickets, value: accuracy },
        ...shareInterval(accuracy * aside, aside),
      }));
      return { measure: 'learn_measure_right', points, most: 1, toText: toShare };
    }
  }
}

/** A value whose interval was not computed. */
function exact(value: number) {
  return { value, low: value, high: value };
}
