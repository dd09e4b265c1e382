import type { LineAnswer } from '../lake/intake';
import type { ProblemCode } from '../problem';
import { keepRecord } from '../records';
import { sha256Of } from '../sha256';
import type { Store } from '../store/store';
import type { Trace } from '../trace';

/** A record as its stream has delivered it. */
export interface Delivered {
  data: Uint8Array;
  /** Where it stands in the stream, in the platform's own words, so that a person finds it there. */
  place: string;
}

/** Why a record teaches nothing: all of it, or some of its labels. */
export interface Refusal {
  problem?: ProblemCode;
  lines?: readonly LineAnswer[];
}

/** Beginning of the names of what was refused. */
export const refusedPrefix = 'refused/day=';

/**
 * Notes a record that will never be taken, without what it holds: where it stands, how long it is, and why. The same one again
 * on the same day changes nothing. Throws StoreError.
 */
export async function noteRefused(
  store: Store,
  { data, place }: Delivered,
  { problem, lines }: Refusal,
  trace: Trace,
  now: number,
): Promise<void> {
  const sha256 = sha256Of(data);
  const at = new Date(now).toISOString();
  const note = { format: 1, at, place, bytes: data.length, sha256, problem, lines, traceId: trace.traceId };
  await keepRecord(store, `${refusedPrefix}${at.slice(0, 10)}/${sha256.slice(0, 32)}.json`, note);
}
