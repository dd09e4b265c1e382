import * as v from 'valibot';
import { millisecondsPerDay } from '../../src/core/days';
import { ChannelName, Release } from '../../src/core/release/release';
import { changeChannel } from '../registry/change-channel';
import { daysToRenew } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import type { Store } from '../store/store';
import type { Job } from './job';

/** A release may be used for a while only; whatever a channel has goes on, until somebody changes it. */
export const renewReleases: Job = {
  name: 'renew',
  async run({ store, configuration, now }, until) {
    const log = channelLog(store);
    let renewed = 0;
    for (const channel of await channelsOf(store)) {
      if (now() > until) return 'more';
      const last = (await log.read(channel)).at(-1);
      if (!last || daysLeft(last.signed.release, now()) >= daysToRenew) continue;
      const { signingKeys: keys, releasesAfter: after } = configuration;
      await changeChannel(log, {
        channel,
        act: { action: 'renew' },
        by: 'job renew',
        now: now(),
        keys,
        after,
      });
      renewed += 1;
    }
    return renewed > 0 ? 'done' : 'nothing';
  },
};

/** What an administrator wants forgotten is noted beside the channels; its name is none of a channel's. */
async function channelsOf(store: Store): Promise<ReadonlySet<string>> {
  const channels = new Set<string>();
  for await (const name of store.list('registry/')) {
    const channel = name.split('/')[1];
    if (v.is(ChannelName, channel)) channels.add(channel);
  }
  return channels;
}

function daysLeft(release: string, now: number): number {
  return (Date.parse(v.parse(Release, JSON.parse(release)).expires) - now) / millisecondsPerDay;
}
