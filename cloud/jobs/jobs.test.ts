import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import { openHead } from '../../src/core/learner/head-file';
import { readGramKey, shareGrams } from '../../src/core/learner/keyed-grams';
import { withHashKey } from '../../src/core/learner/keyed-head';
import { answerValue } from '../../src/core/learner/learn-values';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import type { CuratedLabel } from '../lake/curated-label';
import { noteForgotten } from '../lake/forgotten';
import { findRecord } from '../records';
import { changeChannel } from '../registry/change-channel';
import { type ChannelAct, stateAfter } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import { readPackage } from '../registry/packages';
import type { HeadOutcome } from '../retraining/head-outcome';
import { findLastRun } from '../retraining/last-run';
import { Lineage, lineageName } from '../retraining/run-record';
import { putLabels, teamLabels, teamNow } from '../retraining/team.test-support';
import { splitText } from '../retraining/training-row';
import type { JobEntry, LogEntry, Services } from '../services';
import { fileStore } from '../store/files';
import { type Store, StoreError } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { jobs, jobsByHand } from './jobs';

// Every test here learns something.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let now: number;
let log: JobEntry[];

beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
  now = teamNow;
});
afterEach(() => files.remove());

function services(over: Store, settings: Record<string, string>): Services {
  const configuration = readConfiguration({ ...testEnvironment(''), ...settings });
  return {
    store: over,
    configuration,
    now: () => now,
    log: (entry: LogEntry) => log.push(entry as JobEntry),
  };
}

/** Runs all jobs once and gives what their lines in the log say. */
async function runJobs(over = store, settings = {}, list = jobs): Promise<Record<string, string>> {
  log = [];
  const { work } = createCloud(services(over, settings));
  await work.onSchedule(now + 60_000, list).catch(() => undefined);
  return Object.fromEntries(log.map(({ job, status, problem }) => [job, problem ?? status]));
}

async function names(prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const name of store.list(prefix)) found.push(name);
  return found;
}

const channel = async () => stateAfter(await channelLog(store).read('stable'));

const head = async (): Promise<HeadOutcome | undefined> => (await findLastRun(store))?.outcome?.heads[0];

/** What the last run made, whether or not a job may release it. */
const made = async () => (await findLastRun(store))?.outcome?.bundle;

/**
 * A first run, whose head calls travel access, released by an administrator: from then on jobs release what is better. Then
 * 600 labels more.
 */
async function releaseFirst(clients = 4): Promise<void> {
  now = teamNow - 12 * millisecondsPerDay;
  const first = teamLabels({ labels: 160, seed: 7, days: 20, now, clients });
  await putLabels(
    store,
    first.map((label) => ({ ...label, final: label.final === 'travel' ? 'access' : label.final })),
    now,
  );
  await runJobs();
  const bundle = await made();
  if (!bundle) throw new Error('Nothing passed.');
  await change({ action: 'promote', bundle, percent: 100 });
  now = teamNow;
  await putLabels(store, teamLabels({ labels: 600, clients }));
}

/** Values that the texts do not tell. */
function withoutSense(labels: readonly CuratedLabel[]): CuratedLabel[] {
  return labels.map((label, i) => ({ ...label, final: ['a', 'b', 'c'][i % 3] ?? '' }));
}

async function change(act: ChannelAct): Promise<void> {
  const keys = services(store, {}).configuration.signingKeys;
  await changeChannel(channelLog(store), { channel: 'stable', act, by: 'administrator', now, keys });
}

