import type { ActiveIncident, RememberedTicket } from '../../../protocol/memory-messages';
import type { Translate } from '../../../shared/translate';
import type { BulkRun } from '../bulk-run';
import type { ListedTicket, ListSort } from '../list-order';
import type { TriageRun } from '../triage-run';

/** What the side list shows, and what can be done there. */
export interface PanelProps {
  isOpen: boolean;
  /** Tickets in the page's list. */
  count: number;
  /** The same, each once, as the page lists them; none while the list is closed. */
  tickets: readonly ListedTicket[];
  sort: ListSort;
  /** The agent's own team; all where it is empty. */
  team: string;
  isSnoozed(ticket: string): boolean;
  /** Why nothing could be scored, in words; empty where it could. */
  failure: string;
  /** The active incidents of this desk, the newest first. */
  incidents: readonly ActiveIncident[];
  /** One ticket after the other; missing while nobody triages. */
  triage?: TriageRun | undefined;
  bulk?: BulkRun | undefined;
  /** Whether anything can be written into this helpdesk. */
  canWrite: boolean;
  actions: {
    setOpen(isOpen: boolean): void;
    retry(): void;
    chooseSort(sort: ListSort): void;
    chooseTeam(team: string): void;
    /** Tickets that were put off are to be looked at today after all. */
    takeBack(tickets: readonly ListedTicket[]): void;
    /** Opens the ticket in the helpdesk. */
    open(ticket: ListedTicket): void;
    startTriage(tickets: readonly ListedTicket[]): void;
    startBulk(tickets: readonly ListedTicket[], confidence: number): void;
    /** Somebody says that it is no incident. */
    dismissIncident(id: string): void;
    /** Where the helpdesk shows that ticket; undefined where that is not known. */
    addressOf(ticket: RememberedTicket): string | undefined;
    /** Back to the list. */
    leave(): void;
  };
  translate: Translate;
}
