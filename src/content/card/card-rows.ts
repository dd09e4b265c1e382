import type { CardCommand } from '../../protocol/page-messages';
import type { MessageKey } from '../../translate';

/** A row of the card: the heads that it shows and that one click accepts together. */
export interface CardRow {
  id: 'context' | 'severity' | 'effort';
  heads: readonly string[];
  name: MessageKey;
  /** Accepts the row while the focus is inside the card. */
  key: string;
  /** Accepts the row from anywhere in the page. */
  command: CardCommand;
}

export const cardRows: readonly CardRow[] = [
  { id: 'context', heads: ['topic', 'type'], name: 'card_row_context', key: '1', command: 'accept-context' },
  { id: 'severity', heads: ['severity'], name: 'card_row_severity', key: '2', command: 'accept-severity' },
  { id: 'effort', heads: ['effort'], name: 'card_row_effort', key: '3', command: 'accept-effort' },
];

/** Accepts every row while the focus is inside the card. */
export const acceptAllKey = '0';

const headNames: Record<string, MessageKey> = {
  topic: 'card_head_topic',
  type: 'card_head_type',
  sentiment: 'card_head_sentiment',
  severity: 'card_row_severity',
  effort: 'card_row_effort',
};

/** The message that names a head; undefined for a head that is not shipped. */
export function headNameKey(head: string): MessageKey | undefined {
  return Object.hasOwn(headNames, head) ? headNames[head] : undefined;
}
