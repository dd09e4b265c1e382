import { messageOf } from '../../core/message-of';
import { isChanged, type TriageTicket } from './triage-ticket';

/** What was done in all. */
export interface TriageSums {
  judged: number;
  written: number;
  snoozed: number;
}

interface Parts {
  tickets: readonly TriageTicket[];
  snooze(ticket: TriageTicket, isSnoozed: boolean): void;
  /** Draw anew. */
  changed(): void;
}

/** One ticket after the other, in the order of the side list. One act at a time. */
export class TriageRun {
  position = 0;
  /** Why the last act failed, in words. */
  failure = '';
  isBusy = false;
  private isNextWanted = false;
  /** Tickets that something was done to, or that were put off, the newest last. */
  private readonly touched: TriageTicket[] = [];
  private readonly snoozed = new Set<TriageTicket>();

  constructor(private readonly parts: Parts) {
    this.openCurrent();
  }

  get total(): number {
    return this.parts.tickets.length;
  }

  /** `undefined` at the end. */
  get current(): TriageTicket | undefined {
    return this.parts.tickets[this.position];
  }

  get canUndo(): boolean {
    return this.newest !== undefined;
  }

  get sums(): TriageSums {
    const { tickets } = this.parts;
    return {
      judged: tickets.filter(({ judged }) => judged > 0).length,
      written: tickets.filter(({ writtenFields }) => writtenFields.length > 0).length,
      snoozed: this.snoozed.size,
    };
  }

  accept(): Promise<void> {
    return this.run((ticket) => ticket.accept());
  }

  /** Accepts, and writes what is offered then; nothing into a ticket that asks for nothing, as its card shows no answer. */
  apply(): Promise<void> {
    return this.run(async (ticket) => {
      if (ticket.asksForNothing) return;
      await ticket.accept();
      const fields = ticket.changes.map(({ field }) => field);
      if (fields.length > 0) await ticket.actions.apply(fields);
    });
  }

  /** Not today; goes on to the next. */
  snooze(): void {
    const { current } = this;
    if (!current || this.isBusy) return;
    this.parts.snooze(current, true);
    this.snoozed.add(current);
    this.touched.push(current);
    this.next();
  }

  /** While something is being kept or set: when that is done, and not where it failed. */
  next(): void {
    if (this.position >= this.total) return;
    if (this.isBusy) {
      this.isNextWanted = true;
      return;
    }
    if (this.current && isChanged(this.current)) this.touched.push(this.current);
    this.position += 1;
    this.failure = '';
    this.openCurrent();
  }

  /** Takes back what was done to one ticket: to this one, else to the newest; that ticket is shown then. */
  async undo(): Promise<void> {
    const ticket = this.newest;
    if (!ticket || this.isBusy) return;
    this.position = this.parts.tickets.indexOf(ticket);
    await this.takeBack(ticket);
  }

  /** Takes back everything, the newest ticket first; stops at the first that cannot be. */
  async undoEverything(): Promise<void> {
    if (this.isBusy) return;
    for (let ticket = this.newest; ticket; ticket = this.newest) if (!(await this.takeBack(ticket))) return;
  }

  private get newest(): TriageTicket | undefined {
    if (this.current && isChanged(this.current)) return this.current;
    return this.touched.findLast((ticket) => isChanged(ticket) || this.snoozed.has(ticket));
  }

  private async takeBack(ticket: TriageTicket): Promise<boolean> {
    const isDone = await this.attempt(async () => {
      if (this.snoozed.delete(ticket)) this.parts.snooze(ticket, false);
      await ticket.undoAll();
    });
    this.parts.changed();
    return isDone;
  }

  private async run(act: (ticket: TriageTicket) => Promise<void>): Promise<void> {
    const { current } = this;
    if (current?.view.state !== 'ready' || this.isBusy) return;
    const isDone = await this.attempt(() => act(current));
    const goesOn = isDone && this.isNextWanted;
    this.isNextWanted = false;
    if (goesOn) this.next();
    else this.parts.changed();
  }

  private async attempt(act: () => Promise<void>): Promise<boolean> {
    this.isBusy = true;
    this.failure = '';
    this.parts.changed();
    try {
      await act();
      return true;
    } catch (error) {
      this.failure = messageOf(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  /** The next one is read while the agent looks at this one. */
  private async openAhead(): Promise<void> {
    const { current, position } = this;
    if (current?.view.state === 'loading') await current.open();
    const next = this.parts.tickets[position + 1];
    if (this.position === position && next?.view.state === 'loading') await next.open();
  }

  private openCurrent(): void {
    void this.openAhead();
    this.parts.changed();
  }
}
