import * as v from 'valibot';
import { Name, Path } from './address';
import { CustomFields, JsonPicks, Pointer, Rows } from './json-pick';
import { Css, Picks } from './pick';
import { Headers, ReadRequests, Template } from './request';

type BodyValue = string | BodyValue[] | { [key: string]: BodyValue };

/**
 * What is sent: text with names of values in braces; the text `{value}` alone becomes the new value itself, and `{values}`
 * alone the list of a field with several. A list has one element for each field, or for each of a field's several values.
 */
const Body: v.GenericSchema<BodyValue> = v.union([
  Template,
  v.pipe(v.array(v.lazy(() => Body)), v.length(1)),
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
  value: v.optional(JsonPicks),
  /** In place of `value`, of a field that the desk defines for itself. */
  custom: v.optional(v.strictObject({ from: Name, fields: CustomFields })),
});

/** A page of the helpdesk instead, fetched anew, where no answer in JSON has the field. */
const PageRead = v.strictObject({ page: Path, id: Picks, value: Picks });
export type PageRead = v.InferOutput<typeof PageRead>;

/** A request that undoes what writing did besides; not sent where the page, fetched before, had such an element. */
const Afterwards = v.strictObject({ unless: Css, path: Path, form: v.record(v.string(), Template) });

/**
 * The field has several values: what is answered comes to those that the ticket has by then. Without `remove` the request
 * takes all values that there are to be; with it only those that are added, and what differs for those that are taken out
 * again.
 */
const SeveralValues = v.strictObject({
  remove: v.optional(
    v.strictObject({
      method: v.optional(v.picklist(['PUT', 'PATCH', 'POST', 'DELETE'])),
      path: v.optional(Path),
      json: v.optional(Body),
    }),
  ),
  /** One value by one request. */
  each: v.optional(v.literal(true)),
});

/**
 * One request that changes one field, and how the field is read before and after. Fields with the same method and path
 * are changed together, by one request.
 */
const RequestWrite = v.strictObject({
  by: v.literal('request'),
  method: v.picklist(['PUT', 'PATCH', 'POST']),
  path: Path,
  /** As JSON, or as a form's `name=value` pairs. */
  json: v.optional(Body),
  form: v.optional(v.record(v.string(), Template)),
  read: v.union([JsonRead, PageRead]),
  afterwards: v.optional(Afterwards),
  several: v.optional(SeveralValues),
});

/**
 * The helpdesk's own form: fetched, one control changed, all of it sent back with its hidden tokens. Fields of the same
 * form are changed together.
 */
const FormWrite = v.strictObject({
  by: v.literal('form'),
  /** The page that holds the form. */
  page: Path,
  form: v.pipe(v.array(Css), v.nonEmpty()),
  /**
   * Name of the control; `{id}` and the like may stand in it. A selector where every session names it anew; of a field
   * that the desk defines for itself the control whose label has its name.
   */
  control: v.union([Template, v.strictObject({ css: Css }), v.strictObject({ labelled: v.literal(true) })]),
  /**
   * Opening the form may already change something, such as who has locked the ticket: only on a click. `undo` is the address
   * by which the product's own page takes that back, there only where something was changed.
   */
  changesOnOpening: v.optional(v.strictObject({ undo: Picks })),
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

/** The values that a field takes here: of the options of a list on the page, or by the helpdesk's interface. */
const Options = v.union([
  v.strictObject({ css: Css, code: Picks, name: Picks }),
  v.strictObject({
    requests: ReadRequests,
    from: Name,
    rows: Rows,
    /** How many values there are in all, where an answer may hold only the first of them. */
    total: v.optional(Pointer),
    code: JsonPicks,
    name: JsonPicks,
  }),
]);
export type Options = v.InferOutput<typeof Options>;

const fieldParts = {
  /** Names of values for people, where they are no words. */
  names: v.optional(v.record(v.string(), v.string())),
  /** What else a value is called, such as in the product's other languages, by value. */
  also: v.optional(v.record(v.string(), v.array(v.string()))),
  options: v.optional(Options),
  /** One of these is on the page for whoever may change the field now, and for nobody else. */
  allowed: v.optional(v.array(Css)),
  /** How `{value}` is written in JSON. */
  type: v.optional(v.picklist(['text', 'number']), 'text'),
  /** What stands for "no value" in JSON when a change is undone. */
  empty: v.optional(v.picklist(['text', 'null']), 'text'),
  via: v.variant('by', [RequestWrite, FormWrite]),
};

const WriteField = v.strictObject({
  /**
   * Whose suggestion it takes where the desk has no head of its own for it, and what each value is called here. `impact`
   * and `urgency` are `high`, `medium` or `low`: impact by who is affected, urgency by the state of work and the deadline.
   */
  head: v.optional(v.picklist(['severity', 'type', 'topic', 'effort', 'sentiment', 'impact', 'urgency'])),
  values: v.optional(v.record(v.string(), v.string()), {}),
  /** What else the field is called, in exports and in the product's other languages. */
  called: v.optional(v.array(v.string()), []),
  ...fieldParts,
});

/** The fields that the desk defines for itself, as the interface lists them: what it calls each, and what people call it. */
const FieldKeys = v.strictObject({
  requests: ReadRequests,
  from: Name,
  rows: Rows,
  code: JsonPicks,
  name: JsonPicks,
  /** In the field's own row the values that it takes. */
  values: v.optional(v.strictObject({ rows: Pointer, code: JsonPicks, name: JsonPicks })),
});
export type FieldKeys = v.InferOutput<typeof FieldKeys>;

const CustomField = v.strictObject({ ...fieldParts, keys: v.optional(FieldKeys) });
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
  /** On a page without what `allowed` asks for: a colleague has locked the ticket. */
  lockedIf: v.optional(Css),
  fields: v.record(v.string(), WriteField),
  /** What is written, and how, by a version whose pages have no such element; fields of the desk's own then are not. */
  older: v.optional(v.strictObject({ unless: Css, fields: v.record(v.string(), WriteField) })),
  /** Any field that the desk defines for itself; `{field}` is its name, or its key where there are `keys`. */
  custom: v.optional(CustomField),
});
export type WriteRecipe = v.InferOutput<typeof WriteRecipe>;
