import { readDeskText, redactDeskText } from '../../core/desk/desk-text';
import type { DeskTicket } from '../../core/learner/desk-ticket';
import type { Encode } from '../../core/predict/encoded-tickets';
import type { TicketContent } from '../../protocol/messages';
import { addVectors, withoutText } from '../storage/row-features';
import type { RowStore } from '../storage/row-store';

/** What the user or the organisation allows to be kept of tickets. */
export interface KeepingRules {
  /** Whether clicks teach at all. */
  fromClicks: boolean;
  /** Of a ticket that was judged. */
  keep: 'text' | 'features' | 'nothing';
}

export interface FeedbackRows {
  /** Keeps what was judged, redacted and sealed, and returns it; undefined where that is not allowed. */
  keep(
    key: { origin: string; ticketId: string; ticketHash: string },
    content: TicketContent,
  ): Promise<DeskTicket | undefined>;
}

export function createFeedbackRows(
  rows: Pick<RowStore, 'add'>,
  encode: Encode,
  readRules: () => Promise<KeepingRules>,
): FeedbackRows {
  return {
    async keep(key, content) {
      const { fromClicks, keep } = await readRules();
      if (!fromClicks || keep === 'nothing') return undefined;
      const text = readDeskText(content);
      const { subject, body } = redactDeskText(text);
      const { names } = text;
      const whole = { ...key, source: 'feedback' as const, subject, body, names, fields: {}, values: {} };
      const [draft] = await addVectors([whole], encode);
      await rows.add([keep === 'features' ? withoutText(draft) : draft]);
      return { subject, body, encoded: Float32Array.from(draft.encoded.vector) };
    },
  };
}
