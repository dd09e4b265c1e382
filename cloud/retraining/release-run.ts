import type { Bundle, TeamHead } from '../../src/core/release/bundle';
import { changeChannel } from '../registry/change-channel';
import { type ChannelEvent, stateAfter } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import { findWholeBundle } from '../registry/packages';
import type { Services } from '../services';
import type { Store } from '../store/store';
import { readBundle } from './champion';
import type { RunOutcome, RunStart } from './run-record';

/**
 * Puts on trial what a run may release without a person, where jobs may at all, unless a head of it was taken back before: what was taken back comes
 * again by an administrator alone, even under another name. Returns whether it is on trial now. Throws Problem or
 * StoreError.
 */
export async function releaseRun(
  { store, configuration, now }: Services,
  start: RunStart,
  { trial }: RunOutcome,
): Promise<boolean> {
  const { channel, champion } = start;
  const log = channelLog(store);
  const events = await log.read(channel);
  const current = stateAfter(events).stable.at(-1);
  const wasThere = events.some(
    (event) => event.action === 'promote' && event.bundle.sha256 === trial?.sha256,
  );
  // What was measured is how it does beside the champion; beside another one it has yet to be measured.
  if (configuration.trialPercent === 0) return false;
  if (!trial || wasThere || current?.sha256 !== champion?.sha256) return false;
  const takenBack = await headsTakenBack(store, events);
  const before = champion ? await readBundle(store, champion) : undefined;
  if (newHeads(await readBundle(store, trial), before).some((head) => takenBack.has(nameOf(head))))
    return false;
  await findWholeBundle(store, trial.sha256);
  const act = { action: 'promote' as const, bundle: trial, percent: configuration.trialPercent };
  const { signingKeys: keys, releasesAfter: after } = configuration;
  await changeChannel(log, { channel, act, by: 'job train', now: now(), keys, after });
  return true;
}

/** Heads that a rollback took away, until an administrator promotes them again. */
async function headsTakenBack(store: Store, events: readonly ChannelEvent[]): Promise<ReadonlySet<string>> {
  const takenBack = new Set<string>();
  for (const [i, event] of events.entries()) {
    const { stable, canary } = stateAfter(events.slice(0, i));
    const read = async (each: { sha256: string; bytes: number } | undefined) =>
      each && readBundle(store, { name: '', version: '', ...each });
    if (event.action === 'rollback') {
      const gone = await read(canary?.bundle ?? stable.at(-1));
      const left = await read(canary ? stable.at(-1) : stable.at(-2));
      for (const head of gone ? newHeads(gone, left) : []) takenBack.add(nameOf(head));
    }
    if (event.action === 'promote' && !event.by.startsWith('job '))
      for (const head of (await read(event.bundle))?.heads ?? []) takenBack.delete(nameOf(head));
  }
  return takenBack;
}

/** Heads that are other files than in the bundle before, or new. */
function newHeads({ heads }: Bundle, before: Bundle | undefined): TeamHead[] {
  return heads.filter(({ sha256 }) => !before?.heads.some((each) => each.sha256 === sha256));
}

function nameOf({ helpdesk, head }: TeamHead): string {
  return JSON.stringify([helpdesk, head]);
}
