import * as v from 'valibot';
import { Path, UrlPick, View } from './address';
import { ApiRecipe } from './api-recipe';
import { BoundedPattern } from './bounded-pattern';
import { DomRecipe, MountPoint, Scopes } from './dom-recipe';
import { HistoryRecipe } from './history-recipe';
import { Pointer } from './json-pick';
import { Css, Picks } from './pick';
import { NamedValues } from './request';
import { WriteRecipe } from './write-recipe';

/** `https://*.vendor.example/agent/*`: a star for subdomains and one at the end of the path, no other. */
const MatchPattern = v.pipe(v.string(), v.regex(/^https:\/\/(?:\*\.)?[a-z0-9.-]+\/[^*]*\*$/));

/** A mark of the product: an element (with this text), or the form of an answer of its interface. */
const Probe = v.union([
  v.strictObject({ css: Css, re: v.optional(BoundedPattern) }),
  v.strictObject({ json: Path, at: Pointer, re: v.optional(BoundedPattern) }),
]);
export type Probe = v.InferOutput<typeof Probe>;

const Hosts = v.strictObject({
  /** Match patterns of the vendor's own addresses; there no further mark is needed. */
  match: v.array(MatchPattern),
  /** Whether it also runs at other addresses; there one of the probes has to hold. */
  selfHosted: v.boolean(),
  probe: v.array(Probe),
});

/** How far the adapter was tried, for docs/HELPDESKS.md and for whoever doubts a reading. */
const Notes = v.strictObject({
  /** `live`: in a running product; `source`: after the product's own code; `clients`: after others' public clients. */
  verified: v.picklist(['live', 'source', 'clients']),
  version: v.optional(v.string()),
  /** Where closed tickets cannot be fetched: the export to make, as the product's own menus name each step. */
  exportBy: v.optional(v.pipe(v.array(v.string()), v.nonEmpty())),
  /** Why nothing is written, where that is so. */
  readOnly: v.optional(v.string()),
  /** Parts of a ticket that cannot be had, by name, with the reason. */
  without: v.optional(v.record(v.string(), v.string())),
});

/** Where a page states the product's version, and the versions that the adapter was tried on: `6.5` stands for all of 6.5.x. */
const Product = v.strictObject({
  version: Picks,
  tried: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d+(?:\.\d+)*$/))), v.nonEmpty()),
});

/** A name that people read: on one line, and without marks that turn what stands beside it around. */
const Label = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100), v.regex(/^[^\p{Cc}\p{Cf}]*$/u));

/** Everything that is known of one helpdesk. Data only: the engine knows the verbs. Unknown keys are refused. */
export const Adapter = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  label: Label,
  notes: Notes,
  product: v.optional(Product),
  hosts: Hosts,
  views: v.pipe(v.array(View), v.nonEmpty()),
  /** What comes before the helpdesk's own paths where it is not installed at the root; `{base}` in requests. */
  base: v.optional(v.array(UrlPick)),
  /** Where selectors look besides the document: in frames of the same origin, in shadow roots. */
  reach: v.optional(v.array(v.picklist(['frames', 'shadow'])), []),
  scope: Scopes,
  /**
   * Whether the server sends whole pages. The card may then come in while a page is still loading, before anything
   * has been painted that it would push down; a page that its own scripts draw must not find a stranger there.
   */
  serverRendered: v.optional(v.boolean(), false),
  /**
   * Whether the card may come in that early where scripts draw the page: they make every element anew, and take over
   * none that the server has sent.
   */
  mountsEarly: v.optional(v.boolean(), false),
  /** Values that requests need, such as tokens, by name. Found anew for every ticket and every write. */
  values: v.optional(NamedValues, {}),
  api: v.optional(ApiRecipe),
  dom: DomRecipe,
  mount: v.array(MountPoint),
  write: v.optional(WriteRecipe),
  /** How the desk's closed tickets are fetched, to learn from them. */
  history: v.optional(HistoryRecipe),
});
/** An adapter that an earlier version kept or exported: it named values that nobody used. */
export const KeptAdapter = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform(({ vocabulary: _, ...rest }) => rest),
  Adapter,
);
export type Adapter = v.InferOutput<typeof Adapter>;
export type AdapterData = v.InferInput<typeof Adapter>;

/** The adapters, checked. Throws a `ValiError` where one does not fit the schema. */
export function parseAdapters(files: readonly unknown[]): Adapter[] {
  return files.map((file) => v.parse(Adapter, file));
}
