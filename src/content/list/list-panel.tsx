import { render } from 'preact';
import type { ActiveIncident } from '../../protocol/memory-messages';
import { watchTheme } from '../page/host-theme';
import type { ListPage } from '../reading/match-page';
import { describeProblem } from '../session/problem';
import type { Surroundings } from '../session/surroundings';
import { BulkRun } from './bulk-run';
import type { ListMemory } from './list-memory';
import { type ListedTicket, withoutRepeats } from './list-order';
import { Panel } from './panel/panel';
import { PanelHost } from './panel/panel-host';
import type { PanelProps } from './panel/panel-props';
import type { RowReader } from './row-reader';
import type { TicketSource } from './ticket-source';
import { TriageRun } from './triage-run';
import { TriageTicket } from './triage-ticket';

interface Parts {
  page: ListPage;
  around: Surroundings;
  source: TicketSource;
  memory: ListMemory;
  reader: RowReader;
  /** Different tickets in the page now. */
  countTickets(): number;
  /** As the page has them now. */
  listTickets(): ListedTicket[];
  /** Asks for scores once more. */
  retry(): void;
  signal: AbortSignal;
}

/** The side list: what is shown there, and what the agent does with it. */
export class ListPanel {
  private readonly host: PanelHost;
  private isOpen = false;
  private failure = '';
  private triage: TriageRun | undefined;
  private bulk: BulkRun | undefined;
  private frame: number | undefined;
  /** What the closed list said when it was last drawn. */
  private drawn = '';
  private incidents: readonly ActiveIncident[] = [];
  /** By what was asked before an incident was dismissed it does not come back. */
  private readonly dismissed = new Set<string>();

  constructor(private readonly parts: Parts) {
    const { around, signal } = parts;
    this.host = new PanelHost(around.document, around.isByPerson, around.translate('text_direction'), signal);
    watchTheme(around.document, () => this.host.followTheme(), signal);
    signal.addEventListener('abort', () => this.stop(), { once: true });
    void this.askForIncidents();
  }

  /** The list, or a score in it, has changed. */
  follow(): void {
    if (this.isUpToDate) return;
    // Once for all that changes before the page is next painted.
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (!this.isUpToDate) this.draw();
    });
  }

  /** Closed, it shows numbers alone, which stay the same while the page draws its rows anew. */
  private get isUpToDate(): boolean {
    return !this.isOpen && this.host.isThere && this.drawn === this.closedState;
  }

  private get closedState(): string {
    return [this.isOpen, this.parts.countTickets(), this.incidents.length, this.bulk?.isWriting].join();
  }

  /** What is known of this desk has changed. */
  async askForIncidents(): Promise<void> {
    const { ask, report } = this.parts.around;
    try {
      this.showIncidents(await ask('incident.list', {}));
    } catch (error) {
      report(error);
    }
  }

  showIncidents(incidents: readonly ActiveIncident[]): void {
    const shown = incidents.filter(({ id }) => !this.dismissed.has(id));
    if (shown.length === 0 && this.incidents.length === 0) return;
    this.incidents = shown;
    this.follow();
  }

  /** Nothing could be scored. */
  fail(error: unknown): void {
    const { message, advice } = describeProblem(error, this.parts.around.translate);
    this.failure = `${message} ${advice}`;
    this.follow();
  }

  private draw(): void {
    if (this.parts.signal.aborted) return;
    this.host.stay();
    this.host.show(this.isOpen);
    this.drawn = this.closedState;
    render(<Panel {...this.props} />, this.host.root);
  }

  private get props(): PanelProps {
    const { around, page, memory } = this.parts;
    return {
      isOpen: this.isOpen,
      count: this.parts.countTickets(),
      tickets: this.isOpen ? withoutRepeats(this.parts.listTickets()) : [],
      sort: memory.sort,
      team: memory.team,
      isSnoozed: (ticket) => memory.isSnoozed(ticket),
      failure: this.failure,
      incidents: this.incidents,
      triage: this.triage,
      bulk: this.bulk,
      canWrite: page.adapter.write !== undefined && around.policy.current.writes !== 'never',
      actions: this.actions,
      translate: around.translate,
    };
  }

  private readonly actions: PanelProps['actions'] = {
    setOpen: (isOpen) => this.change(() => (this.isOpen = isOpen)),
    retry: () => {
      this.failure = '';
      this.parts.retry();
      this.draw();
    },
    chooseSort: (sort) => this.change(() => this.parts.memory.chooseSort(sort)),
    chooseTeam: (team) => this.change(() => this.parts.memory.chooseTeam(team)),
    takeBack: (tickets) =>
      this.change(() =>
        this.parts.memory.snooze(
          tickets.map(({ row }) => row.ticket),
          false,
        ),
      ),
    open: (ticket) => this.parts.source.open(ticket.element, ticket.row),
    startTriage: (tickets) =>
      this.change(() => {
        const { memory } = this.parts;
        this.triage = new TriageRun({
          tickets: this.toTriage(tickets),
          snooze: ({ task }, isSnoozed) => memory.snooze([task.row.ticket], isSnoozed),
          changed: () => this.follow(),
        });
      }),
    startBulk: (tickets, confidence) =>
      this.change(() => {
        const { signal } = this.parts;
        this.bulk = new BulkRun(this.toTriage(tickets), confidence, () => this.follow(), signal);
        void this.bulk.prepare();
      }),
    dismissIncident: (id) =>
      this.change(() => {
        const { ask, report } = this.parts.around;
        this.dismissed.add(id);
        this.incidents = this.incidents.filter((incident) => incident.id !== id);
        ask('incident.dismiss', { id }).catch(report);
      }),
    addressOf: ({ id }) => {
      const listed = this.parts.listTickets().find(({ row }) => row.id === id);
      return listed && this.parts.source.pageOf(listed.element, listed.row)?.url.href;
    },
    leave: () =>
      this.change(() => {
        this.triage = undefined;
        this.bulk = undefined;
      }),
  };

  private change(act: () => void): void {
    act();
    this.draw();
    if (this.isOpen && !this.triage && !this.bulk) this.host.focusFirst();
  }

  private toTriage(tickets: readonly ListedTicket[]): TriageTicket[] {
    const { page, around, source, reader } = this.parts;
    // The helpdesk's own lists of values are the same for all of them.
    const world = { ...source.world, askedOptions: new Map() };
    return tickets.map(({ element, row }) => {
      const ticketPage = source.pageOf(element, row);
      const task = {
        row,
        helpdesk: page.adapter.id,
        origin: page.url.origin,
        page: ticketPage,
        listed: reader.readMore(element),
        read: async () => ticketPage && source.read(ticketPage, row),
        readAgain: async () => ticketPage && source.readAgain(ticketPage),
        world,
      };
      return new TriageTicket(task, around, () => this.follow());
    });
  }

  private stop(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    render(null, this.host.root);
  }
}
