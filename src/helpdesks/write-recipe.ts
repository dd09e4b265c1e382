import * as v from 'valibot';
import { Path } from './address';
import { JsonPicks } from './json-pick';
import { Css, Picks } from './pick';
import { Headers, ReadRequests, Template } from './request';

type BodyValue = string | { [key: string]: BodyValue };

/** What is sent: text with names of values in braces; the text `{value}` alone becomes the new value itself. */
const Body: v.GenericSchema<BodyValue> = v.union([
  Template,
  v.record(
    v.string(),
    v.lazy(() => Body),
  ),
]);
export type Body = v.InferOutput<typeof Body>;

const JsonRead = v.strictObject({
  /** Asked anew before, and after writing. */
  requests: ReadRequests,
  id: JsonPicks,
  value: JsonPicks,
});

/** A page of the helpdesk instead, fetched anew, where no answer in JSON has the field. */
const PageRead = v.strictObject({ page: Path, id: Picks, value: Picks });
export type PageRead = v.InferOutput<typeof PageRead>;

/** One request that changes one field, and how the field is read before and after. */
const RequestWrite = v.strictObject({
  by: v.literal('request'),
  method: v.picklist(['PUT', 'PATCH', 'POST']),
  path: Path,
  /** As JSON, or as a form's `name=value` pairs. */
  json: v.optional(Body),
  form: v.optional(v.record(v.string(), Template)),
  read: v.union([JsonRead, PageRead]),
});

/** The helpdesk's own form: fetched, one control changed, all of it sent back with its hidden tokens. */
const FormWrite = v.strictObject({
  by: v.literal('form'),
  /** The page that holds the form. */
  page: Path,
  form: v.pipe(v.array(Css), v.nonEmpty()),
  /** Name of the control; `{id}` and the like may stand in it. A selector where every session names it anew. */
  control: v.union([Template, v.strictObject({ css: Css })]),
  /** Buttons and fixed fields that the product's own submission carries too. */
  add: v.optional(v.record(v.string(), Template)),
  /** Another path than the form's own `action`. */
  action: v.optional(Path),
  /** Sends only these and the control, rather than the whole form. */
  only: v.optional(v.array(v.string())),
  /**
   * Where every installation has codes of its own for a list: values are the options' words, and these are the same
   * words in the product's other languages.
   */
  words: v.optional(v.record(v.string(), v.array(v.string()))),
});

const WriteField = v.strictObject({
  /** Whose suggestion it takes, and what each suggested value is called here. Values without an entry are not offered. */
  head: v.picklist(['severity', 'type', 'topic', 'effort', 'sentiment']),
  values: v.record(v.string(), v.string()),
  /** Names of values for people, where they are no words. */
  names: v.optional(v.record(v.string(), v.string())),
  /** How `{value}` is written in JSON. */
  type: v.optional(v.picklist(['text', 'number']), 'text'),
  /** What stands for "no value" in JSON when a change is undone. */
  empty: v.optional(v.picklist(['text', 'null']), 'text'),
  via: v.variant('by', [RequestWrite, FormWrite]),
});
export type WriteField = v.InferOutput<typeof WriteField>;
export type RequestWrite = v.InferOutput<typeof RequestWrite>;
export type FormWrite = v.InferOutput<typeof FormWrite>;

/** How the helpdesk's own fields are changed, in this order where a suggestion goes into several. */
export const WriteRecipe = v.strictObject({
  headers: v.optional(Headers),
  /** Statuses in which the helpdesk takes no change. */
  closed: v.optional(v.array(v.string())),
  /** The field whose values those are, where each site names its statuses itself. */
  closedField: v.optional(v.string()),
  fields: v.record(v.string(), WriteField),
});
export type WriteRecipe = v.InferOutput<typeof WriteRecipe>;