describe('the jobs', () => {
  it('put what a team has said on trial, signed, with where it comes from', async () => {
    await releaseFirst();
    expect(await runJobs()).toMatchObject({ curate: 'done', train: 'done' });
    const { canary, stable } = await channel();
    expect([canary?.percent, canary?.bundle.name, stable.length]).toEqual([20, 'team', 1]);
    const lineage = await findRecord(store, lineageName(canary?.bundle.sha256 ?? ''), Lineage);
    expect(lineage?.start).toMatchObject({ champion: stable[0], labels: 760, seed: 1 });
    expect(lineage?.outcome.heads[0]).toMatchObject({ status: 'passed', head: 'field:queue' });
    expect(await runJobs()).toMatchObject({ curate: 'nothing', train: 'nothing' });
  });

  it('do the same once where two run at the same moment', async () => {
    await releaseFirst();
    await Promise.all([runJobs(), runJobs()]);
    await runJobs();
    expect(await names('registry/')).toHaveLength(2);
    expect(await names('lineage/')).toHaveLength(2);
  });

  it('go on where a time limit or a failing store has stopped them, and come to the same', async () => {
    const labels = teamLabels();
    await putLabels(store, labels);
    await runJobs();
    const expected = await made();
    await files.remove();
    files = await temporaryFolder();
    store = fileStore(files.folder);
    await putLabels(store, labels);
    // Each time a few operations more go well before the store fails.
    let [left, tries] = [0, 0];
    const unlessFailing = async <T>(work: () => Promise<T>): Promise<T> => {
      left -= 1;
      if (left < 0) throw new StoreError('answer for', 'a test');
      return work();
    };
    const failing: Store = {
      ...store,
      putIfAbsent: (name, bytes) => unlessFailing(() => store.putIfAbsent(name, bytes)),
      get: (name) => unlessFailing(() => store.get(name)),
    };
    for (; tries < 60 && !(await made()); tries++) {
      left = 5 + tries * 3;
      await runJobs(failing);
    }
    expect(tries).toBeGreaterThan(3);
    const { name, bytes } = (await made()) ?? {};
    expect({ name, bytes }).toEqual({ name: expected?.name, bytes: expected?.bytes });
  });

  it('begin nothing after their time', async () => {
    await putLabels(store, teamLabels());
    const later = { ...services(store, {}), now: () => now + 2 };
    log = [];
    for (const job of jobs) expect(['nothing', 'more']).toContain(await job.run(later, now));
    expect(await names('curated/')).toEqual([]);
  });

  it('wait for enough new labels, unless they are started by hand', async () => {
    await putLabels(store, withoutSense(teamLabels({ labels: 200 })));
    await runJobs();
    const runs = await names('runs/');
    await putLabels(store, teamLabels({ seed: 2, labels: 20 }), teamNow + 1);
    expect(await runJobs()).toMatchObject({ curate: 'done', train: 'nothing' });
    expect(await names('runs/')).toEqual(runs);
    await runJobs(store, {}, jobsByHand);
    expect((await names('runs/')).length).toBeGreaterThan(runs.length);
  });

  it('learn anew at once where labels were forgotten, however few are new', async () => {
    await putLabels(store, teamLabels());
    await runJobs();
    expect(await head()).toMatchObject({ rows: 400 });
    const client = '3'.padStart(16, '0');
    await noteForgotten(store, { client, from: '2000-01-01' }, 'administrator', now);
    now += 3_600_000;
    expect(await runJobs()).toMatchObject({ forget: 'done', train: 'done' });
    expect(await head()).toMatchObject({ rows: 300 });
  });

  it('release nothing that is not better than what answers now', async () => {
    await putLabels(store, withoutSense(teamLabels()));
    await runJobs();
    expect(await head()).toMatchObject({
      status: 'refused',
      findings: expect.arrayContaining(['not-better']),
    });
    expect(await channel()).toEqual({ stable: [] });
  });

  it('do not overrule an administrator who has taken a release back', async () => {
    await releaseFirst();
    await runJobs();
    const before = (await channel()).canary;
    await change({ action: 'rollback' });
    // The same labels and more of them give another bundle of the same head.
    for (let day = 1; day <= 3; day++) {
      now = teamNow + day * millisecondsPerDay;
      await putLabels(store, teamLabels({ labels: 60, seed: 20 + day, days: 1, now }), now);
      await runJobs(store, {}, jobsByHand);
    }
    expect([before !== undefined, (await channel()).canary]).toEqual([true, undefined]);
    const again = await made();
    if (!again) throw new Error('Nothing passed.');
    await change({ action: 'promote', bundle: again, percent: 20 });
    expect((await channel()).canary?.bundle).toEqual(again);
  });

  it('cannot release without a key, say so, and do it once there is one', async () => {
    await releaseFirst();
    expect(await runJobs(store, { TRIAGE_LENS_SIGNING_KEYS: '' })).toMatchObject({ train: 'no-signing-key' });
    expect(await runJobs()).toMatchObject({ train: 'done' });
    expect((await channel()).canary).toBeDefined();
  });

  it('learn from keyed hashes alone, and what comes out can be asked by whoever has the key', async () => {
    const key = await readGramKey('AAECAwQFBgcICQoLDA0ODw==');
    if (!key) throw new Error('no key');
    const labels = teamLabels().map(({ text = '', ...label }) => ({
      ...label,
      features: shareGrams(splitText(text), key),
    }));
    await putLabels(store, labels);
    await runJobs();
    const outcome = await head();
    if (outcome?.status !== 'passed') throw new Error('nothing was released');
    expect(outcome.challenger.hashKey).toBe(key.id);
    const learned = openHead(await readPackage(store, outcome.challenger.sha256));
    if (learned.kind !== 'class') throw new Error('another kind');
    const ticket = { subject: 'flight and hotel', body: 'the booking of the flight and my visa' };
    expect(answerValue(withHashKey(learned, key.key), ticket).value).toBe('travel');
    expect(JSON.stringify(await names('training/'))).not.toContain('hotel');
  });

  it('learn nothing from labels without words, and say so', async () => {
    await putLabels(
      store,
      teamLabels().map(({ text: _, ...label }) => label),
    );
    await runJobs();
    expect(await head()).toMatchObject({ status: 'not-learned', rows: 0 });
    expect((await channel()).canary).toBeUndefined();
  });

  it('release to everybody where nothing is to be tried', async () => {
    await releaseFirst();
    await runJobs(store, { TRIAGE_LENS_TRIAL_PERCENT: '100' });
    expect((await channel()).stable).toHaveLength(2);
  });
});

