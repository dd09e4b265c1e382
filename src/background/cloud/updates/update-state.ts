import * as v from 'valibot';
import { Bundle } from '../../../core/release/bundle';
import { Sha256 } from '../../../core/release/release';
import { UpdateProblem } from '../../../protocol/cloud-messages';

/** A bundle that was tried out here and found good. */
export const GoodBundle = v.object({
  sha256: Sha256,
  content: Bundle,
  /** All files that it needs, its own included. */
  files: v.array(Sha256),
  /** ISO 8601. */
  since: v.string(),
  /** Ids of the keys that have signed the release which named it; none where it is pinned, or from an earlier version. */
  keys: v.optional(v.array(v.string())),
});
export type GoodBundle = v.InferOutput<typeof GoodBundle>;

/** All that is known of updates, in one value: it is written whole or not at all. */
export const UpdateState = v.object({
  /** What runs; the shipped model alone where it is left out. */
  active: v.optional(GoodBundle),
  /** What ran before, to fall back to. */
  previous: v.optional(GoodBundle),
  /** The highest release number ever seen, by cloud, channel and key. */
  highest: v.record(v.string(), v.number()),
  /** Until when the release that was accepted last may be used, by cloud and channel; ISO 8601. */
  expires: v.optional(v.record(v.string(), v.string())),
  /** ETag of the last answer that needed no action, and the settings that it was for. */
  etag: v.optional(v.object({ value: v.pipe(v.string(), v.maxLength(200)), settings: v.string() })),
  /** ISO 8601: when the cloud was asked last, and when it answered last. */
  askedAt: v.optional(v.string()),
  checkedAt: v.optional(v.string()),
  problem: v.optional(v.object({ code: UpdateProblem, at: v.string() })),
  /** From 0 to 100, drawn once: trials with a percentage above it are for this profile. */
  share: v.number(),
});
export type UpdateState = v.InferOutput<typeof UpdateState>;
