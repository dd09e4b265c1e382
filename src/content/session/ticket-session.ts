import type { Label } from '../../core/label';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { TicketKey } from '../../protocol/messages';
import type { CardCommand } from '../../protocol/to-page';
import { runCardCommand } from '../card/card-commands';
import type { CardActions, CardView, FieldOffer } from '../card/card-props';
import { renderCard, unmountCard } from '../card/render-card';
import { summaryText } from '../card/summary-text';
import { CardPlace, noPlace } from '../page/card-place';
import { CardHost } from '../page/mount';
import { selectedText } from '../page/selected-text';
import { waitFor } from '../page/wait-for-change';
import { readMacros } from '../reading/read-macros';
import { readFromPage } from '../reading/read-page';
import { readTicket } from '../reading/read-ticket';
import { shownTicket } from '../reading/scope';
import type { World } from '../reading/world';
import { CardWriting } from './card-writing';
import { DeskFollower } from './desk-follower';
import { Feedback, keyOf, listLabels } from './feedback';
import { MemoryLook } from './memory-look';
import { dueOf } from './other-ticket';
import type { PageVisit } from './page-visit';
import { pickQuestion } from './pick-question';
import { describeEmptySelection, describeEmptyTicket, describeProblem, isGone } from './problem';
import { ReadingHealth } from './reading-health';
import { readSelected } from './selected-ticket';
import type { Surroundings } from './surroundings';
import { hasText, missingParts } from './ticket-facts';
import { withoutOffer, withoutQuestion } from './view-changes';

/** One ticket on one page: reads it, asks for suggestions, shows them and keeps what the agent says of them. */
export class TicketSession {
  private readonly host: CardHost;
  private readonly place: Pick<CardPlace, 'floatIfNeeded' | 'noteUnread' | 'floatNow'>;
  private view: CardView = { state: 'loading' };
  private ticket: Ticket | undefined;
  private feedback: Feedback | undefined;
  private writing: CardWriting | undefined;
  private readonly memory: MemoryLook;
  private isBySelection = false;
  private readonly follower: DeskFollower;
  private readonly health: ReadingHealth;

  constructor(
    private readonly visit: PageVisit,
    private readonly around: Surroundings,
  ) {
    const { document, changes, openness, translate } = around;
    this.host = new CardHost({
      ...around,
      frame: around.early.take(visit.page),
      moveLabel: translate('card_move'),
      signal: visit.signal,
    });
    this.health = new ReadingHealth({ ...around, page: visit.page, changed: () => this.draw() });
    this.follower = new DeskFollower({
      ask: around.ask,
      signal: visit.signal,
      report: around.report,
      current: () => (this.view.state === 'ready' ? this.ticket : undefined),
      readAgain: () => this.readAgain(),
      renew: (ticket) => this.renew(ticket),
      show: (prediction, labels) => this.showAgain(prediction, labels),
    });
    this.memory = new MemoryLook(
      visit,
      around.ask,
      () => readMacros(visit.page, this.world),
      () => this.draw(),
    );
    this.draw();
    this.place = around.policy.current.shows
      ? new CardPlace(this.host, visit.page, document, changes, visit.signal, () => {
          if (this.ticket) this.health.noteNoPlace(this.ticket);
        })
      : noPlace;
    if (!around.policy.current.shows) this.host.remove();
    openness.subscribe(() => this.openOrClose(), visit.signal);
    changes.subscribe(() => this.readAgainIfFilled(), visit.signal);
    visit.signal.addEventListener('abort', () => unmountCard(this.host.root), { once: true });
  }

  get isShown(): boolean {
    return this.host.isInPage;
  }

  /** Suggestions for what the agent has selected, where the ticket itself cannot be read. */
  readSelection(): void {
    this.isBySelection = true;
    this.place.floatNow();
    void this.start();
  }

  /** What is known of this desk has changed. */
  refresh(): void {
    this.follower.refresh();
  }

