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
  private asked = 0;

  constructor(
    private readonly visit: Pick<PageVisit, 'page' | 'signal'>,
    private readonly ask: Ask,
    private readonly changed: () => void,
  ) {}

  /** An answer that says the same changes nothing, nor does one that a later question or a dismissal has overtaken. */
  async askAbout(ticket: Ticket): Promise<void> {
    const { page, signal } = this.visit;
    const asked = ++this.asked;
    const answer = await this.ask('memory.ask', { ticket, state: stateOf(page.adapter, ticket) });
    if (
      signal.aborted ||
      asked !== this.asked ||
      JSON.stringify(answer) === JSON.stringify(this.shown?.answer)
    )
      return;
    this.show(answer);
  }

  /** Goes at once, and is told to the memory. */
  async dismissIncident(id: string): Promise<void> {
    this.asked++;
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
