import type { Label, LabelSource } from '../core/label';
import type { Prediction } from '../core/suggestion';
import type { Ask } from '../protocol/client';
import type { TicketKey } from '../protocol/messages';

/** What the agent has said about the suggestions for one ticket. */
export class Feedback {
  /** `counting` is what was said before. */
  constructor(
    private readonly ask: Ask,
    private readonly ticket: TicketKey,
    private readonly prediction: Prediction,
    private counting: readonly Label[],
  ) {}

  /** The labels that count now, the newest per head. */
  get labels(): readonly Label[] {
    return this.counting;
  }

  /** Keeps one act of feedback. Rejects with a `ProtocolError`. */
  async record(head: string, final: string, source: LabelSource): Promise<void> {
    const suggestion = this.prediction.suggestions[head];
    if (!suggestion) throw new Error(`There is no suggestion for ${head}.`);
    const { value, confidence, model } = suggestion;
    const draft = { ticket: this.ticket, head, suggested: value, confidence, final, source, model };
    const label = await this.ask('label.record', draft);
    this.counting = [...this.counting.filter((other) => other.head !== head), label];
  }

  /** Takes one act of feedback back; the one before it counts again. Rejects with a `ProtocolError`. */
  async undo(id: string): Promise<void> {
    await this.ask('label.undo', { id });
    this.counting = await this.ask('label.list', this.ticket);
  }
}
