import * as v from 'valibot';
import { ApiRecipe } from './api-recipe';
import { BoundedPattern } from './bounded-pattern';
import { Css, Picks, RolePicks } from './pick';

/** A part of the page's address; the pattern's first group is the value. */
const UrlPick = v.strictObject({ from: v.picklist(['path', 'search', 'hash']), re: BoundedPattern });
export type UrlPick = v.InferOutput<typeof UrlPick>;

const View = v.variant('kind', [
  v.strictObject({
    kind: v.literal('ticket'),
    /** What the path has to look like. */
    path: BoundedPattern,
    id: v.pipe(v.array(UrlPick), v.nonEmpty()),
  }),
  v.strictObject({ kind: v.literal('list'), path: BoundedPattern }),
]);

/** `https://*.vendor.example/agent/*`: a star for subdomains and one at the end of the path, no other. */
const MatchPattern = v.pipe(v.string(), v.regex(/^https:\/\/(?:\*\.)?[a-z0-9.-]+\/[^*]*\*$/));

const Hosts = v.strictObject({
  /** Match patterns of the vendor's own addresses. */
  match: v.array(MatchPattern),
  /** Whether it also runs at addresses of the company's own. */
  selfHosted: v.boolean(),
  /** The product's marks on the page; one of them has to be there. */
  probe: v.array(v.strictObject({ css: Css })),
});

/** Where the card goes; the first that is there. Without any it floats above the page. */
const MountPoint = v.strictObject({ css: Css, at: v.picklist(['before', 'after', 'prepend', 'append']) });
export type MountPoint = v.InferOutput<typeof MountPoint>;

const DomMessages = v.strictObject({
  /** Alternatives; the first that finds any element. */
  item: v.pipe(v.array(Css), v.nonEmpty()),
  /** Elements that are no messages though they look like it. */
  exclude: v.optional(v.array(Css)),
  /** How the page sorts them; `id` where that is up to the user and ids are rising numbers. */
  order: v.picklist(['oldest', 'newest', 'id']),
  id: Picks,
  role: RolePicks,
  author: v.optional(Picks),
  time: v.optional(Picks),
  body: Picks,
});
export type DomMessages = v.InferOutput<typeof DomMessages>;

const DomRecipe = v.strictObject({
  /** The id as the content states it; nothing is read while it is not that of the address. */
  id: Picks,
  number: v.optional(Picks),
  subject: Picks,
  /** Where it is left out, the oldest message is the description. */
  description: v.optional(Picks),
  requester: v.optional(Picks),
  status: v.optional(Picks),
  created: v.optional(Picks),
  resolved: v.optional(Picks),
  fields: v.record(v.string(), Picks),
  messages: v.optional(DomMessages),
});
export type DomRecipe = v.InferOutput<typeof DomRecipe>;

/** The values that a field of this helpdesk may take, as far as they are known before anyone asks it. */
const Vocabulary = v.variant('kind', [
  v.strictObject({ kind: v.literal('list'), values: v.array(v.string()) }),
  v.strictObject({
    kind: v.literal('number'),
    minimum: v.number(),
    maximum: v.number(),
    /** Words that the helpdesk shows for some of the numbers. */
    names: v.record(v.string(), v.number()),
  }),
]);

/** Everything that is known of one helpdesk. Data only: the engine knows the verbs. Unknown keys are refused. */
export const Adapter = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  label: v.pipe(v.string(), v.nonEmpty()),
  hosts: Hosts,
  views: v.pipe(v.array(View), v.nonEmpty()),
  /** What comes before the helpdesk's own paths where it is not installed at the root; `{base}` in requests. */
  base: v.optional(v.array(UrlPick)),
  /** The element that holds this ticket and no other; the first alternative that is there. */
  scope: v.pipe(v.array(v.strictObject({ css: Css })), v.nonEmpty()),
  /**
   * Whether the server sends whole pages. The card may then come in while a page is still loading, before anything
   * has been painted that it would push down; a page that its own scripts draw must not find a stranger there.
   */
  serverRendered: v.optional(v.boolean(), false),
  api: v.optional(ApiRecipe),
  dom: DomRecipe,
  mount: v.array(MountPoint),
  vocabulary: v.record(v.string(), Vocabulary),
});
export type Adapter = v.InferOutput<typeof Adapter>;
export type AdapterData = v.InferInput<typeof Adapter>;
