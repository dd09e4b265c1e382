import * as v from 'valibot';
import { Role } from '../core/ticket';
import { BoundedPattern } from './bounded-pattern';

/**
 * A CSS selector. `{id}` and the view's other variables are filled in and belong between quotes. With `reach`, ` >>> `
 * goes on inside the shadow roots and frames of what was found so far.
 */
export const Css = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));

/** The closed list of what may be done to a value that was read. A value that a step cannot use becomes empty. */
export const Transform = v.picklist([
  'trim',
  /** Runs of white space become one blank. */
  'collapse',
  'lower',
  /** HTML source to plain text. */
  'htmlToText',
  /** ServiceNow's journal: plain text with HTML between `[code]` and `[/code]`. */
  'journalToText',
  /** Any date that the browser understands to ISO 8601; the year 1970 stands for "never". */
  'isoDate',
  /** The same, but a date without a time zone, such as `2026-10-05 07:12:00`, is in UTC rather than in the reader's. */
  'utcDate',
  /** Seconds, or milliseconds, since 1970 to ISO 8601. */
  'epochSeconds',
  'epochMilliseconds',
  /** By when something is due: a date with time and zone, or a mere day as `2026-10-05`; any other form is not certain. */
  'dueDate',
  'urlDecode',
  'base64Text',
  /** Of JSON only, as first step: Atlassian's document format, and lists of `{type, text}` blocks. */
  'adfToText',
  'blocksToText',
]);
export type Transform = v.InferOutput<typeof Transform>;

/**
 * What is taken of an element: `text` in one line, `lines` with line breaks where a page shows them, `value` of a
 * form field, `selected` the words of the chosen option, `@name` of an attribute; `title` is the document's.
 */
const Get = v.union([
  v.picklist(['text', 'lines', 'value', 'selected', 'title']),
  v.pipe(v.string(), v.regex(/^@[a-z_-]+$/)),
]);

/** One alternative for a part of a ticket on the page; without `css` it is about the scope (or message) itself. */
function pickOf<T extends v.GenericSchema<string, string>>(value: T) {
  return v.union([
    v.strictObject({
      css: v.optional(Css),
      /** In place of `css`: the element itself or the nearest around it, such as the group of a message. */
      closest: v.optional(Css),
      /** Of the elements that `css` finds the first that shows one of these words; a colon after them does not count. */
      is: v.optional(v.pipe(v.array(v.string()), v.nonEmpty())),
      /** Takes the element after the one that was found, such as the value after its label. */
      next: v.optional(v.boolean()),
      get: v.optional(Get),
      /** Elements inside that do not count, such as buttons that the page puts between the lines. */
      without: v.optional(Css),
      /** The first group, or the whole match; no match counts as empty. */
      re: v.optional(BoundedPattern),
      tf: v.optional(v.array(Transform)),
      /** Values that are not in the map count as empty. */
      map: v.optional(v.record(v.string(), value)),
      /** With `map`: values that are not in it stay as they are. */
      keep: v.optional(v.boolean()),
      /** Every element that matches, as a list. */
      all: v.optional(v.boolean()),
      /** Looks in the whole document rather than in the scope alone. */
      outside: v.optional(v.boolean()),
    }),
    /** The value of the first class that the element has. */
    v.strictObject({ css: v.optional(Css), closest: v.optional(Css), classMap: v.record(v.string(), value) }),
    /** A fixed value where there is such an element. `{id}` may stand in both. */
    v.strictObject({ has: Css, value }),
    v.strictObject({ value }),
  ]);
}

export const Pick = pickOf(v.string());
export type Pick = v.InferOutput<typeof Pick>;

/** The first alternative that gives something wins. */
export const Picks = v.pipe(v.array(Pick), v.nonEmpty());
export const RolePicks = v.pipe(v.array(pickOf(Role)), v.nonEmpty());
