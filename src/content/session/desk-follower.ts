import type { Label } from '../../core/label';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { Ask } from '../../protocol/client';
import type { PageChanges } from '../page/page-changes';
import type { TicketPage } from '../reading/match-page';
import { listLabels } from './feedback';
import { FieldWatch } from './field-watch';
import { OnceMore } from './once-more';

export interface Followed {
  ask: Ask;
  signal: AbortSignal;
  report: (error: unknown) => void;
  /** The ticket whose suggestions are shown; undefined while there are none. */
  current(): Ticket | undefined;
  /** The ticket as it is now. */
  readAgain(): Promise<Ticket | undefined>;
  show(prediction: Prediction, labels: readonly Label[]): void;
  /** The ticket says something else than when the suggestions were made. */
  renew(ticket: Ticket): Promise<void>;
}

/** Keeps an open card up with its desk: what the desk has learned meanwhile, and what the helpdesk itself changed. */
export class DeskFollower {
  private readonly refreshing: OnceMore;
  private readonly observing: OnceMore;
  private readonly rereading: OnceMore;
  private watching: FieldWatch | undefined;

  constructor(private readonly followed: Followed) {
    this.refreshing = new OnceMore(() => this.askAgain(), followed.report);
    this.observing = new OnceMore(() => this.tellFields(), followed.report);
    this.rereading = new OnceMore(() => this.tellTexts(), followed.report);
  }

  /** What is known of the desk has changed: asks again, without a word. */
  refresh(): void {
    this.refreshing.run();
  }

  /** Tells from now on when the helpdesk shows other values in the ticket's fields, or other messages. */
  watch(page: TicketPage, document: Document, changes: PageChanges): void {
    this.watching ??= new FieldWatch(page, document, changes, this.followed.signal, {
      fields: () => this.observing.run(),
      texts: () => this.rereading.run(),
      left: (fields) => this.tellLast(fields),
    });
  }

  private async askAgain(): Promise<void> {
    const { ask, signal, report, current, show } = this.followed;
    const ticket = current();
    if (!ticket || signal.aborted) return;
    const [prediction, labels] = await Promise.all([
      ask('ticket.refresh', ticket),
      listLabels(ask, ticket, report),
    ]);
    if (!signal.aborted && current() === ticket) show(prediction, labels);
  }

  private async tellFields(): Promise<void> {
    const { ask, signal, current, readAgain } = this.followed;
    if (!current() || signal.aborted) return;
    const ticket = await readAgain();
    if (ticket && !signal.aborted) await ask('ticket.observe', ticket);
  }

  private async tellTexts(): Promise<void> {
    const { signal, current, readAgain, renew } = this.followed;
    const before = current();
    if (!before || signal.aborted) return;
    const ticket = await readAgain();
    if (ticket && !signal.aborted && textOf(ticket) !== textOf(before)) await renew(ticket);
  }

  /** Nothing can be read again any more: what was read, with the fields as they were shown last. */
  private tellLast(fields: Ticket['fields']): void {
    const { ask, current, report } = this.followed;
    const ticket = current();
    if (ticket) ask('ticket.observe', { ...ticket, fields: { ...ticket.fields, ...fields } }).catch(report);
  }
}

function textOf({ subject, description, messages }: Ticket): string {
  return JSON.stringify([subject, description, messages.map(({ role, text }) => [role, text])]);
}
