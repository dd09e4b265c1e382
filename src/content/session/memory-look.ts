import type { Ticket } from '../../core/ticket';
import type { Ask } from '../../protocol/client';
import type { MemoryAnswer } from '../../protocol/memory-messages';
import type { CardMemory } from '../card/card-props';
import { addressOf, stateOf } from './other-ticket';
import type { PageVisit } from './page-visit';

/** Asks the desk's memory about the ticket that is shown, after its answers are there. */
export class MemoryLook {
  /** Undefined until it has been asked. */
  shown: CardMemory | undefined;

  constructor(
    private readonly visit: Pick<PageVisit, 'page' | 'signal'>,
    private readonly ask: Ask,
    private readonly changed: () => void,
  ) {}

  /** An answer that says the same changes nothing. */
  async askAbout(ticket: Ticket): Promise<void> {
    const { page, signal } = this.visit;
    const answer = await this.ask('memory.ask', { ticket, state: stateOf(page.adapter, ticket) });
    if (signal.aborted || JSON.stringify(answer) === JSON.stringify(this.shown?.answer)) return;
    this.show(answer);
  }

  /** Goes at once, and is told to the memory. */
  async dismissIncident(id: string): Promise<void> {
    if (this.shown) this.show({ ...this.shown.answer, incident: undefined });
    await this.ask('incident.dismiss', { id });
  }

  private show(answer: MemoryAnswer): void {
    const { page } = this.visit;
    this.shown = {
      answer,
      addressOf: ({ id, isFromFile }) => (isFromFile ? undefined : addressOf(page, id)),
    };
    this.changed();
  }
}
