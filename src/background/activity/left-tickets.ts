import * as v from 'valibot';
import { Queue } from '../../core/queue';
import { LeftTicket } from '../../protocol/messages';
import type { RememberedValue } from '../storage/remembered-value';

export const StoredLeftTickets = v.record(v.string(), v.array(LeftTicket));
type Stored = v.InferOutput<typeof StoredLeftTickets>;

/** Limit per helpdesk; the newest ones are kept. */
const maxLeft = 5;

/** Tickets that an agent did something in and left, until the next page of their helpdesk looks at them once more. */
export class LeftTickets {
  private readonly queue = new Queue();

  constructor(private readonly stored: RememberedValue<Stored>) {}

  note(origin: string, ticket: LeftTicket): Promise<void> {
    return this.queue.run(async () => {
      const all = (await this.stored.read()) ?? {};
      const others = (all[origin] ?? []).filter(({ url }) => url !== ticket.url);
      await this.stored.write({ ...all, [origin]: [...others, ticket].slice(-maxLeft) });
    });
  }

  /** Gives them once. */
  take(origin: string): Promise<readonly LeftTicket[]> {
    return this.queue.run(async () => {
      const { [origin]: left = [], ...others } = (await this.stored.read()) ?? {};
      if (left.length > 0) await this.stored.write(others);
      return left;
    });
  }
}
