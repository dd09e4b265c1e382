import * as v from 'valibot';
import { Count } from '../core/count';

/** What leaves of a label; see `shareLabel`. */
export const SyncLevel = v.picklist(['off', 'labels', 'features', 'redacted']);
export type SyncLevel = v.InferOutput<typeof SyncLevel>;

/** Why something left this machine. */
export const TrafficKind = v.picklist(['labels', 'counts', 'release-check', 'download']);
export type TrafficKind = v.InferOutput<typeof TrafficKind>;

/** A request to the organisation's cloud that is about to leave. */
export const TrafficDraft = v.object({
  kind: TrafficKind,
  /** With the port, if it is not the default one. */
  host: v.string(),
  /** Bytes of content that are sent. */
  sent: Count,
  /** One line of it. */
  example: v.optional(v.string()),
});
export type TrafficDraft = v.InferOutput<typeof TrafficDraft>;

export const TrafficEntry = v.object({
  ...TrafficDraft.entries,
  /** ULID. */
  id: v.string(),
  /** ISO 8601. */
  at: v.string(),
  /** Bytes of content that came back. */
  received: Count,
  /** The HTTP status; `unreachable`; or `under-way`, also where the browser was closed meanwhile. */
  outcome: v.pipe(v.string(), v.maxLength(40)),
});
export type TrafficEntry = v.InferOutput<typeof TrafficEntry>;

/** Why nothing was switched; `problem_update_<code>` says it to people. */
export const UpdateProblem = v.picklist([
  'unreachable',
  'token',
  'busy',
  'refused',
  'bad-address',
  'no-keys',
  'unreadable',
  'not-signed',
  'wrong-channel',
  'replayed',
  'number-too-high',
  'withheld',
  'expired',
  'damaged-download',
  'self-test',
  'storage',
  'damaged-here',
]);
export type UpdateProblem = v.InferOutput<typeof UpdateProblem>;

/** Which model and team heads run here, and how that came about. */
export const UpdateReport = v.object({
  /** Whether the organisation has set up updates; off is the shipped model, too. */
  isOn: v.boolean(),
  /** Set by the organisation to exactly this bundle. */
  isPinned: v.boolean(),
  /** `name@version` of the bundle that runs; the shipped model where it is left out. */
  active: v.optional(v.object({ bundle: v.string(), since: v.string(), teamHeads: v.number() })),
  /** ISO 8601: the last time that the cloud could be asked. */
  checkedAt: v.optional(v.string()),
  problem: v.optional(v.object({ code: UpdateProblem, at: v.string() })),
  /** How often agents agreed, by the version that had suggested; the newest version last. */
  agreement: v.array(v.object({ model: v.string(), judged: v.number(), agreed: v.number() })),
});
export type UpdateReport = v.InferOutput<typeof UpdateReport>;

/** Why labels did not leave; `problem_sync_<code>` says it to people. */
export const SyncProblem = v.picklist([
  'unreachable',
  'token',
  'busy',
  'refused',
  'bad-address',
  'storage',
  'clock',
]);
export type SyncProblem = v.InferOutput<typeof SyncProblem>;

/** How far labels have been sent to the organisation's cloud. */
export const SyncReport = v.object({
  /** What leaves of a label, as the organisation has set it. */
  level: SyncLevel,
  isPaused: v.boolean(),
  /** Labels that are still to be sent. */
  waiting: v.number(),
  /** Labels that arrived, and labels that the cloud did not want. */
  sent: v.number(),
  refused: v.number(),
  /** ISO 8601. */
  sentAt: v.optional(v.string()),
  problem: v.optional(v.object({ code: SyncProblem, at: v.string() })),
});
export type SyncReport = v.InferOutput<typeof SyncReport>;
