import { withStatedFacts } from '../../core/severity/stated-facts';
import type { Translate } from '../../shared/translate';
import { noiseText, shortName } from './announcement';
import { answersTo } from './answer';
import type { CardView } from './card-props';
import { rowsOf } from './card-rows';

/** The answers in one line of text, such as `Access · Incident  P2 high  15–90 min`; empty while there are none. */
export function summaryText(translate: Translate, view: CardView): string {
  if (view.state !== 'ready') return '';
  const { labels } = view;
  const prediction = withStatedFacts(view.prediction, labels);
  if (prediction.noise && labels.length === 0) return noiseText(translate, prediction.noise);
  const rows = rowsOf(prediction).filter(({ id }) => id !== 'desk');
  const parts = rows.map(({ heads }) =>
    answersTo(heads, prediction, labels)
      .map((answer) => shortName(translate, answer))
      .join(' · '),
  );
  return parts.filter(Boolean).join('   ');
}
