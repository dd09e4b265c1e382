import { millisecondsPerDay } from '../../src/core/days';
import { servingModel } from '../enrich/serving-model';
import { readParts } from '../lake/curated-part';
import { openEngine } from '../lake/open-engine';
import { keepRecord } from '../records';
import { changeChannel } from '../registry/change-channel';
import { stateAfter } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import { findWholeBundle } from '../registry/packages';
import { readBundle } from '../retraining/champion';
import { countedTokens } from '../retraining/counted-tokens';
import { countTrial, judge, modelOf, type Verdict } from '../retraining/judge-labels';
import { Parties } from '../retraining/parties';
import type { Job } from './job';

const channel = 'stable';
/** Nothing is decided before: neither way. */
const minTrial = 3 * millisecondsPerDay;
/** What has not been shown to hold by then is taken back. */
const maxTrial = 28 * millisecondsPerDay;

/** Ends a trial where the agents' labels tell how it goes: for all, or for nobody. */
export const judgeTrial: Job = {
  name: 'judge-trial',
  async run(services) {
    const { store, configuration, now } = services;
    const log = channelLog(store);
    const events = await log.read(channel);
    const { canary, stable } = stateAfter(events);
    const begun = events.findLast(
      (event) => event.action === 'promote' && event.bundle.sha256 === canary?.bundle.sha256,
    );
    // A trial that an administrator has begun is the administrator's to end.
    if (!canary || !begun?.by.startsWith('job ')) return 'nothing';
    const age = now() - Date.parse(begun.at);
    if (age < minTrial) return 'nothing';
    const since = begun.at.slice(0, 10);
    const bundle = await readBundle(store, canary.bundle);
    const { name, version } = await servingModel(store, log).describe();
    const before = [modelOf({ name, version }), ...stable.slice(-1).map(modelOf)];
    const tokens = countedTokens(configuration);
    const parts = await readParts(store);
    const parties = new Parties(parts, now());
    const counts = await countTrial(openEngine(services, parts), parties, { bundle, before, since, tokens });
    const verdict = judge(counts, expectedOf(bundle.heads));
    if (verdict === 'undecided' && age <= maxTrial) return 'nothing';
    if (verdict === 'holds') await findWholeBundle(store, canary.bundle.sha256);
    const act =
      verdict === 'holds'
        ? { action: 'promote' as const, bundle: canary.bundle, percent: 100 }
        : { action: 'rollback' as const };
    const at = new Date(now()).toISOString();
    const record = { format: 1, at, bundle: canary.bundle, verdict: verdict satisfies Verdict, ...counts };
    await keepRecord(store, `trials/${canary.bundle.sha256}-${events.length}.json`, record);
    const { signingKeys: keys, releasesAfter: after } = configuration;
    await changeChannel(log, { channel, act, by: `job judge-trial: ${verdict}`, now: now(), keys, after });
    return 'done';
  },
};

/** Less than it was measured to be right may mean that something has changed; less than what was before is worse. */
const maxBelowMeasured = 0.1;

/** Share of the suggestions that should be right, from what was measured on labels that were kept aside. */
function expectedOf(heads: readonly { metrics: Record<string, number> }[]): number {
  const shares = heads.map(({ metrics: { accuracy = 0, championAccuracy = 0 } }) =>
    Math.max(championAccuracy, accuracy - maxBelowMeasured),
  );
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
