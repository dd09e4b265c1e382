import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashToken } from './caller';
import { type Cloud, createCloud } from './cloud-from-environment';
import { readConfiguration } from './configuration';
import { agentToken, get, makeLabel, postLabels, testEnvironment, toLines } from './http.test-support';
import { jobsByHand } from './jobs/jobs';
import type { CuratedLabel } from './lake/curated-label';
import { readParts } from './lake/curated-part';
import { changeChannel } from './registry/change-channel';
import { stateAfter } from './registry/channel-event';
import { channelLog } from './registry/channel-log';
import { findLastRun } from './retraining/last-run';
import { putLabels, teamLabels, teamNow } from './retraining/team.test-support';
import type { JobEntry, LogEntry } from './services';
import { fileStore } from './store/files';
import type { Store } from './store/store';
import { temporaryFolder } from './store/test-servers.test-support';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let now: number;
let log: LogEntry[];

beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
  now = teamNow;
  log = [];
});
afterEach(async () => {
  vi.useRealTimers();
  await files.remove();
});

function cloudOver(over: Store, settings: Record<string, string> = {}): Cloud {
  const configuration = readConfiguration({ ...testEnvironment(''), ...settings });
  return createCloud({ store: over, configuration, now: () => now, log: (entry) => log.push(entry) });
}

async function runJobs(over = store): Promise<Record<string, string>> {
  log = [];
  await cloudOver(over)
    .work.onSchedule(now + 60_000, jobsByHand)
    .catch(() => undefined);
  const entries = log.filter((entry): entry is JobEntry => entry.event === 'job');
  return Object.fromEntries(entries.map(({ job, status, problem }) => [job, problem ?? status]));
}

async function names(prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const name of store.list(prefix)) found.push(name);
  return found;
}

const kept = async () => (await readParts(store)).reduce((sum, part) => sum + part.kept, 0);

describe('a store that', () => {
  const halving = (prefix: string): Store => ({
    ...store,
    async get(name) {
      const bytes = await store.get(name);
      return name.startsWith(prefix) ? bytes?.subarray(0, bytes.length / 2) : bytes;
    },
  });

  it('gives back half a batch loses nothing: the job fails, and takes all of it the next time', async () => {
    await putLabels(store, teamLabels({ labels: 90 }));
    expect(await runJobs(halving('raw/'))).toMatchObject({ curate: 'store-failed' });
    expect(await names('curated/')).toEqual([]);
    expect(await runJobs()).toMatchObject({ curate: 'done' });
    expect(await kept()).toBe(90);
  });

  it.each(['curated/', 'runs/', 'packages/'])(
    'gives back half of what lies below %s releases nothing, and the right thing later',
    async (prefix) => {
      await putLabels(store, teamLabels());
      expect(Object.values(await runJobs(halving(prefix)))).toEqual(
        expect.arrayContaining([expect.stringMatching(/store-failed|no-package/)]),
      );
      expect(await names('lineage/')).toEqual([]);
      await runJobs();
      expect((await findLastRun(store))?.outcome?.bundle?.name).toBe('team');
      expect(await names('lineage/')).toHaveLength(1);
    },
    60_000,
  );

  it('never answers is given up after a while, and the client is told to come again', async () => {
    vi.useFakeTimers();
    const never = () => new Promise<never>(() => {});
    const stalled: Store = {
      ...store,
      putIfAbsent: never,
      get: never,
      list: () => ({ [Symbol.asyncIterator]: () => ({ next: never }) }),
    };
    const { app, work } = cloudOver(stalled);
    const answers = [
      app.fetch(postLabels(toLines([makeLabel()]))),
      app.fetch(get('/v1/channels/stable', agentToken)),
      app.fetch(get(`/v1/packages/${'a'.repeat(64)}`, agentToken)),
    ];
    const jobs = work.onSchedule(now + 60_000).catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(300_000);
    for (const answer of await Promise.all(answers)) {
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ code: 'store-failed' });
    }
    expect(await jobs).toMatch(/could not .* in time/);
  });
});

