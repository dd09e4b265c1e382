import { toEncoderText } from '../../core/desk/asked-ticket';
import { readDeskText, redactDeskText } from '../../core/desk/desk-text';
import type { DeskTicket } from '../../core/learner/desk-ticket';
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

export interface FeedbackRows {
  /** Keeps what was judged, redacted and sealed, and returns it; undefined where that is not allowed. */
  keep(
    key: { origin: string; ticketId: string; ticketHash: string },
    content: TicketContent,
  ): Promise<DeskTicket | undefined>;
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
      if (!fromClicks || keep !== 'text') return undefined;
      const text = readDeskText(content);
      const { subject, body } = redactDeskText(text);
      const { model, vectors } = await encode([toEncoderText({ subject, body })]);
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
      return { subject, body, encoded: Float32Array.from(vector) };
    },
  };
}
