import { changeChannel } from '../registry/change-channel';
import { stateAfter } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import { findWholeBundle } from '../registry/packages';
import type { Services } from '../services';
import type { RunOutcome, RunStart } from './run-record';

/**
 * Puts what a run came to on trial, unless it was there before: an administrator who has taken it back is not overruled.
 * Returns whether it is on trial now. Throws Problem or StoreError.
 */
export async function releaseRun(
  { store, configuration, now }: Services,
  start: RunStart,
  { bundle }: RunOutcome,
): Promise<boolean> {
  const { channel, champion } = start;
  const log = channelLog(store);
  const events = await log.read(channel);
  const current = stateAfter(events).stable.at(-1);
  const wasThere = events.some(
    (event) => event.action === 'promote' && event.bundle.sha256 === bundle?.sha256,
  );
  // What was measured is how it does beside the champion; beside another one it has yet to be measured.
  if (!bundle || wasThere || current?.sha256 !== champion?.sha256) return false;
  await findWholeBundle(store, bundle.sha256);
  const act = { action: 'promote' as const, bundle, percent: configuration.trialPercent };
  await changeChannel(log, { channel, act, by: 'job train', now: now(), keys: configuration.signingKeys });
  return true;
}
