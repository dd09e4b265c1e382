import * as v from 'valibot';
import { SyncProblem } from '../../../protocol/cloud-messages';

/** How sending goes, beyond the worker's life. */
export const SyncState = v.object({
  /** Failures one after the other. */
  failures: v.number(),
  /** ISO 8601: not to be tried again before. */
  notBefore: v.optional(v.string()),
  problem: v.optional(v.object({ code: SyncProblem, at: v.string() })),
  /** ISO 8601 of the last batch that arrived. */
  sentAt: v.optional(v.string()),
  /** Labels that arrived, and labels that the cloud did not want. */
  sent: v.number(),
  refused: v.number(),
  /** Labels in a batch, where the cloud found a larger one too large. */
  mostLines: v.optional(v.number()),
});
export type SyncState = v.InferOutput<typeof SyncState>;

const minute = 60_000;
const maxWait = 6 * 60 * minute;

/** Milliseconds until the next try: twice as long after each failure, and not for all profiles at the same moment. */
export function waitAfter(failures: number, random: number, retryAfter = 0): number {
  const wait = Math.min(maxWait, minute * 2 ** (failures - 1));
  return Math.max(retryAfter * 1000, wait * (0.5 + random / 2));
}
