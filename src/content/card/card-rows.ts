import type { Prediction, Suggestion } from '../../core/suggestion';
import type { CardCommand } from '../../protocol/to-page';
import type { MessageKey } from '../../shared/translate';

/** A row of the card: the heads that it shows and that one click accepts together. */
export interface CardRow {
  id: 'context' | 'severity' | 'effort' | 'desk';
  heads: readonly string[];
  name: MessageKey;
  /** Accepts the row while the focus is inside the card. */
  key: string;
  /** Accepts the row from anywhere in the page. */
  command?: CardCommand;
}

const shippedRows: readonly CardRow[] = [
  { id: 'context', heads: ['topic', 'type'], name: 'card_row_context', key: '1', command: 'accept-context' },
  { id: 'severity', heads: ['severity'], name: 'card_row_severity', key: '2', command: 'accept-severity' },
  { id: 'effort', heads: ['effort'], name: 'card_row_effort', key: '3', command: 'accept-effort' },
];

/** The rows while nothing is known yet. */
export const usualRows = shippedRows;

/**
 * The rows for a prediction: a field of this desk that means the same as a shipped head stands in its place, the others
 * in a row of their own. Hidden heads are not shown.
 */
export function rowsOf(prediction: Prediction): readonly CardRow[] {
  const shown = shownOfDesk(prediction);
  const takers = new Map<string, string>();
  for (const { head, desk } of shown) if (desk?.means) takers.set(desk.means, head);
  const rows = shippedRows.map((row) => ({
    ...row,
    heads: row.heads.map((head) => takers.get(head) ?? head),
  }));
  const others = shown
    .filter(({ desk, kind, hours }) => !desk?.means && kind !== 'tags' && !hours)
    .map(({ head }) => head);
  return others.length > 0 ? [...rows, { id: 'desk', heads: others, name: 'card_row_desk', key: '4' }] : rows;
}

/** The desk's own heads that suggest several values at once; they are told below the context, where that is shown. */
export function tagHeads(prediction: Prediction): string[] {
  const [context] = rowsOf(prediction);
  if (!context?.heads.some((head) => prediction.suggestions[head])) return [];
  return shownOfDesk(prediction)
    .filter(({ kind }) => kind === 'tags')
    .map(({ head }) => head);
}

/** How long this desk took to resolve such tickets; undefined if its history has not taught it. */
export function resolutionOf(prediction: Prediction): Suggestion | undefined {
  return shownOfDesk(prediction).find(({ hours, abstained }) => hours && !abstained);
}

function shownOfDesk({ suggestions }: Prediction): Suggestion[] {
  return Object.values(suggestions).filter(({ desk }) => desk && !desk.isHidden);
}

/** Accepts every row and writes all that is offered then, while the focus is inside the card. */
export const applyAllKey = '9';

/** Accepts every row while the focus is inside the card. */
export const acceptAllKey = '0';
