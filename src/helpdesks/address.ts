import * as v from 'valibot';
import { BoundedPattern } from './bounded-pattern';
import { Picks } from './pick';

/**
 * A path on the page's own origin, so that no adapter can send anything elsewhere. `{base}`, `{id}`, the view's
 * variables and the adapter's named values are filled in, encoded.
 */
export const Path = v.pipe(v.string(), v.maxLength(700), v.regex(/^(?:\{base\})?\/(?![/\\])[^\s\\#]*$/));

export const Name = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z]*$/));

/** A part of the page's address; the pattern's first group is the value. */
export const UrlPick = v.strictObject({
  from: v.picklist(['path', 'search', 'hash']),
  /**
   * Undone before the pattern is tried: addresses inside addresses are encoded once or twice, and some products put
   * JSON into a parameter, in base64.
   */
  decode: v.optional(v.picklist(['url', 'url-twice', 'base64'])),
  re: BoundedPattern,
});
export type UrlPick = v.InferOutput<typeof UrlPick>;

const UrlPicks = v.pipe(v.array(UrlPick), v.nonEmpty());

/** What has to be so in the address; all that are given. */
const place = {
  path: BoundedPattern,
  search: v.optional(BoundedPattern),
  hash: v.optional(BoundedPattern),
  /** Parts of the address by name, for selectors and requests: `{table}`. A view without one of them is none. */
  vars: v.optional(v.record(Name, UrlPicks)),
};

export const View = v.variant('kind', [
  v.strictObject({
    kind: v.literal('ticket'),
    ...place,
    id: UrlPicks,
    /** Where an address names the ticket in another way, such as by its number: its id as the page states it. */
    shownId: v.optional(Picks),
  }),
  v.strictObject({ kind: v.literal('list'), ...place }),
]);
export type View = v.InferOutput<typeof View>;
