import { isClosed } from '../../core/closed-ticket';
import type { Prediction } from '../../core/suggestion';
import type { FieldValue, Ticket } from '../../core/ticket';
import { type Answer, answersTo, committedAnswers } from '../card/answer';
import type { CardActions, CardView, FieldOffer } from '../card/card-props';
import { rowsOf } from '../card/card-rows';
import type { TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';
import { CardWriting } from '../session/card-writing';
import { Feedback, keyOf, listLabels } from '../session/feedback';
import { describeProblem } from '../session/problem';
import type { Surroundings } from '../session/surroundings';
import { isSameValue } from '../writing/match-option';
import type { ReadTicket } from './read-listed';
import type { ReadRow } from './row-reader';

/** A ticket of the list, and how it can be had and written to. */
interface TriageTask {
  row: ReadRow;
  helpdesk: string;
  origin: string;
  /** Missing where the row has no link to its ticket: it is judged by its subject then, and not written to. */
  page: TicketPage | undefined;
  /** What else the row says. */
  listed: Pick<Ticket, 'status' | 'fields'>;
  /** The whole ticket; `undefined` where only its row is known. */
  read(): Promise<ReadTicket | undefined>;
  /** The ticket as it is now; `undefined` where it cannot be had. */
  readAgain(): Promise<ReadTicket | undefined>;
  world: World;
}

/** One ticket that is judged and written to from the list, in the ways of the card. */
export class TriageTicket {
  view: CardView = { state: 'loading' };
  isBySubject = true;
  private opening: Promise<void> | undefined;
  private ticket: Ticket | undefined;
  private feedback: Feedback | undefined;
  private writing: CardWriting | undefined;
  /** Labels that were given here, the newest last. */
  private given: string[] = [];

  constructor(
    readonly task: TriageTask,
    private readonly around: Surroundings,
    private readonly changed: () => void,
  ) {}

  /** Reads the ticket and asks for suggestions; what is in the way is the view then. Once, while it is being opened. */
  open(): Promise<void> {
    this.opening ??= this.readAndAsk().finally(() => {
      this.opening = undefined;
    });
    return this.opening;
  }

  private async readAndAsk(): Promise<void> {
    const { around, task } = this;
    try {
      this.view = { state: 'loading' };
      const whole = await task.read();
      this.isBySubject = whole === undefined;
      const ticket = whole?.ticket ?? this.ticketOfRow();
      this.ticket = ticket;
      const [prediction, labels] = await Promise.all([
        around.ask('ticket.predict', ticket),
        listLabels(around.ask, keyOf(ticket), around.report),
      ]);
      this.feedback = new Feedback(around.ask, ticket, prediction, labels);
      if (task.page && around.policy.current.writes !== 'never') {
        // What the agent may change shows on the ticket's own page, where there is one; else on the list.
        const document = whole?.document ?? task.world.document;
        this.writing ??= new CardWriting(
          { ...around, page: task.page, document, world: { ...task.world, document } },
          ticket,
          keyOf(ticket),
        );
      }
      this.view = { state: 'ready', prediction, labels };
      await this.writing?.learnLists(prediction);
    } catch (error) {
      around.report(error);
      this.view = { state: 'problem', ...describeProblem(error, around.translate) };
    }
    this.changed();
  }

  get text(): string {
    const { description = '', messages = [] } = this.ticket ?? {};
    return description || (messages.find(({ role }) => role === 'customer')?.text ?? '');
  }

  get offers(): FieldOffer[] {
    return this.writing?.offers(this.view) ?? [];
  }

  /** What is offered and, as far as was read, not in the ticket yet. */
  get changes(): FieldOffer[] {
    return this.offers.filter(
      ({ field, value, valueName, isCurrent }) =>
        !isCurrent && !isSameValue(value, this.valueOf(field), [valueName]),
    );
  }

  /** Whether the ticket was read to have this field, empty or not. */
  isKnown(field: string): boolean {
    return Object.hasOwn(this.ticket?.fields ?? {}, field);
  }

  get isClosed(): boolean {
    return this.ticket !== undefined && isClosed(this.ticket);
  }

  /** What the helpdesk had in the field when the ticket was read. */
  valueOf(field: string): string {
    return textOf(this.ticket?.fields[field]);
  }

  /** Rejects, with an error whose message may be shown, where the status or one of these fields is another now than when it was read. */
  async requireUnchanged(fields: readonly string[]): Promise<void> {
    const now = (await this.task.readAgain())?.ticket;
    const status = this.ticket?.status;
    const isOther = status !== undefined && now?.status !== status;
    if (!now || isOther || fields.some((field) => textOf(now.fields[field]) !== this.valueOf(field)))
      throw new Error(this.around.translate('list_bulk_changed'));
  }

  /** Whether the ticket asks for nothing, so that no answer is shown for it; what the agent said of it counts more. */
  get asksForNothing(): boolean {
    return (
      this.view.state === 'ready' && this.view.prediction.noise !== undefined && this.view.labels.length === 0
    );
  }

  /** Fields that were written and not put back. */
  get writtenFields(): string[] {
    return this.offers.filter(({ writtenName }) => writtenName !== undefined).map(({ field }) => field);
  }

  /** How many suggestions the agent has judged here. */
  get judged(): number {
    return this.given.length;
  }

  /** Answers that the model stands by and that nobody has judged, from this confidence on. */
  openAnswers(confidence = 0): Answer[] {
    if (this.view.state !== 'ready' || this.view.prediction.noise) return [];
    const { prediction, labels } = this.view;
    const answers = rowsOf(prediction).flatMap(({ heads }) => answersTo(heads, prediction, labels));
    return committedAnswers(answers).filter(({ suggestion }) => suggestion.confidence >= confidence);
  }

  /** Keeps every open answer as right, or those of these heads alone. Rejects with an error whose message may be shown. */
  async accept(confidence = 0, heads?: readonly string[]): Promise<void> {
    const clickedAt = new Date().toISOString();
    for (const { head, suggestion } of this.openAnswers(confidence))
      if (!heads || heads.includes(head))
        await this.actions.record(head, suggestion.value, 'accepted', clickedAt);
  }

  /** Takes back what was written here, then what was judged. Rejects at the first that could not be. */
  async undoAll(): Promise<void> {
    const { writing } = this;
    const fields = this.writtenFields;
    if (writing && fields.length > 0) await this.act(() => writing.undo(fields));
    for (const id of this.given.toReversed()) await this.actions.undo(id);
  }

  readonly actions: CardActions = {
    record: (head, final, source, clickedAt) =>
      this.judge(async (feedback) => {
        await feedback.record(head, final, source, clickedAt);
        const label = feedback.labels.find((each) => each.head === head);
        if (label) this.given.push(label.id);
      }),
    undo: (labelId) =>
      this.judge(async (feedback) => {
        await feedback.undo(labelId);
        this.given = this.given.filter((id) => id !== labelId);
      }),
    apply: (fields) => this.act(() => this.writing?.apply(this.view, fields)),
    undoApply: (fields) => this.act(() => this.writing?.undo(fields)),
    dismissQuestion: () => undefined,
    dismissIncident: () => undefined,
    answerOffer: () => undefined,
    setOpen: () => undefined,
    retry: () => void this.open(),
  };

  /** With every value that the helpdesk's own lists have. */
  get shownView(): CardView {
    if (this.view.state !== 'ready') return this.view;
    const prediction: Prediction = {
      ...(this.writing?.withLists(this.view.prediction) ?? this.view.prediction),
      // Made to a ticket, not to a list.
      desk: undefined,
    };
    return { ...this.view, prediction };
  }

  private async act(write: () => Promise<void> | undefined): Promise<void> {
    try {
      await write();
    } finally {
      this.changed();
    }
  }

  private async judge(act: (feedback: Feedback) => Promise<void>): Promise<void> {
    const { feedback } = this;
    if (!feedback || this.view.state !== 'ready') return;
    try {
      await act(feedback);
    } catch (error) {
      const { message, advice } = describeProblem(error, this.around.translate);
      throw new Error(`${message} ${advice}`, { cause: error });
    }
    this.view = { ...this.view, labels: feedback.labels };
    this.changed();
  }

  private ticketOfRow(): Ticket {
    const { row, page, listed, helpdesk, origin } = this.task;
    const { id, subject } = row;
    return {
      ...{ helpdesk, origin, id, url: page?.url.href ?? origin, subject },
      ...{ description: '', messages: [], source: { subject: 'list' }, ...listed },
    };
  }
}

/** Whether anything was kept or set here that could be taken back. */
export function isChanged({ judged, writtenFields }: TriageTicket): boolean {
  return judged > 0 || writtenFields.length > 0;
}

function textOf(value: FieldValue | undefined): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
