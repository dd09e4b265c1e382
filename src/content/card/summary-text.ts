import type { Translate } from '../../shared/translate';
import { shortName } from './announcement';
import { answersTo } from './answer';
import type { CardView } from './card-props';
import { rowsOf } from './card-rows';

/** The answers in one line of text, such as `Access · Incident  P2 high  2–6 h`; empty while there are none. */
export function summaryText(translate: Translate, view: CardView): string {
  if (view.state !== 'ready') return '';
  const rows = rowsOf(view.prediction).filter(({ id }) => id !== 'desk');
  const parts = rows.map(({ heads }) =>
    answersTo(heads, view.prediction, view.labels)
      .map((answer) => shortName(translate, answer))
      .join(' · '),
  );
  return parts.filter(Boolean).join('   ');
}
