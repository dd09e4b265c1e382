import * as v from 'valibot';
import { PageQuestion } from '../core/page-question';
import { Name, Path, UrlPick } from './address';
import { Pointer, Rows } from './json-pick';
import { Pick } from './pick';

const HeaderName = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/));

/** Fixed text with the names of values in braces: `Bearer {token}`. Left out where a value cannot be had. */
export const Template = v.pipe(v.string(), v.maxLength(300));
export const Headers = v.record(HeaderName, Template);

/** One alternative for a value that requests need, such as a token; the first that gives something wins. */
const ValueSource = v.union([
  v.strictObject({ url: UrlPick }),
  /** An element of the document. */
  v.strictObject({ page: Pick }),
  /** A cookie that scripts may read; `at` where it holds JSON. */
  v.strictObject({ cookie: v.pipe(v.string(), v.maxLength(60)), at: v.optional(Pointer) }),
  v.strictObject({ answer: Name, at: Pointer }),
  /** A header of that request's answer. */
  v.strictObject({ header: HeaderName, of: Name }),
  v.strictObject({ ask: PageQuestion }),
]);
export type ValueSource = v.InferOutput<typeof ValueSource>;
export const NamedValues = v.record(Name, v.pipe(v.array(ValueSource), v.nonEmpty()));

/** How a long list goes on: by a link in the answer, by a cursor, or by counting. */
const Paging = v.strictObject({
  rows: Rows,
  next: v.union([
    v.strictObject({ link: Pointer }),
    v.strictObject({ cursor: Pointer, parameter: v.string() }),
    v.strictObject({ count: v.picklist(['page', 'offset']), parameter: v.string(), size: v.number() }),
  ]),
  /** Later pages hold earlier rows. */
  backwards: v.optional(v.boolean()),
  /** Pages at most, the first included. */
  most: v.pipe(v.number(), v.minValue(2), v.maxValue(10)),
});
export type Paging = v.InferOutput<typeof Paging>;

/** A GET request. With `each` one per row of another answer, `{key}` in the path; the answers become a list. */
export const ReadRequest = v.union([
  Path,
  v.strictObject({
    path: Path,
    /** Asked only where a value is needed from its answer, such as a token for writing. */
    onDemand: v.optional(v.boolean()),
    pages: v.optional(Paging),
    each: v.optional(
      v.strictObject({
        from: Name,
        rows: Pointer,
        key: Pointer,
        most: v.pipe(v.number(), v.maxValue(40)),
      }),
    ),
  }),
]);
export type ReadRequest = v.InferOutput<typeof ReadRequest>;
export const ReadRequests = v.record(Name, ReadRequest);
