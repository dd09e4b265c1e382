import type { Label, LabelSource } from '../../core/label';
import { withStatedFacts } from '../../core/severity/stated-facts';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { Ask } from '../../protocol/client';
import type { TicketKey } from '../../protocol/messages';

/** What the agent has said about the suggestions for one ticket. */
export class Feedback {
  /** `counting` is what was said before. */
  constructor(
    private readonly ask: Ask,
    private readonly ticket: Ticket,
    private prediction: Prediction,
    private counting: readonly Label[],
  ) {}

  /** The labels that count now, the newest per head. */
  get labels(): readonly Label[] {
    return this.counting;
  }

  /** Goes on with what is suggested now. */
  renew(prediction: Prediction, labels: readonly Label[]): void {
    this.prediction = prediction;
    this.counting = labels;
  }

  /** Keeps one act of feedback. Rejects with a `ProtocolError`. */
  async record(head: string, final: string, source: LabelSource, clickedAt: string): Promise<void> {
    const suggestion = withStatedFacts(this.prediction, this.counting).suggestions[head];
    if (!suggestion) throw new Error(`There is no suggestion for ${head}.`);
    const { value, confidence, model } = suggestion;
    const ticket = keyOf(this.ticket);
    const draft = { ticket, head, suggested: value, confidence, final, source, model, clickedAt };
    const { subject, description, messages, requester } = this.ticket;
    const content = { subject, description, messages, ...(requester === undefined ? {} : { requester }) };
    // A ticket that asks for nothing is not kept to learn from, unless the agent says that it does ask for something.
    const teaches = !this.prediction.noise || source === 'corrected';
    const label = await this.ask('label.record', { ...draft, ...(teaches && { content }) });
    this.counting = [...this.counting.filter((other) => other.head !== head), label];
  }

  /** Takes one act of feedback back; the one before it counts again. Rejects with a `ProtocolError`. */
  async undo(id: string): Promise<void> {
    await this.ask('label.undo', { id });
    this.counting = await this.ask('label.list', keyOf(this.ticket));
  }
}

/** Which ticket it is, without its text. */
export function keyOf({ helpdesk, origin, id }: TicketKey): TicketKey {
  return { helpdesk, origin, id };
}

/** What was said of a ticket; suggestions are of use even where that cannot be had. */
export async function listLabels(
  ask: Ask,
  ticket: TicketKey,
  report: (error: unknown) => void,
): Promise<Label[]> {
  try {
    return await ask('label.list', keyOf(ticket));
  } catch (error) {
    report(error);
    return [];
  }
}
