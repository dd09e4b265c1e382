import * as v from 'valibot';
import { Ticket } from '../core/ticket';

const helpdesk = v.pipe(v.string(), v.maxLength(100));
const Id = v.pipe(v.string(), v.maxLength(100));
/** More are not listed at once. */
const maxListed = 200;

const page = v.pipe(v.number(), v.integer(), v.minValue(1));

/** `page` is of the helpdesk's list, from 1. */
export const ListRequest = v.object({ helpdesk, page });
export const FetchRequest = v.object({
  helpdesk,
  page,
  ids: v.pipe(v.array(Id), v.maxLength(maxListed)),
});

/** What is asked of a helpdesk's history, by kind. */
export type HistoryRequest =
  | ({ kind: 'history.list' } & v.InferOutput<typeof ListRequest>)
  | ({ kind: 'history.fetch' } & v.InferOutput<typeof FetchRequest>);

/**
 * Why a helpdesk gave nothing: it asks to wait; the agent is not logged in, or may not see this; reading would change
 * something; …
 */
const Obstacle = v.object({
  state: v.literal('stopped'),
  code: v.picklist(['busy', 'session', 'unusable', 'no-recipe', 'changes']),
  /** Seconds. */
  retryAfter: v.optional(v.pipe(v.number(), v.minValue(0))),
});
export type Obstacle = v.InferOutput<typeof Obstacle>;

/** `changed` is another text after each change of the ticket, where the list tells when that was. */
const ListedTicket = v.object({ id: Id, changed: v.optional(v.pipe(v.string(), v.maxLength(100))) });
export type ListedTicket = v.InferOutput<typeof ListedTicket>;

/** As untrusted as everything that comes from a page. */
export const ListedTickets = v.object({
  state: v.literal('listed'),
  tickets: v.pipe(v.array(ListedTicket), v.maxLength(maxListed)),
  /** Whether the list has further pages. */
  hasMore: v.boolean(),
  /** Closed tickets that there are, where the helpdesk tells. */
  total: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Whether each ticket takes requests of its own. */
  isAskedSingly: v.boolean(),
});
export type ListedTickets = v.InferOutput<typeof ListedTickets>;

/** Those that could be read. */
const FetchedTickets = v.object({
  state: v.literal('fetched'),
  tickets: v.pipe(v.array(Ticket), v.maxLength(maxListed)),
});

export const HistoryReply = v.variant('state', [ListedTickets, FetchedTickets, Obstacle]);
export type HistoryReply = v.InferOutput<typeof HistoryReply>;
