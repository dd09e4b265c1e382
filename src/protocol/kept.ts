import * as v from 'valibot';
import { Count } from '../core/count';

/** What is kept, by kind. */
export const KeptKind = v.picklist(['tickets', 'memory', 'labels', 'heads', 'audit', 'counts']);
export type KeptKind = v.InferOutput<typeof KeptKind>;

/** What this profile keeps, as numbers. */
export const KeptReport = v.object({
  kinds: v.array(
    v.object({
      kind: KeptKind,
      count: Count,
      /** An estimate. */
      bytes: Count,
      /** Days after which it goes, and how much is kept at most; missing if neither is limited. */
      days: v.optional(v.number()),
      most: v.optional(v.number()),
    }),
  ),
  sites: v.array(v.object({ origin: v.string(), tickets: Count, labels: Count, heads: Count })),
  /** Bytes that this profile uses for the extension and may use, where the browser tells. */
  usage: v.optional(v.number()),
  quota: v.optional(v.number()),
  /** The organisation has said how long it is kept. */
  isSetByOrganisation: v.boolean(),
});
export type KeptReport = v.InferOutput<typeof KeptReport>;

/** The name of the connection through which all that is kept is handed out. */
export const exportConnection = 'kept.export';

/** What the background says through it; the page answers `more` to each `lines`. */
export const ExportMessage = v.variant('kind', [
  /** Whole lines of JSON, each with its line break. */
  v.object({ kind: v.literal('lines'), text: v.string() }),
  v.object({ kind: v.literal('end') }),
  v.object({ kind: v.literal('failed'), code: v.string(), message: v.string() }),
]);
export type ExportMessage = v.InferOutput<typeof ExportMessage>;

export const ExportRequest = v.literal('more');
