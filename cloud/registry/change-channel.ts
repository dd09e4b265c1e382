import { SigningError, type SigningKey, signRelease } from '../../src/core/release/sign-release';
import { Problem } from '../problem';
import {
  type ChannelAct,
  type ChannelEvent,
  canRollBack,
  isDone,
  releaseOf,
  stateAfter,
} from './channel-event';
import type { ChannelLog } from './channel-log';

export interface ChannelChange {
  channel: string;
  act: ChannelAct;
  /** First digits of the SHA-256 of the administrator's token, or the name of a job. */
  by: string;
  /** Milliseconds since 1970. */
  now: number;
  keys: readonly SigningKey[];
  /** Added to every number: after a store was restored from a backup, clients know higher ones than it does. */
  after?: number;
}

/**
 * Promotes, rolls back or renews: signs the channel's new state and adds it to the log. Promoting what is there already
 * changes nothing. Throws Problem. To be used by jobs as well.
 */
export async function changeChannel(log: ChannelLog, change: ChannelChange): Promise<ChannelEvent> {
  const { channel, act, by, now, keys, after = 0 } = change;
  const before = await log.read(channel);
  const state = stateAfter(before);
  const last = before.at(-1);
  if (last && isDone(act, state)) return last;
  if (act.action === 'rollback' && !canRollBack(state)) throw new Problem('nothing-before');
  if (act.action === 'renew' && !last) throw new Problem('no-release');
  if (keys.length === 0) throw new Problem('no-signing-key');
  const release = releaseOf(channel, after + before.length + 1, stateAfter([...before, act]), now);
  const signed = await signRelease(release, keys).catch((error: unknown) => {
    throw error instanceof SigningError ? new Problem('signing-failed', {}, error) : error;
  });
  const event: ChannelEvent = { format: 1, at: release.at, by, signed, ...act };
  await log.append(channel, before, event);
  return event;
}
