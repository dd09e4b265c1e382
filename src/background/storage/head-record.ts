import * as v from 'valibot';
import { Count } from '../../core/count';
import { FieldResult } from '../../core/learner/field-result';
import { HeadState } from '../../protocol/learning-messages';
import { Sealed } from './sealed';

/** What a head was learned from: the desk's closed tickets, or labels given on the card. */
export type LearnedFrom = 'history' | 'clicks';

export const recordVersion = 1;

const common = {
  /** Id of the sealed file. */
  fileId: v.string(),
  /** ISO 8601. */
  learnedAt: v.string(),
  /** `name@version` of the base model whose vectors it was learned with; missing if it was learned without. */
  encoder: v.optional(v.string()),
  /** Order of the newest label that it has seen; later ones are corrections to it. */
  labelsThrough: Count,
};
const FromHistory = v.object({
  ...common,
  /** Measured on held-out tickets. */
  result: FieldResult,
  /** Names the tickets with their values: the same ones give the same head. Missing in those of earlier versions. */
  learnedOf: v.optional(v.string()),
});
const FromClicks = v.object({
  ...common,
  /** Names the labels that it was learned from: the same labels give the same head. */
  basis: v.string(),
  /** Number of these labels. */
  labels: v.number(),
});

export interface Learned {
  history: v.InferOutput<typeof FromHistory>;
  clicks: v.InferOutput<typeof FromClicks>;
}

export interface HeadRecord<From extends LearnedFrom> {
  version: typeof recordVersion;
  origin: string;
  from: From;
  /** The helpdesk's field that history taught, or the head that clicks taught, as labels call it. */
  name: string;
  /** `used`: shown and may be written; `hidden`: only measured; `off`: not run. */
  state: HeadState;
  current: Learned[From];
  /** What undo goes back to. */
  previous?: Learned[From];
}

const record = {
  version: v.literal(recordVersion),
  origin: v.string(),
  name: v.string(),
  state: HeadState,
};
export const recordSchemas: { [From in LearnedFrom]: v.GenericSchema<unknown, HeadRecord<From>> } = {
  history: v.object({
    ...record,
    from: v.literal('history'),
    current: FromHistory,
    previous: v.optional(FromHistory),
  }),
  clicks: v.object({
    ...record,
    from: v.literal('clicks'),
    current: FromClicks,
    previous: v.optional(FromClicks),
  }),
};

export const HeadFile = v.object({ id: v.string(), sealed: Sealed });

/** Written by a later version of this program: left alone. */
export function isNewerRecord(stored: unknown): boolean {
  return v.is(v.object({ version: v.pipe(v.number(), v.gtValue(recordVersion)) }), stored);
}

/** `TLH` and a digit above ours, as `packHead` of a later version would write. */
export function isNewerFile(bytes: Uint8Array): boolean {
  const [t, l, h, version] = bytes;
  return t === 0x54 && l === 0x4c && h === 0x48 && version > 0x31 && version <= 0x39;
}

/** The files that a record of any version points to. */
export function filesOf(stored: unknown): string[] {
  const Pointer = v.object({ fileId: v.string() });
  const parsed = v.safeParse(
    v.object({ current: v.optional(Pointer), previous: v.optional(Pointer) }),
    stored,
  );
  if (!parsed.success) return [];
  const { current, previous } = parsed.output;
  return [current, previous].flatMap((learned) => (learned ? [learned.fileId] : []));
}
