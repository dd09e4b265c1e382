import * as v from 'valibot';
import { Css, Picks, RolePicks } from './pick';

/** Alternatives for the element that holds this ticket and no other; of several the one that states this id. */
export const Scopes = v.pipe(
  v.array(v.strictObject({ css: Css, pick: v.optional(v.picklist(['first', 'visible'])) })),
  v.nonEmpty(),
);

/** Where the card goes; the first that is there and visible. Without any it floats above the page. */
export const MountPoint = v.strictObject({
  css: Css,
  at: v.picklist(['before', 'after', 'prepend', 'append']),
});
export type MountPoint = v.InferOutput<typeof MountPoint>;

/**
 * A table of all messages beside those that the page shows. What is not shown is fetched at `address` (a GET that
 * changes nothing, not even whether it was read); without one it is counted only.
 */
const FoldedMessages = v.strictObject({
  row: Css,
  id: Picks,
  role: RolePicks,
  time: v.optional(Picks),
  address: v.optional(Picks),
});
export type FoldedMessages = v.InferOutput<typeof FoldedMessages>;

const DomMessages = v.strictObject({
  /** Alternatives; the first that finds any element. */
  item: v.pipe(v.array(Css), v.nonEmpty()),
  /** Elements that are no messages though they look like it. */
  exclude: v.optional(v.array(Css)),
  /**
   * How the page sorts them. Where that is up to the user: `id` if ids are rising numbers, else what is on the page
   * only where the newest comes first.
   */
  order: v.union([v.picklist(['oldest', 'newest', 'id']), v.strictObject({ newestIf: Css })]),
  id: Picks,
  role: RolePicks,
  /**
   * Where `role` gives none: a message whose `writer` is the ticket's `owner` is the customer's, any other an agent's.
   * Both are read the same way, such as the link to a person.
   */
  customer: v.optional(v.strictObject({ writer: Picks, owner: Picks })),
  author: v.optional(Picks),
  time: v.optional(Picks),
  body: Picks,
  /** Where the text is a page of its own, such as that of a frame: its address, for a message that was fetched. */
  bodyAddress: v.optional(Picks),
  folded: v.optional(FoldedMessages),
});
export type DomMessages = v.InferOutput<typeof DomMessages>;

export const DomList = v.strictObject({
  row: v.pipe(v.array(Css), v.nonEmpty()),
  id: Picks,
  subject: Picks,
  requester: v.optional(Picks),
  created: v.optional(Picks),
  status: v.optional(Picks),
  priority: v.optional(Picks),
  /** Inside the row, where our badge goes; beside the subject where it is left out. */
  badge: v.optional(MountPoint),
});
export type DomList = v.InferOutput<typeof DomList>;

export const DomRecipe = v.strictObject({
  /**
   * The id as the content states it; nothing is read while it is not that of the address. Where no page ever states
   * it, leave it out: then only the interface is read.
   */
  id: v.optional(Picks),
  number: v.optional(Picks),
  subject: Picks,
  /** Where it is left out, the oldest message is the description. */
  description: v.optional(Picks),
  requester: v.optional(Picks),
  status: v.optional(Picks),
  created: v.optional(Picks),
  due: v.optional(Picks),
  /**
   * For a page that writes `due` in its reader's own format alone: some moment as the page shows it, and the same one exactly.
   * From the two it is learned how the page writes times.
   */
  clock: v.optional(v.strictObject({ shown: Picks, exact: Picks })),
  resolved: v.optional(Picks),
  fields: v.record(v.string(), Picks),
  /**
   * Fields that each desk defines for itself: elements that hold a name, and one or several for what it has. Where no
   * element holds both, the item is the value and `name` is `before`: it is the element before it. Those without a value are not among them.
   */
  custom: v.optional(v.strictObject({ item: Css, name: Css, value: Css })),
  messages: v.optional(DomMessages),
  /**
   * To fetch a ticket's page changes nothing, not even whether it counts as read: so an agent who triages a list is shown a
   * ticket that nobody has opened.
   */
  unopened: v.optional(v.boolean()),
  list: v.optional(DomList),
});
export type DomRecipe = v.InferOutput<typeof DomRecipe>;