  /** Runs a keyboard command on the card. */
  run(command: CardCommand): void {
    const wasOut = this.host.bringIntoView();
    // An agent who asks for a card out of view wants to see it.
    if (!(wasOut && command === 'toggle-card')) runCardCommand(this.host.root, command);
  }

  /** Reads the ticket and shows the suggestions, or what is in their way. An answer for a ticket that was left is dropped. */
  async start(): Promise<void> {
    const { signal } = this.visit;
    try {
      this.show({ state: 'loading' });
      this.ticket = await this.read();
      this.place.floatIfNeeded();
      const { translate } = this.around;
      if (this.isBySelection && this.ticket.description === '')
        this.show({ state: 'problem', ...describeEmptySelection(translate) });
      else if (hasText(this.ticket)) await this.predict(this.ticket);
      else this.show({ state: 'problem', ...describeEmptyTicket(translate) });
    } catch (error) {
      if (signal.aborted) return;
      this.around.report(error);
      this.show({ state: 'problem', ...describeProblem(error, this.around.translate) });
    }
  }

  /** A page may become a ticket late, so this waits for as long as the page stays. */
  private async read(): Promise<Ticket> {
    const { visit, around } = this;
    const { document, changes } = around;
    if (this.isBySelection) return readSelected(visit.page, document);
    const waitForChange = waitFor(visit.page.adapter.reach.length > 0, changes, visit.signal);
    for (let isNoted = false; ; ) {
      const ticket = await readTicket(visit.page, { ...this.world, waitForChange });
      if (ticket) {
        this.health.noteRead(ticket);
        return ticket;
      }
      if (!isNoted) this.health.noteUnread();
      this.place.noteUnread();
      isNoted = true;
      do await waitForChange();
      while (shownTicket(visit.page, document) !== 'this');
    }
  }

  private async predict(ticket: Ticket): Promise<void> {
    const { ask } = this.around;
    const key = keyOf(ticket);
    const [prediction, labels] = await Promise.all([
      ask('ticket.predict', ticket),
      listLabels(ask, key, this.around.report),
    ]);
    this.visit.signal.throwIfAborted();
    this.feedback = new Feedback(ask, ticket, prediction, labels);
    this.writing ??= this.startWriting(ticket, key);
    this.writing.follow(ticket);
    this.show({ state: 'ready', prediction, labels });
    const { openness, changes, document, report, policy } = this.around;
    if (openness.isOpen && policy.current.shows) this.askQuestion(key).catch(report);
    if (this.isBySelection) return;
    // What asks for nothing is not remembered.
    if (!prediction.noise) this.memory.askAbout(ticket).catch(report);
    this.follower.watch(this.visit.page, document, changes);
    if (policy.current.writes === 'never') return;
    if (await this.writing.learnLists(prediction)) this.draw();
    if (policy.current.writes === 'auto' && !prediction.noise) await this.writing.fillEmpty(this.view);
    this.draw();
  }

  private startWriting(ticket: Ticket, key: TicketKey): CardWriting {
    return new CardWriting({ ...this.around, page: this.visit.page, world: this.world }, ticket, key);
  }

  /** In the place of a line of the same height, so that it may come late. */
  private async askQuestion(key: TicketKey): Promise<void> {
    if (this.view.state !== 'ready') return;
    const { prediction, labels } = this.view;
    const question = await pickQuestion(this.around.ask, key, prediction, labels);
    if (question && this.view.state === 'ready') this.show({ ...this.view, question });
  }

  private readAgain(): Promise<Ticket | undefined> {
    const { page, signal } = this.visit;
    const waitForChange = waitFor(page.adapter.reach.length > 0, this.around.changes, signal);
    return readTicket(page, { ...this.world, waitForChange });
  }

  /** There is new text, written or unfolded: the ticket is answered again. */
  private async renew(ticket: Ticket): Promise<void> {
    this.ticket = ticket;
    await this.predict(ticket);
  }

  /** Nothing moves where nothing is different. */
  private showAgain(prediction: Prediction, labels: readonly Label[]): void {
    const question = this.view.state === 'ready' ? this.view.question : undefined;
    const view: CardView = { state: 'ready', prediction, labels, ...(question && { question }) };
    if (JSON.stringify(view) === JSON.stringify(this.view)) return;
    this.feedback?.renew(prediction, labels);
    this.show(view);
  }

