import * as v from 'valibot';
import { Role } from '../core/ticket';
import { Name } from './address';
import { BoundedPattern } from './bounded-pattern';
import { Transform } from './pick';

/** RFC 6901, and `*` for every element of a list. */
export const Pointer = v.pipe(v.string(), v.maxLength(160), v.regex(/^(?:\/[^/]+)*$/));

/** Where the list is in an answer, as one or several alternatives; empty where the answer itself is the list. */
export const Rows = v.union([Pointer, v.pipe(v.array(Pointer), v.nonEmpty())]);
export type Rows = v.InferOutput<typeof Rows>;

/** Finds the row whose `key` is the value, in the list at `rows` of another answer, and goes on with its `at`. */
const Lookup = v.strictObject({ from: Name, rows: Pointer, key: Pointer, at: Pointer });
export type Lookup = v.InferOutput<typeof Lookup>;

/** Holds where the value is one of `is`, none of `not`, or one of those that `among` gives in another answer. */
export const Condition = v.union([
  v.strictObject({ at: Pointer, lookup: v.optional(Lookup), is: v.array(v.string()) }),
  v.strictObject({ at: Pointer, lookup: v.optional(Lookup), not: v.array(v.string()) }),
  v.strictObject({ at: Pointer, among: v.strictObject({ from: Name, at: Pointer }) }),
]);
export type Condition = v.InferOutput<typeof Condition>;

/** One alternative for a value of an answer. `from` names the request; without it, it is about the row itself. */
export const JsonPick = v.strictObject({
  from: v.optional(Name),
  at: Pointer,
  lookup: v.optional(Lookup),
  re: v.optional(BoundedPattern),
  tf: v.optional(v.array(Transform)),
  /** Values that are not in the map count as empty, or stay as they are with `keep`. */
  map: v.optional(v.record(v.string(), v.string())),
  keep: v.optional(v.boolean()),
  /** The last value that the pointer gives rather than the first. */
  last: v.optional(v.boolean()),
  /** Every value that the pointer gives, as a list. */
  all: v.optional(v.boolean()),
  /** Only from rows that fulfil all of these. */
  when: v.optional(v.array(Condition)),
});
export type JsonPick = v.InferOutput<typeof JsonPick>;
export const JsonPicks = v.pipe(v.array(JsonPick), v.nonEmpty());

/** Fields that each desk defines for itself: a list of names with values, or an object that has them by name. */
export const CustomFields = v.union([
  v.strictObject({ rows: Pointer, name: JsonPicks, value: Pointer }),
  v.strictObject({ record: Pointer }),
]);
export type CustomFields = v.InferOutput<typeof CustomFields>;

export const RoleRule = v.union([
  v.strictObject({ at: Pointer, map: v.record(v.string(), Role) }),
  /** The first rule whose conditions all hold; one without any always holds. */
  v.strictObject({ when: v.optional(v.array(Condition)), value: Role }),
]);
export type RoleRule = v.InferOutput<typeof RoleRule>;
