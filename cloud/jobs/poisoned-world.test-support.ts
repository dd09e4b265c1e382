import { afterAll, afterEach, beforeEach } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import type { CuratedLabel } from '../lake/curated-label';
import { changeChannel } from '../registry/change-channel';
import { type ChannelAct, stateAfter } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import { readBundle } from '../retraining/champion';
import { findLastRun } from '../retraining/last-run';
import { putLabels, type Team, teamLabels, teamNow } from '../retraining/team.test-support';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { jobs, jobsByHand } from './jobs';

export const honest = '11111111';
export const evil = '22222222';

/** A store in a folder of its own, a pretended clock, and how many labels that mean harm were sent. */
export class World {
  readonly store: Store;
  now = teamNow;
  spent = 0;

  constructor(readonly files: Awaited<ReturnType<typeof temporaryFolder>>) {
    this.store = fileStore(files.folder);
  }
}

/** The world of the test that runs. */
export let world: World;

const table: Record<string, { labels: number; days: number; through: string }> = {};

/** A new world before each test, and the table of all at the end. */
export function useWorlds(): void {
  beforeEach(async () => {
    world = new World(await temporaryFolder());
  });
  afterEach(() => world.files.remove());
  afterAll(() => console.table(table));
}

/** @param more tokens that the settings know beside the usual ones */
export async function runJobs(list = jobs, more: readonly string[] = []): Promise<void> {
  const tokens = [honest, evil, '33333333', ...more].map((token) => token.repeat(8)).join();
  const configuration = readConfiguration({ ...testEnvironment(''), TRIAGE_LENS_AGENT_TOKENS: tokens });
  const { work } = createCloud({ store: world.store, configuration, now: () => world.now, log: () => {} });
  await work.onSchedule(world.now + 600_000, list);
}

export async function change(act: ChannelAct): Promise<void> {
  const keys = readConfiguration(testEnvironment('')).signingKeys;
  await changeChannel(channelLog(world.store), {
    channel: 'stable',
    act,
    by: 'administrator',
    now: world.now,
    keys,
  });
}

export async function promoteLast(percent = 100): Promise<void> {
  const bundle = (await findLastRun(world.store))?.outcome?.bundle;
  if (!bundle) throw new Error('Nothing passed.');
  await change({ action: 'promote', bundle, percent });
}

/** As if profiles whose names begin so had sent them by that token. */
export function by(token: string, name: string, team: Partial<Team>): CuratedLabel[] {
  return teamLabels({ now: world.now, token, ...team }).map((label) => ({
    ...label,
    client: label.client?.replace(/^00/, name),
  }));
}

export const wrong = (labels: CuratedLabel[]) =>
  labels.map((label) => ({ ...label, final: label.final === 'travel' ? 'access' : 'travel' }));

let sent = 0;
export async function send(labels: CuratedLabel[], isEvil = false): Promise<void> {
  if (isEvil) world.spent += labels.length;
  sent += 1;
  await putLabels(world.store, labels, world.now + sent);
}

/** Four profiles that are there for weeks, with a head that an administrator has released. */
export async function team(clients = 4): Promise<void> {
  world.now = teamNow - 14 * millisecondsPerDay;
  await send(by(honest, '00', { labels: 200, seed: 7, days: 20, clients }));
  await runJobs();
  await promoteLast();
  world.now = teamNow;
  await send(by(honest, '00', { labels: 200, seed: 8, days: 10, clients }));
}

export const channel = async () => stateAfter(await channelLog(world.store).read('stable'));

/** A team whose released head calls travel access, and that has sent enough since for a better one. */
export async function gettingBetter(
  clients = 4,
  keep: (label: CuratedLabel, i: number) => boolean = () => true,
) {
  world.now = teamNow - 12 * millisecondsPerDay;
  const first = by(honest, '00', { labels: 160, seed: 7, days: 20, clients });
  await send(first.map((label) => (label.final === 'travel' ? { ...label, final: 'access' } : label)));
  await runJobs();
  await promoteLast();
  world.now = teamNow;
  await send(by(honest, '00', { labels: 600, clients }).filter(keep));
}

/** Profiles that say what is right on three of nine days, and so are known when they turn. */
export async function sleep(clients: number, name = 'ff', token = evil): Promise<void> {
  const { now } = world;
  for (const daysAgo of [9, 6, 3]) {
    world.now = now - daysAgo * millisecondsPerDay;
    await send(by(token, name, { labels: 3 * clients, clients, days: 0.2, seed: 300 + daysAgo }), true);
  }
  world.now = now;
}

/** What is on trial or for all that the administrator has not promoted. */
export async function releasedByJobs(): Promise<string[]> {
  const events = await channelLog(world.store).read('stable');
  const found: string[] = [];
  for (const event of events) {
    if (event.action !== 'promote' || !event.by.startsWith('job ')) continue;
    for (const { head } of (await readBundle(world.store, event.bundle)).heads)
      found.push(`${head} ${event.percent} %`);
  }
  return found;
}

export function note(name: string, days: number, through: string): void {
  table[name] = { labels: world.spent, days, through };
}

/** Days go by: each day labels come, and the jobs run. */
export async function days(count: number, each: (day: number) => Promise<void>): Promise<void> {
  for (let day = 0; day < count; day++) {
    world.now += millisecondsPerDay;
    await each(day);
    await runJobs(day % 2 === 0 ? jobs : jobsByHand);
  }
}
