import * as v from 'valibot';

const Names = v.record(v.string(), v.record(v.string(), v.string()));

/** What of the organisation's policy a page has to know; no address and no secret. */
export const PageRules = v.object({
  /** False: tickets are read and measured, and nothing is shown. */
  shows: v.boolean(),
  /** `auto`: also, without a click, what the card stands by, into empty fields. */
  writes: v.picklist(['never', 'click', 'auto']),
  /** Before a ticket is opened: whether lists get badges, and requests for whole tickets per hour at most. */
  lists: v.object({ shows: v.boolean(), requestsPerHour: v.number() }),
  /** Ids of the only adapters that may read; all where the list is empty. */
  adapters: v.array(v.string()),
  /** Other names for values, by head and value. */
  valueNames: Names,
  brandName: v.optional(v.string()),
});
export type PageRules = v.InferOutput<typeof PageRules>;
