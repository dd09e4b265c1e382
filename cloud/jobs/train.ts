import { millisecondsPerDay } from '../../src/core/days';
import { servingModel } from '../enrich/serving-model';
import { type Part, readParts } from '../lake/curated-part';
import { openEngine } from '../lake/open-engine';
import { dayPrefix } from '../lake/zones';
import { findRecord, keepRecord } from '../records';
import { stateAfter } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import { countedTokens } from '../retraining/counted-tokens';
import { findLastRun } from '../retraining/last-run';
import { releaseRun } from '../retraining/release-run';
import { dataHash, outcomeName, RunStart, runName, startName } from '../retraining/run-record';
import { seed } from '../retraining/seed';
import type { Services } from '../services';
import type { Job } from './job';

/** What a team's labels are released to. */
const channel = 'stable';
/** So many more labels than the last time, or so large a share more, are worth another run. */
const minNew = 50;
const shareNew = 0.05;
/** After so long anything new is. */
const maxWait = 7 * millisecondsPerDay;
/** A run that was not finished by then is left: its labels may be gone. */
const maxRun = 2 * millisecondsPerDay;

/** Learns from the curated labels where there are enough new ones. Goes on with what was not finished. */
export const train: Job = { name: 'train', run: (services, until) => trainOnce(services, until, false) };

/** Helps with a run that somebody has begun, from one of its heads on. */
export function helpTrain(asked: { run: string; head: string }): Job {
  return { name: 'train', run: (services, until) => help(services, until, asked) };
}

/** The same however few labels are new. */
export const trainNow: Job = { name: 'train', run: (services, until) => trainOnce(services, until, true) };

async function help(
  services: Services,
  until: number,
  { run, head }: { run: string; head: string },
): ReturnType<Job['run']> {
  const { store, now } = services;
  const start = await findRecord(store, startName(run), RunStart);
  const isOver = (await store.get(outcomeName(run))) !== undefined;
  if (!start || isOver || now() - Date.parse(start.at) > maxRun) return 'nothing';
  return goOn(services, until, { run, start, parts: await readParts(store), first: head });
}

/** Does what can be done of a run, and releases what it came to if that was all. */
async function goOn(
  services: Services,
  until: number,
  { run, start, parts: all, first }: { run: string; start: RunStart; parts: readonly Part[]; first?: string },
): ReturnType<Job['run']> {
  const { store, now, configuration } = services;
  // Loaded late, since it brings the model's runtime along.
  const { continueRun } = await import('../retraining/training-run');
  const parts = all.filter(({ prefix }) => start.parts.includes(prefix));
  const model = servingModel(store, channelLog(store));
  const tokens = countedTokens(configuration);
  const given = { store, model, parts, engine: openEngine(services, parts), tokens, now };
  const outcome = await continueRun(run, start, given, until, first);
  if (!outcome) return 'more';
  await releaseRun(services, start, outcome);
  return 'done';
}

async function trainOnce(services: Services, until: number, isForced: boolean): ReturnType<Job['run']> {
  const { store, now, configuration } = services;
  const log = channelLog(store);
  const { canary, stable } = stateAfter(await log.read(channel));
  // One thing at a time is on trial.
  if (canary) return 'nothing';
  const all = await readParts(store);
  const tokens = countedTokens(configuration);
  const last = await findLastRun(store);
  const isStale = last !== undefined && hasLost(last.start);
  const next = await startRun();
  if (!next)
    return last?.outcome && !isStale && (await releaseRun(services, last.start, last.outcome))
      ? 'done'
      : 'nothing';
  return goOn(services, until, { run: next.run, start: next.start, parts: all });

  /** Whether labels that the run was begun with count no longer: their token is gone, or they were forgotten. */
  function hasLost({ tokens: before, parts: read }: RunStart): boolean {
    const oldest = dayPrefix('curated', new Date(now() - configuration.keepDays * millisecondsPerDay));
    const there = new Set(all.map(({ prefix }) => prefix));
    return (
      (before?.some((token) => !tokens.has(token)) ?? false) ||
      read.some((prefix) => prefix >= oldest && !there.has(prefix))
    );
  }

  async function startRun(): Promise<{ run: string; start: RunStart } | undefined> {
    if (last && !isStale && !last.outcome && now() - Date.parse(last.start.at) < maxRun) return last;
    if (all.length === 0 || !(isForced || isStale || isDue(all, last?.start, now()))) return undefined;
    const { codeVersion } = await import('../retraining/training-run');
    const wanted: RunStart = {
      format: 1,
      at: new Date(now()).toISOString(),
      channel,
      data: dataHash(all),
      parts: all.map(({ prefix }) => prefix),
      labels: countLabels(all),
      champion: stable.at(-1) ?? null,
      code: codeVersion,
      seed,
      tokens: [...tokens].sort(),
    };
    const run = runName(wanted);
    if (await store.get(outcomeName(run))) return undefined;
    await keepRecord(store, startName(run), wanted);
    // Another job may have begun the same a moment earlier: then both do that.
    return { run, start: (await findRecord(store, startName(run), RunStart)) ?? wanted };
  }
}

function isDue(parts: readonly Part[], last: RunStart | undefined, now: number): boolean {
  if (!last) return true;
  const more = countLabels(parts) - last.labels;
  if (more >= Math.max(minNew, shareNew * last.labels)) return true;
  return dataHash(parts) !== last.data && now - Date.parse(last.at) > maxWait;
}

function countLabels(parts: readonly Part[]): number {
  return parts.reduce((sum, { kept }) => sum + kept, 0);
}
