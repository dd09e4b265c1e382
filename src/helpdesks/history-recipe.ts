import * as v from 'valibot';
import { Name, Path } from './address';
import { Condition, CustomFields, JsonPicks, Pointer, Rows } from './json-pick';
import { Css, Picks } from './pick';
import { ReadRequests } from './request';

const PageSize = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));

/**
 * How closed tickets are listed, newest first, by the helpdesk's JSON interface, page by page: `{page}` counts from 1,
 * `{offset}` from 0. What the list does not tell of a ticket comes from `each`, asked once for each ticket.
 */
const HistoryByApi = v.strictObject({
  by: v.literal('api'),
  /** Asked for each page of the list, what the list needs to be understood included. */
  requests: ReadRequests,
  from: Name,
  rows: Rows,
  size: PageSize,
  /** How many closed tickets there are, where the list tells. */
  total: v.optional(Pointer),
  /** Rows that the helpdesk lists at most, however many there are. */
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Where pages cannot be counted: what leads from one to the next, and how that is asked for with `{cursor}`. */
  next: v.optional(v.strictObject({ cursor: Pointer, requests: ReadRequests })),
  /** Rows that do not fulfil all of these are no closed tickets. */
  when: v.optional(v.array(Condition)),
  /** Asked for each ticket, `{id}` in the path. */
  each: v.optional(ReadRequests),
  id: JsonPicks,
  subject: JsonPicks,
  description: JsonPicks,
  requester: v.optional(JsonPicks),
  created: v.optional(JsonPicks),
  resolved: v.optional(JsonPicks),
  /** When the ticket was changed last, from the list: what is kept already is fetched again only if it changed. */
  changed: v.optional(JsonPicks),
  fields: v.record(v.string(), JsonPicks),
  custom: v.optional(CustomFields),
});
export type HistoryByApi = v.InferOutput<typeof HistoryByApi>;

/**
 * The same from the helpdesk's pages: the list by `dom.list`, each ticket as its page is read. `{seen}` is how many
 * tickets the pages before have listed.
 */
const HistoryByPage = v.strictObject({
  by: v.literal('page'),
  list: Path,
  /** Tickets on a page of the list; 1 where every user chooses it, so that only an empty page is the end. */
  size: PageSize,
  /** The address of the next page, where the list has a link to it; without such a link it is the last. */
  next: v.optional(Picks),
  /** The page of a ticket, with `{id}`. It must change nothing in the helpdesk. */
  ticket: Path,
  /** Such an element says that opening a ticket's page has changed something all the same: no other is opened. */
  stopIf: v.optional(Css),
});
export type HistoryByPage = v.InferOutput<typeof HistoryByPage>;

export const HistoryRecipe = v.variant('by', [HistoryByApi, HistoryByPage]);
export type HistoryRecipe = v.InferOutput<typeof HistoryRecipe>;
