import { messageOf } from '../../core/message-of';
import type { FieldOffer } from '../card/card-props';
import { isChanged, type TriageTicket } from './triage-ticket';

/** What is to be set in one ticket. */
export interface BulkEntry {
  ticket: TriageTicket;
  changes: { field: string; from: string; to: string }[];
  /** The answers that these changes come from; no other is kept as accepted, as nobody has seen it. */
  heads: string[];
  isDone: boolean;
}

type BulkState = 'preparing' | 'ready' | 'running' | 'stopped' | 'done' | 'undoing' | 'undone';

/** Accepts and writes what the model is surely right about, in many tickets: a preview first, then one request at a time. */
export class BulkRun {
  state: BulkState = 'preparing';
  /** Tickets that were looked at, or written to. */
  count = 0;
  entries: BulkEntry[] = [];
  /** Tickets that could not be judged, so that nothing is known of them. */
  unread: TriageTicket[] = [];
  failure = '';
  private isLeft = false;

  constructor(
    private readonly tickets: readonly TriageTicket[],
    readonly confidence: number,
    private readonly changed: () => void,
    private readonly signal: AbortSignal,
  ) {}

  get total(): number {
    return this.state === 'preparing' ? this.tickets.length : this.entries.length;
  }

  /** While something is being written nobody may leave: what was set could not be undone then. */
  get isWriting(): boolean {
    return this.state === 'running' || this.state === 'undoing';
  }

  /** Of a ticket that could not be finished a part may have been set, too. */
  get canUndo(): boolean {
    const isOver = this.state === 'done' || this.state === 'stopped';
    return isOver && this.entries.some(({ ticket }) => isChanged(ticket));
  }

  /** Looks at no further ticket. */
  leave(): void {
    this.isLeft = true;
  }

  /** Looks at every ticket, and writes nothing. */
  async prepare(): Promise<void> {
    for (const ticket of this.tickets) {
      if (this.signal.aborted || this.isLeft) return;
      if (ticket.view.state !== 'ready') await ticket.open();
      if (ticket.view.state !== 'ready') this.unread.push(ticket);
      const offers = this.offersOf(ticket);
      const changes = offers.map((offer) => changeOf(ticket, offer));
      const heads = offers.map(({ head }) => head);
      if (changes.length > 0) this.entries.push({ ticket, changes, heads, isDone: false });
      this.count += 1;
      this.changed();
    }
    this.show('ready');
  }

  /** Leaves a ticket out. */
  remove(entry: BulkEntry): void {
    if (this.state !== 'ready') return;
    this.entries = this.entries.filter((each) => each !== entry);
    this.changed();
  }

  /** One ticket after the other; stops at the first that cannot be written. */
  async run(): Promise<void> {
    if (this.state !== 'ready') return;
    this.count = 0;
    this.show('running');
    for (const entry of this.entries) {
      if (this.signal.aborted) return;
      const { ticket } = entry;
      try {
        const fields = entry.changes.map(({ field }) => field);
        await ticket.requireUnchanged(fields);
        // Written before it is kept as accepted: of a refused ticket nothing is.
        await ticket.actions.apply(fields);
        await ticket.accept(this.confidence, entry.heads);
        entry.isDone = true;
      } catch (error) {
        this.failure = messageOf(error);
        this.show('stopped');
        return;
      }
      this.count += 1;
      this.changed();
    }
    this.show('done');
  }

  /** Puts everything back, the newest first; stops at the first that cannot be. */
  async undo(): Promise<void> {
    if (!this.canUndo) return;
    this.failure = '';
    this.show('undoing');
    for (const entry of this.entries.toReversed()) {
      try {
        await entry.ticket.undoAll();
        if (entry.isDone) this.count -= 1;
        entry.isDone = false;
      } catch (error) {
        this.failure = messageOf(error);
        this.show('stopped');
        return;
      }
      this.changed();
    }
    this.show('undone');
  }

  /**
   * A field whose value was not read is left out: nobody could see what would be overwritten. So is a ticket that is
   * closed.
   */
  private offersOf(ticket: TriageTicket): FieldOffer[] {
    if (ticket.isClosed) return [];
    const sure = new Set(ticket.openAnswers(this.confidence).map(({ head }) => head));
    return ticket.changes.filter(({ head, field }) => sure.has(head) && ticket.isKnown(field));
  }

  private show(state: BulkState): void {
    this.state = state;
    this.changed();
  }
}

function changeOf(ticket: TriageTicket, { field, valueName }: FieldOffer) {
  return { field, from: ticket.valueOf(field), to: valueName };
}
