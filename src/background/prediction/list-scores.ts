import type { Ticket } from '../../core/ticket';
import type { ListedRow, TicketScore } from '../../protocol/list-messages';
import type { ExtendPrediction } from '../heads/desk-answers';
import { batchSize } from './measure-backend';
import type { PredictorHost } from './predictor-host';
import { toScore } from './ticket-score';

/** Tickets whose score is remembered, of all lists. */
const maxKnown = 5_000;

/** Scores the tickets of lists, each text once, and only while no open ticket waits for its answer. */
export class ListScores {
  private known = new Map<string, TicketScore>();

  constructor(
    private readonly predictor: Pick<PredictorHost, 'predict'>,
    /** Resolves when no open ticket waits. */
    private readonly whenIdle: () => Promise<void>,
  ) {}

  /** In the order of the rows; what the desk has learned is looked up once for all of them. Rejects with `ModelPackageError` where there is no usable model. */
  async score(
    desk: Pick<Ticket, 'origin' | 'helpdesk'>,
    rows: readonly ListedRow[],
    openDesk: () => Promise<ExtendPrediction>,
  ): Promise<TicketScore[]> {
    const { known } = this;
    const tickets = rows.map((row) => ticketOf(desk, row));
    const open = tickets.filter((ticket) => !known.has(keyOf(ticket)));
    const found = new Map<string, TicketScore>();
    let opening: Promise<ExtendPrediction> | undefined;
    for (let start = 0; start < open.length; start += batchSize) {
      // An open ticket waits for no more than two batches, and only where a list is being scored.
      await this.whenIdle();
      const chunk = open.slice(start, start + batchSize);
      opening ??= openDesk();
      const [extend, { predictions }] = await Promise.all([opening, this.predictor.predict(chunk)]);
      const scored = chunk.map(async (ticket, index) => {
        const prediction = predictions[index];
        if (prediction) found.set(keyOf(ticket), toScore(ticket.id, await extend(ticket, prediction)));
      });
      await Promise.all(scored);
    }
    const scores = tickets.flatMap((ticket) => found.get(keyOf(ticket)) ?? known.get(keyOf(ticket)) ?? []);
    remember(found, known);
    return scores;
  }

  /** To be called when another model runs, or a desk has learned. */
  forget(): void {
    // What is being scored is not to be remembered either.
    this.known = new Map();
  }
}

function remember(found: ReadonlyMap<string, TicketScore>, known: Map<string, TicketScore>): void {
  for (const [key, score] of found) known.set(key, score);
  for (const key of known.keys()) {
    if (known.size <= maxKnown) return;
    known.delete(key);
  }
}

/** As much of a ticket as a list knows. */
export function ticketOf({ origin, helpdesk }: Pick<Ticket, 'origin' | 'helpdesk'>, row: ListedRow): Ticket {
  const { id, subject, text } = row;
  const { description = '', messages = [] } = text ?? {};
  return { helpdesk, origin, id, url: origin, subject, description, messages, fields: {}, source: {} };
}

function keyOf({ origin, helpdesk, id, subject, description, messages }: Ticket): string {
  return JSON.stringify([origin, helpdesk, id, subject, description, messages.map(({ text }) => text)]);
}
