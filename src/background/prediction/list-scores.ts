import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { ListedRow, TicketScore } from '../../protocol/list-messages';
import { batchSize } from './measure-backend';
import type { PredictorHost } from './predictor-host';
import { toScore } from './ticket-score';

/** Tickets whose score is remembered, of all lists. */
const maxKnown = 5_000;

/** With the answers of learned heads. */
type Extend = (ticket: Ticket, general: Prediction) => Promise<Prediction>;

/** Scores the tickets of lists, each text once, and only while no open ticket waits for its answer. */
export class ListScores {
  private readonly known = new Map<string, TicketScore>();

  constructor(
    private readonly predictor: Pick<PredictorHost, 'predict'>,
    /** Resolves when no open ticket waits. */
    private readonly whenIdle: () => Promise<void>,
  ) {}

  /** In the order of the rows. Rejects with `ModelPackageError` where there is no usable model. */
  async score(
    desk: Pick<Ticket, 'origin' | 'helpdesk'>,
    rows: readonly ListedRow[],
    extend: Extend,
  ): Promise<TicketScore[]> {
    const tickets = rows.map((row) => ticketOf(desk, row));
    const open = tickets.filter((ticket) => !this.known.has(keyOf(ticket)));
    const found = new Map<string, TicketScore>();
    for (let start = 0; start < open.length; start += batchSize) {
      // An open ticket waits for no more than one batch.
      await this.whenIdle();
      const chunk = open.slice(start, start + batchSize);
      const { predictions } = await this.predictor.predict(chunk);
      const scored = chunk.map(async (ticket, index) => {
        const prediction = predictions[index];
        if (prediction) found.set(keyOf(ticket), toScore(ticket.id, await extend(ticket, prediction)));
      });
      await Promise.all(scored);
    }
    this.remember(found);
    return tickets.flatMap((ticket) => found.get(keyOf(ticket)) ?? this.known.get(keyOf(ticket)) ?? []);
  }

  /** To be called when another model runs, or a desk has learned. */
  forget(): void {
    this.known.clear();
  }

  private remember(found: ReadonlyMap<string, TicketScore>): void {
    for (const [key, score] of found) this.known.set(key, score);
    for (const key of this.known.keys()) {
      if (this.known.size <= maxKnown) return;
      this.known.delete(key);
    }
  }
}

function ticketOf({ origin, helpdesk }: Pick<Ticket, 'origin' | 'helpdesk'>, row: ListedRow): Ticket {
  const { id, subject, text } = row;
  const { description = '', messages = [] } = text ?? {};
  return { helpdesk, origin, id, url: origin, subject, description, messages, fields: {}, source: {} };
}

function keyOf({ origin, helpdesk, id, subject, description, messages }: Ticket): string {
  return JSON.stringify([origin, helpdesk, id, subject, description, messages.map(({ text }) => text)]);
}
