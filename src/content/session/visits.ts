import type { Adapter } from '../../helpdesks/adapter';
import type { CardCommand } from '../../protocol/to-page';
import { nodes } from '../drivers/nodes';
import { mayMount } from '../page/early-place';
import { isOwnElement } from '../page/own-elements';
import { selectedText, selectionPage } from '../page/selected-text';
import { matchTicketPage, type TicketPage } from '../reading/match-page';
import { AgentActs } from './agent-acts';
import { PageVisit } from './page-visit';
import type { Surroundings } from './surroundings';
import type { TicketSession } from './ticket-session';

/** Follows the agent from ticket to ticket: one visit at a time, ended before the next begins. */
export class Visits {
  private visit: PageVisit | undefined;
  private session: TicketSession | undefined;
  /** Ends with no session where its visit has ended meanwhile, or where it could not be loaded. */
  private opening: Promise<TicketSession | undefined> | undefined;
  /** The visit is to a page that no adapter knows, because the agent asked for it. */
  private isAsked = false;

  constructor(
    private adapters: readonly Adapter[],
    private readonly readAddress: () => string,
    private readonly around: Surroundings,
    private readonly signal: AbortSignal,
  ) {
    around.changes.subscribe(() => this.follow(), signal);
    signal.addEventListener('abort', () => this.leave(), { once: true });
    this.follow();
  }

  /** Continues with other adapters: the open ticket is read again. */
  use(adapters: readonly Adapter[]): void {
    this.adapters = adapters;
    this.leave();
    this.follow();
  }

  /** Runs a keyboard command on the card, if there is one. */
  run(command: CardCommand): void {
    const { document } = this.around;
    const isWanted = command === 'toggle-card' && !this.session?.isShown && selectedText(document) !== '';
    if (isWanted) this.readSelection();
    else this.session?.run(command);
  }

  /** The ticket's page that is open; undefined of any other. */
  get page(): TicketPage | undefined {
    return this.isAsked ? undefined : this.visit?.page;
  }

  /** What is known of this desk has changed. */
  refresh(): void {
    this.session?.refresh();
  }

  /** Shows suggestions for the text that the agent has selected, on whichever page this is. */
  readSelection(): void {
    if (!this.opening) this.isAsked = true;
    this.opening ??= this.begin(selectionPage(this.readAddress()));
    void this.opening.then((session) => session?.readSelection());
  }

  private follow(): void {
    const address = this.readAddress();
    const page = matchTicketPage(this.adapters, address, this.around.document, this.around.isDetected);
    if (this.visit?.isStillAt(page ?? (this.isAsked ? selectionPage(address) : undefined))) return;
    this.leave();
    if (!page || !mayMount(page.adapter, this.around.document)) return;
    this.opening = this.begin(page);
    void this.opening.then((session) => session?.start());
  }

  private async begin(page: TicketPage): Promise<TicketSession | undefined> {
    const visit = new PageVisit(page);
    this.visit = visit;
    if (!this.isAsked) this.watchActs(visit);
    try {
      const { TicketSession } = await this.around.load('ticket');
      if (visit.signal.aborted) return undefined;
      this.session = new TicketSession(visit, this.around);
      return this.session;
    } catch (error) {
      this.around.report(error);
      return undefined;
    }
  }

  /** What an agent changes last is often not shown any more when it is saved. */
  private watchActs(visit: PageVisit): void {
    const { document, isByPerson, ask, lookAgain, report } = this.around;
    const { id, adapter, url } = visit.page;
    const acts = new AgentActs(document, id, isByPerson, isOwnElement, visit.signal);
    const look = () => {
      if (acts.isTouched && !this.signal.aborted) lookAgain(visit.page).catch(report);
    };
    visit.signal.addEventListener('abort', look, { once: true });
    const tell = () => {
      if (acts.isTouched) ask('ticket.leave', { helpdesk: adapter.id, url: url.href }).catch(report);
    };
    nodes.defaultView(document)?.addEventListener('pagehide', tell, { signal: visit.signal });
  }

  private leave(): void {
    this.visit?.end();
    this.visit = undefined;
    this.session = undefined;
    this.opening = undefined;
    this.isAsked = false;
  }
}
