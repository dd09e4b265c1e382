import * as v from 'valibot';
import { Name } from './address';
import { Condition, CustomFields, JsonPicks, Pointer, RoleRule, Rows } from './json-pick';
import { Headers, ReadRequests } from './request';

const ApiMessages = v.strictObject({
  from: Name,
  rows: Rows,
  /** Rows that do not fulfil all of these are no messages. */
  when: v.optional(v.array(Condition)),
  /** How many rows there are in all, where an answer may hold only the first of them. */
  total: v.optional(Pointer),
  order: v.picklist(['oldest', 'newest']),
  id: JsonPicks,
  role: v.array(RoleRule),
  author: v.optional(JsonPicks),
  time: v.optional(JsonPicks),
  /** Rows of another answer that hold the text; they belong to the message whose id they name at `key`. */
  parts: v.optional(v.strictObject({ from: Name, rows: Pointer, key: Pointer, total: v.optional(Pointer) })),
  body: JsonPicks,
});
export type ApiMessages = v.InferOutput<typeof ApiMessages>;

const ApiList = v.strictObject({
  /** Asked only on pages that are lists. */
  requests: ReadRequests,
  from: Name,
  rows: Rows,
  when: v.optional(v.array(Condition)),
  id: JsonPicks,
  subject: JsonPicks,
  requester: v.optional(JsonPicks),
  status: v.optional(JsonPicks),
  priority: v.optional(JsonPicks),
});
export type ApiList = v.InferOutput<typeof ApiList>;

/** The answers that the desk has ready for agents. */
const ApiMacros = v.strictObject({
  /** Asked only on an open ticket that resembles solved ones. */
  requests: ReadRequests,
  from: Name,
  rows: Rows,
  when: v.optional(v.array(Condition)),
  name: JsonPicks,
  text: JsonPicks,
});

/** How a ticket is read by the helpdesk's own JSON interface, with the session of whoever is logged in. */
export const ApiRecipe = v.strictObject({
  /** Sent together, except where one needs a value of another's answer. */
  requests: ReadRequests,
  /**
   * They change nothing, not even whether the ticket counts as read or who has it: so tickets of a list may be read by them
   * before anybody opens one.
   */
  unopened: v.optional(v.boolean(), false),
  /** With every request. */
  headers: v.optional(Headers),
  /**
   * The id in the answer; it has to be that of the page. Where no answer states one, leave it out: then the
   * interface is believed only while the page itself states this ticket.
   */
  id: v.optional(JsonPicks),
  number: v.optional(JsonPicks),
  subject: v.optional(JsonPicks),
  description: v.optional(JsonPicks),
  requester: v.optional(JsonPicks),
  status: v.optional(JsonPicks),
  created: v.optional(JsonPicks),
  due: v.optional(JsonPicks),
  resolved: v.optional(JsonPicks),
  fields: v.record(v.string(), JsonPicks),
  /** Fields that each desk defines for itself, in the answer of this request. */
  custom: v.optional(v.strictObject({ from: Name, fields: CustomFields })),
  /** Several lists become one, sorted by time. */
  messages: v.optional(v.union([ApiMessages, v.pipe(v.array(ApiMessages), v.nonEmpty())])),
  list: v.optional(ApiList),
  macros: v.optional(ApiMacros),
});
export type ApiRecipe = v.InferOutput<typeof ApiRecipe>;
