import { type Macro, rankMacros } from '../../core/memory/rank-macros';
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
  private macros: Promise<Macro[]> | undefined;

  constructor(
    private readonly visit: Pick<PageVisit, 'page' | 'signal'>,
    private readonly ask: Ask,
    /** The answers that the desk has ready, as the helpdesk tells them. */
    private readonly readMacros: () => Promise<Macro[]>,
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
    if (stateOf(page.adapter, ticket) === 'open') await this.addMacros(answer, asked);
  }

  /** The helpdesk is asked once, and only where there are answers to compare its macros with. */
  private async addMacros({ similar }: MemoryAnswer, asked: number): Promise<void> {
    const solutions = similar.flatMap(({ solution }) => (solution === undefined ? [] : [solution]));
    if (solutions.length === 0) return;
    this.macros ??= this.readMacros();
    const ranked = rankMacros(await this.macros, solutions);
    if (this.visit.signal.aborted || asked !== this.asked || ranked.length === 0 || !this.shown) return;
    this.shown = { ...this.shown, macros: ranked };
    this.changed();
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
