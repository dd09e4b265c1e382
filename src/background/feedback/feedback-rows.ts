import { readDeskText, redactDeskText } from '../../core/desk/desk-text';
import type { DeskTicket } from '../../core/learner/desk-ticket';
import type { Encode } from '../../core/predict/encoded-tickets';
import type { TicketContent } from '../../protocol/messages';
import type { Policy } from '../../shared/policy/policy';
import { addVectors, withoutText } from '../storage/row-features';
import type { RowStore } from '../storage/row-store';

/** What the user or the organisation allows to be kept of tickets, and whether clicks teach at all. */
export type KeepingRules = Pick<Policy['learning'], 'fromClicks' | 'keep'>;

/** Keeps the tickets that labels are about. */
export class FeedbackRows {
  constructor(
    private readonly rows: Pick<RowStore, 'add'>,
    private readonly encode: Encode,
    private readonly readRules: () => Promise<KeepingRules>,
  ) {}

  /** Keeps what was judged, redacted and sealed, and returns it; undefined if that is not allowed. */
  async keep(
    key: { origin: string; ticketId: string; ticketHash: string },
    content: TicketContent,
  ): Promise<DeskTicket | undefined> {
    const { fromClicks, keep } = await this.readRules();
    if (!fromClicks || keep === 'nothing') return undefined;
    const text = readDeskText(content);
    const { subject, body } = redactDeskText(text);
    const { names } = text;
    const whole = { ...key, source: 'feedback' as const, subject, body, names, fields: {}, values: {} };
    const [draft] = await addVectors([whole], this.encode);
    await this.rows.add([keep === 'features' ? withoutText(draft) : draft]);
    return { subject, body, encoded: Float32Array.from(draft.encoded.vector) };
  }
}
