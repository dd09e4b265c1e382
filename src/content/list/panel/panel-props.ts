import type { Translate } from '../../../shared/translate';
import type { BulkRun } from '../bulk-run';
import type { ListedTicket, ListSort } from '../list-order';
import type { TriageRun } from '../triage-run';

/** What the side list shows, and what can be done there. */
export interface PanelProps {
  isOpen: boolean;
  /** As the page lists them. */
  tickets: readonly ListedTicket[];
  sort: ListSort;
  isSnoozed(id: string): boolean;
  /** Why nothing could be scored, in words; empty where it could. */
  failure: string;
  /** One ticket after the other; missing while nobody triages. */
  triage?: TriageRun | undefined;
  bulk?: BulkRun | undefined;
  /** Whether anything can be written into this helpdesk. */
  canWrite: boolean;
  actions: {
    setOpen(isOpen: boolean): void;
    retry(): void;
    chooseSort(sort: ListSort): void;
    /** Opens the ticket in the helpdesk. */
    open(ticket: ListedTicket): void;
    startTriage(tickets: readonly ListedTicket[]): void;
    startBulk(tickets: readonly ListedTicket[], confidence: number): void;
    /** Back to the list. */
    leave(): void;
  };
  translate: Translate;
}