  /** An empty ticket may get its first text while it is open. */
  private readAgainIfFilled(): void {
    if (!this.ticket || hasText(this.ticket)) return;
    const parts = readFromPage(this.visit.page, this.around.document);
    const texts = [parts?.texts.subject, parts?.texts.description, ...(parts?.messages?.value ?? [])];
    if (!texts.some((each) => each && ('text' in each ? each.text : each.value).trim() !== '')) return;
    this.ticket = undefined;
    void this.start();
  }

  private openOrClose(): void {
    this.host.releaseHeight();
    this.draw();
  }

  private show(view: CardView): void {
    if (this.view.state === 'loading' && view.state !== 'loading') this.host.holdHeight();
    this.view = view;
    this.draw();
  }

  private draw(): void {
    const { openness, translate } = this.around;
    if (this.visit.signal.aborted) return;
    renderCard(this.host.root, {
      view: this.shownView,
      open: openness.isOpen,
      missing: this.health.isWorse ? [] : missingParts(this.ticket),
      notice: this.health.noticeOf(this.ticket),
      due: dueOf(this.visit.page.adapter, this.ticket),
      offers: this.offers,
      memory: this.memory.shown,
      actions: this.actions,
      translate,
    });
    const summary = summaryText(translate, this.view);
    this.host.summarise(summary, translate('card_bring_into_view', summary));
  }

  private readonly actions: CardActions = {
    record: (head, final, source, clickedAt) =>
      this.change((feedback) => feedback.record(head, final, source, clickedAt)),
    undo: (labelId) => this.change((feedback) => feedback.undo(labelId)),
    apply: (fields) => this.write((writing) => writing.apply(this.view, fields)),
    undoApply: (fields) => this.write((writing) => writing.undo(fields)),
    dismissQuestion: (forGood) => this.dismissQuestion(forGood),
    answerOffer: (accepted) => this.answerOffer(accepted),
    dismissIncident: (id) => this.memory.dismissIncident(id).catch(this.around.report),
    setOpen: (open) => this.around.openness.set(open),
    retry: () => (selectedText(this.around.document) ? this.readSelection() : void this.start()),
  };

  private get world(): World {
    const { document, fetch, askPage } = this.around;
    return { document, fetch, askPage, signal: this.visit.signal };
  }

  /** Lists of values grow when the helpdesk has told them; the view itself stays what was answered. */
  private get shownView(): CardView {
    if (this.view.state !== 'ready' || !this.writing) return this.view;
    return { ...this.view, prediction: this.writing.withLists(this.view.prediction) };
  }

  private get offers(): FieldOffer[] {
    if (this.around.policy.current.writes === 'never') return [];
    return this.writing?.offers(this.view) ?? [];
  }

  /** What could not be written is told in words; what was written is shown either way. */
  private write(act: (writing: CardWriting) => Promise<void>): Promise<void> {
    return this.writing ? act(this.writing).finally(() => this.draw()) : Promise.resolve();
  }

  /** The offer goes at once: whether its answer can be kept is no concern of the agent's. */
  private answerOffer(accepted: boolean): void {
    this.show(withoutOffer(this.view));
    this.around.ask('learning.answer', { accepted }).catch(this.around.report);
  }

  private dismissQuestion(forGood: boolean): void {
    this.show(withoutQuestion(this.view));
    if (forGood) this.around.ask('question.stop', {}).catch(this.around.report);
  }

  private async change(act: (feedback: Feedback) => Promise<void>): Promise<void> {
    const { feedback } = this;
    if (!feedback) return;
    try {
      await act(feedback);
    } catch (error) {
      const { message, advice } = describeProblem(error, this.around.translate);
      if (isGone(error)) this.show({ state: 'problem', message, advice });
      throw new Error(`${message} ${advice}`, { cause: error });
    }
    if (this.view.state === 'ready') this.show({ ...this.view, labels: feedback.labels });
  }
}
