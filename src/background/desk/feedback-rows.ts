import { readDeskText, redactDeskText } from '../../core/desk/desk-text';
import type { TicketText } from '../../core/ticket';
import type { TicketContent } from '../../protocol/messages';
import type { RowStore } from '../learning/row-store';
import type { EncodedTickets } from '../local-runner';

/** What the user or the organisation allows to be kept of tickets. */
export interface KeepingRules {
  /** Whether clicks teach at all. */
  fromClicks: boolean;
  /** Of a ticket that was judged. */
  keep: 'text' | 'features' | 'nothing';
}

export const usualRules: KeepingRules = { fromClicks: true, keep: 'text' };

export interface FeedbackRows {
  /** Keeps what was judged, redacted and sealed, as far as it is allowed; says whether it was kept. */
  keep(
    key: { origin: string; ticketId: string; ticketHash: string },
    content: TicketContent,
  ): Promise<boolean>;
}

/** Significant digits of the network's vector: more would say nothing. */
const digits = 4;

export function createFeedbackRows(
  rows: Pick<RowStore, 'add'>,
  encode: (tickets: readonly TicketText[]) => Promise<EncodedTickets>,
  readRules: () => Promise<KeepingRules>,
): FeedbackRows {
  return {
    async keep(key, content) {
      const { fromClicks, keep } = await readRules();
      if (!fromClicks || keep !== 'text') return false;
      const text = readDeskText(content);
      const { subject, body } = redactDeskText(text);
      const { model, vectors } = await encode([{ subject, description: body, messages: [] }]);
      const vector = Array.from(vectors[0] ?? [], (value) => Number(value.toPrecision(digits)));
      const { names } = text;
      await rows.add([
        {
          ...key,
          source: 'feedback',
          subject,
          body,
          names,
          fields: {},
          values: {},
          encoded: { model, vector },
        },
      ]);
      return true;
    },
  };
}