describe('a trial', () => {
  /** What agents with the release on trial, and those without, say afterwards. */
  async function labelTrial(trialRight: number, othersRight: number): Promise<void> {
    const { canary, stable } = await channel();
    const model = `team@${canary?.bundle.version}`;
    now = teamNow + 4 * millisecondsPerDay;
    const common = { days: 3, now, clients: 8, labels: 240 };
    await putLabels(store, teamLabels({ ...common, seed: 3, suggestedRight: trialRight, model }), now);
    const others = {
      ...common,
      seed: 4,
      suggestedRight: othersRight,
      model: `team@${stable[0]?.version}`,
    };
    await putLabels(store, teamLabels(others), now + 1);
  }

  beforeEach(async () => {
    await releaseFirst(8);
    await runJobs();
  });

  it('becomes what everybody has, where the agents agree with it', async () => {
    await labelTrial(0.95, 0.6);
    expect(await runJobs()).toMatchObject({ 'judge-trial': 'done' });
    const { stable, canary } = await channel();
    expect([stable.length, canary]).toEqual([2, undefined]);
  });

  it('is taken back where they agree less than before', async () => {
    await labelTrial(0.3, 0.7);
    expect(await runJobs()).toMatchObject({ 'judge-trial': 'done' });
    expect((await channel()).stable).toHaveLength(1);
    const [verdict] = await names('trials/');
    expect(new TextDecoder().decode(await store.get(verdict ?? ''))).toContain('"verdict":"worse"');
  });

  it('goes on while there is too little to tell, and not for ever', async () => {
    expect(await runJobs()).toMatchObject({ 'judge-trial': 'nothing', train: 'nothing' });
    now += 29 * millisecondsPerDay;
    await runJobs();
    const { stable, canary } = await channel();
    expect([stable.length, canary]).toEqual([1, undefined]);
  });
});
