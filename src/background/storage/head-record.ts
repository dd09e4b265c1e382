import * as v from 'valibot';
import { FieldResult } from '../../core/learner/field-result';
import { Sealed } from './vault';

/** Shown and written, learned but silent, or not asked at all. */
export const HeadState = v.picklist(['used', 'hidden', 'off']);
export type HeadState = v.InferOutput<typeof HeadState>;

export const Learned = v.object({
  /** Of the sealed file. */
  fileId: v.string(),
  /** ISO 8601. */
  learnedAt: v.string(),
  /** How good it was on tickets kept aside. */
  result: FieldResult,
  /** The shipped model whose encoder it was learned with; none where it was learned without. */
  encoder: v.optional(v.string()),
  /** The newest label, by its order, that it has seen; later ones are corrections to it. */
  labelsThrough: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Learned = v.InferOutput<typeof Learned>;

export const recordVersion = 1;

export const HeadRecord = v.object({
  version: v.literal(recordVersion),
  origin: v.string(),
  field: v.string(),
  state: HeadState,
  current: Learned,
  /** What undo goes back to. */
  previous: v.optional(Learned),
});
export type HeadRecord = v.InferOutput<typeof HeadRecord>;

export const HeadFile = v.object({ id: v.string(), sealed: Sealed });

/** Kept by a later version of this program, which this one does not understand and leaves alone. */
export function isNewerRecord(record: unknown): boolean {
  return v.is(v.object({ version: v.pipe(v.number(), v.gtValue(recordVersion)) }), record);
}

/** `TLH` and a digit above ours, as `packHead` of a later version would write. */
export function isNewerFile(bytes: Uint8Array): boolean {
  const [t, l, h, version] = bytes;
  return t === 0x54 && l === 0x4c && h === 0x48 && version > 0x31 && version <= 0x39;
}