describe('clocks that are wrong', () => {
  it('lose no label: what comes from the future waits for its day', async () => {
    await putLabels(
      store,
      teamLabels({ labels: 30, now: teamNow + 9 * 86_400_000 }),
      teamNow + 9 * 86_400_000,
    );
    await runJobs();
    expect(await kept()).toBe(0);
    expect(await names('raw/')).toHaveLength(1);
    now += 9 * 86_400_000;
    await runJobs();
    expect(await kept()).toBe(30);
  });

  it('days ahead of their own batch are left out and counted; a day before or after is taken', async () => {
    const at = (days: number) => new Date(teamNow + days * 86_400_000).toISOString();
    const labels = teamLabels({ labels: 3 });
    const skewed = [-1, 1, 5].map((days, i) => ({ ...labels[i], at: at(days) }) as CuratedLabel);
    await putLabels(store, skewed);
    await runJobs();
    expect((await readParts(store)).map(({ kept, left }) => [kept, left.ahead])).toEqual([[2, 1]]);
  });
});

it('a token that was replaced is refused, and the batch is taken once when it comes with the new one', async () => {
  const { app } = cloudOver(store, { TRIAGE_LENS_AGENT_TOKENS: hashToken('the-new-one') });
  const [body, headers] = [toLines([makeLabel()]), { 'Idempotency-Key': ulid() }];
  expect((await app.fetch(postLabels(body, headers))).status).toBe(401);
  expect(await names('raw/')).toEqual([]);
  for (let i = 0; i < 2; i++)
    expect((await app.fetch(postLabels(body, headers, 'the-new-one'))).status).toBe(200);
  expect(await names('raw/')).toHaveLength(1);
});

it('what was tampered with while it was on trial is not given to everybody, however well it did', async () => {
  await putLabels(store, teamLabels({ clients: 6 }));
  await runJobs();
  const { heads, bundle } = (await findLastRun(store))?.outcome ?? {};
  const head = heads?.[0];
  if (head?.status !== 'passed' || !bundle) throw new Error('nothing was learned');
  const keys = readConfiguration(testEnvironment('')).signingKeys;
  const act = { action: 'promote' as const, bundle, percent: 20 };
  await changeChannel(channelLog(store), { channel: 'stable', act, by: 'job train', now, keys });
  await store.delete(`packages/${head.challenger.sha256}`);
  await store.putIfAbsent(`packages/${head.challenger.sha256}`, new TextEncoder().encode('another head'));
  now += 4 * 86_400_000;
  const trial = { days: 3, clients: 6, now, suggestedRight: 1, seed: 2, model: `team@${bundle.version}` };
  await putLabels(store, teamLabels(trial), now);
  expect(await runJobs()).toMatchObject({ 'judge-trial': 'no-package' });
  expect(stateAfter(await channelLog(store).read('stable')).stable).toEqual([]);
}, 120_000);

it('a hundred thousand small requests are refused one like the other, and leave nothing behind', async () => {
  const { app } = cloudOver(store, { TRIAGE_LENS_REQUESTS_PER_MINUTE: '100' });
  const answers = new Map<string, number>();
  const count = ({ status, headers }: Response) => {
    const kind = `${status} ${headers.get('content-type')}`;
    answers.set(kind, (answers.get(kind) ?? 0) + 1);
  };
  for (let i = 0; i < 50_000; i++) {
    count(await app.fetch(get('/v1/channels/stable', `guessed-${i}`)));
    count(await app.fetch(postLabels('x', { 'Content-Type': `text/${i}`, 'Idempotency-Key': '' })));
    log = [];
  }
  expect(Object.fromEntries(answers)).toEqual({
    '401 application/problem+json': 50_000,
    '415 application/problem+json': 100,
    '429 application/problem+json': 49_900,
  });
  expect(await names('')).toEqual([]);
}, 120_000);
