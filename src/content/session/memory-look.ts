import type { Ticket } from '../../core/ticket';
import type { Ask } from '../../protocol/client';
import type { MemoryAnswer, MemoryQuestion } from '../../protocol/memory-messages';

interface LookParts {
  ask: Ask;
  signal: AbortSignal;
  stateOf(ticket: Ticket): MemoryQuestion['state'];
  changed(): void;
}

/** Asks the desk's memory about the ticket that is shown, after its answers are there. */
export class MemoryLook {
  private found: MemoryAnswer | undefined;

  constructor(private readonly parts: LookParts) {}

  get answer(): MemoryAnswer | undefined {
    return this.found;
  }

  /** An answer that says the same changes nothing. */
  async askAbout(ticket: Ticket): Promise<void> {
    const { ask, signal, stateOf, changed } = this.parts;
    const answer = await ask('memory.ask', { ticket, state: stateOf(ticket) });
    if (signal.aborted || JSON.stringify(answer) === JSON.stringify(this.found)) return;
    this.found = answer;
    changed();
  }
}
