import * as v from 'valibot';
import { Role } from '../core/ticket';
import { BoundedPattern } from './bounded-pattern';
import { Transform } from './pick';

/** A path on the page's own origin, so that no adapter can send anything elsewhere. `{base}` and `{id}` are filled in. */
const Path = v.pipe(v.string(), v.maxLength(500), v.regex(/^(?:\{base\})?\/(?![/\\])[^\s\\#]*$/));

/** RFC 6901, and `*` for every element of a list. */
const Pointer = v.pipe(v.string(), v.maxLength(120), v.regex(/^(?:\/[^/]+)*$/));

const RequestName = v.pipe(v.string(), v.regex(/^[a-z]+$/));

/** Holds where the value is one of those in `is`, or one of those that `among` gives in another answer. */
const Condition = v.union([
  v.strictObject({ at: Pointer, is: v.array(v.string()) }),
  v.strictObject({ at: Pointer, among: v.strictObject({ from: RequestName, at: Pointer }) }),
]);
export type Condition = v.InferOutput<typeof Condition>;

/** One alternative for a value of an answer. `from` names the request; without it, it is about the row itself. */
const JsonPick = v.strictObject({
  from: v.optional(RequestName),
  at: Pointer,
  re: v.optional(BoundedPattern),
  tf: v.optional(v.array(Transform)),
  map: v.optional(v.record(v.string(), v.string())),
  /** Every value that the pointer gives, as a list. */
  all: v.optional(v.boolean()),
  /** Only from rows that fulfil all of these. */
  when: v.optional(v.array(Condition)),
});
export type JsonPick = v.InferOutput<typeof JsonPick>;
const JsonPicks = v.pipe(v.array(JsonPick), v.nonEmpty());

const RoleRule = v.union([
  v.strictObject({ at: Pointer, map: v.record(v.string(), Role) }),
  /** The first rule whose conditions all hold; one without any always holds. */
  v.strictObject({ when: v.optional(v.array(Condition)), value: Role }),
]);
export type RoleRule = v.InferOutput<typeof RoleRule>;

const ApiMessages = v.strictObject({
  from: RequestName,
  /** Where the list is in that answer. */
  rows: Pointer,
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
  parts: v.optional(
    v.strictObject({ from: RequestName, rows: Pointer, key: Pointer, total: v.optional(Pointer) }),
  ),
  body: JsonPicks,
});
export type ApiMessages = v.InferOutput<typeof ApiMessages>;

/** How a ticket is read by the helpdesk's own JSON interface, with the session of whoever is logged in. */
export const ApiRecipe = v.strictObject({
  /** GET requests, sent together. */
  requests: v.record(RequestName, Path),
  /** The id in the answer; it has to be that of the page. */
  id: JsonPicks,
  number: v.optional(JsonPicks),
  subject: JsonPicks,
  description: v.optional(JsonPicks),
  requester: v.optional(JsonPicks),
  status: v.optional(JsonPicks),
  created: v.optional(JsonPicks),
  resolved: v.optional(JsonPicks),
  fields: v.record(v.string(), JsonPicks),
  messages: v.optional(ApiMessages),
});
export type ApiRecipe = v.InferOutput<typeof ApiRecipe>;
