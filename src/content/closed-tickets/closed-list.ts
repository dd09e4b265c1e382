import type { Ticket } from '../../core/ticket';
import type { Adapter } from '../../helpdesks/adapter';
import type { ListedTicket } from '../../protocol/history-messages';

/** Where requests go and which values they may name; like a page of the helpdesk without a ticket. */
export interface HistoryPlace {
  adapter: Adapter;
  base: string;
  vars: Readonly<Record<string, string>>;
  url: URL;
}

interface ClosedEntry extends ListedTicket {
  read(): Promise<Ticket | undefined>;
}

/** One page of the list of closed tickets; each ticket is fetched when it is asked for. */
export interface ClosedList {
  entries: ClosedEntry[];
  hasMore: boolean;
  total?: number;
  /** What the next page is asked for with, where pages are not counted. */
  next?: string;
}

/** Which page of a list, from 1; where pages are not counted all but the first need a cursor. */
export interface ListPage {
  page: number;
  cursor: string | undefined;
}

/** The status given to a page that reports a change caused by reading it. */
export const changesWhenRead = -2;
