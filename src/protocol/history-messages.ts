import * as v from 'valibot';
import { Ticket } from '../core/ticket';

const helpdesk = v.pipe(v.string(), v.maxLength(100));
const Id = v.pipe(v.string(), v.maxLength(100));
/** More are not listed at once. */
const mostListed = 200;

/** What the background asks a page of a helpdesk, which has the session. `page` is of the list, from 1. */
export const HistoryRequest = v.variant('kind', [
  /** Which closed tickets there are on this page of the list. */
  v.object({
    kind: v.literal('history.list'),
    helpdesk,
    page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  /** Some of them, whole. */
  v.object({
    kind: v.literal('history.fetch'),
    helpdesk,
    page: v.pipe(v.number(), v.integer(), v.minValue(1)),
    ids: v.pipe(v.array(Id), v.maxLength(mostListed)),
  }),
]);
export type HistoryRequest = v.InferOutput<typeof HistoryRequest>;

/** The request where the message is one, else `undefined`. */
export function readHistoryRequest(message: unknown): HistoryRequest | undefined {
  const parsed = v.safeParse(HistoryRequest, message);
  return parsed.success ? parsed.output : undefined;
}

/** Why a helpdesk gave nothing: it wants to be asked later; nobody is logged in, or may not see this; … */
const Obstacle = v.object({
  state: v.literal('stopped'),
  code: v.picklist(['busy', 'session', 'unusable', 'no-recipe']),
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
  tickets: v.pipe(v.array(ListedTicket), v.maxLength(mostListed)),
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
  tickets: v.pipe(v.array(Ticket), v.maxLength(mostListed)),
});

export const HistoryReply = v.variant('state', [ListedTickets, FetchedTickets, Obstacle]);
export type HistoryReply = v.InferOutput<typeof HistoryReply>;
