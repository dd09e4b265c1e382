import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfiguration } from '../configuration';
import { makeLabel, testEnvironment, toLines } from '../http.test-support';
import { rawBatchName } from '../lake/zones';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { type Arrivals, asksForJobs, createArrivals } from './arrivals';
import { keepReport } from './reports';

const minute = 60_000;
/** In the last minute of a slot, and of a day. */
const start = Date.parse('2026-11-28T23:59:10Z');

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let now: number;
let operations: string[];

beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
  now = start;
  operations = [];
});
afterEach(() => files.remove());

function instance(settings: Record<string, string> = {}): Arrivals {
  const counted: Store = {
    ...store,
    get: (name) => {
      operations.push(`get ${name.split('/')[0]}`);
      return store.get(name);
    },
    list: (prefix) => {
      operations.push(`list ${prefix.split('/')[0]}`);
      return store.list(prefix);
    },
  };
  const configuration = readConfiguration({
    ...testEnvironment(''),
    TRIAGE_LENS_JOBS_AFTER_LABELS: '100',
    ...settings,
  });
  return createArrivals({ store: counted, configuration, now: () => now, log: () => {} });
}

/** Stores a batch and gives the name that the store would report. */
async function putBatch(labels: number, at = now): Promise<string> {
  const name = rawBatchName(ulid(at), new Date(at));
  const rows = Array.from({ length: labels }, () => makeLabel());
  await store.putIfAbsent(name, new TextEncoder().encode(toLines(rows)));
  return name;
}

async function asked(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list('due/')) names.push(name);
  return names;
}

describe('new labels', () => {
  it('ask for the jobs once there are enough, across midnight and slots', async () => {
    const arrivals = instance();
    expect(await arrivals.notice(await putBatch(99))).toBe('nothing');
    now += minute;
    expect(await arrivals.notice(await putBatch(1))).toBe('asked');
    expect(await asked()).toEqual(['due/day=2026-11-29/0000.json']);
    expect((await asked()).map(asksForJobs)).toEqual([true]);
  });

  it('that two notice at the same moment ask once', async () => {
    const [one, other] = [instance(), instance()];
    const [first, second] = [await putBatch(60), await putBatch(60)];
    const answers = await Promise.all([
      ...[first, second].map((name) => one.notice(name)),
      ...[first, second].map((name) => other.notice(name)),
    ]);
    expect(answers.filter((answer) => answer === 'asked')).toHaveLength(1);
    expect(await asked()).toHaveLength(1);
  });

  it('count wherever they were noticed, once', async () => {
    const name = await putBatch(60);
    await instance().notice(name);
    const other = instance();
    for (let times = 0; times < 3; times++) expect(await other.notice(name)).toBe('nothing');
    expect(await other.notice(await putBatch(40))).toBe('asked');
  });

  it('ask once a slot at most, and again in the next one', async () => {
    const arrivals = instance();
    now += minute;
    await arrivals.notice(await putBatch(100));
    now += 13 * minute;
    for (const each of [arrivals, instance()]) expect(await each.notice(await putBatch(100))).toBe('nothing');
    now += 2 * minute;
    expect(await arrivals.notice(await putBatch(1))).toBe('asked');
    expect(await asked()).toHaveLength(2);
  });

  it('that the jobs have had do not count again', async () => {
    const arrivals = instance();
    await arrivals.notice(await putBatch(60));
    now += minute;
    const at = new Date(now).toISOString();
    const trace = { traceId: '1'.repeat(32), spanId: '1'.repeat(16) };
    await keepReport(store, { event: 'job', at, ...trace, job: 'curate', milliseconds: 1, status: 'done' });
    now += minute;
    for (const each of [arrivals, instance()]) expect(await each.notice(await putBatch(30))).toBe('nothing');
    expect(await arrivals.notice(await putBatch(40))).toBe('asked');
  });

  it('cost one read a batch while they are too few, and nothing once the jobs were asked for', async () => {
    const arrivals = instance();
    await arrivals.notice(await putBatch(1));
    const name = await putBatch(1);
    operations = [];
    await arrivals.notice(name);
    expect(operations).toEqual(['get raw']);
    await arrivals.notice(await putBatch(100));
    operations = [];
    for (let i = 0; i < 50; i++) await arrivals.notice(await putBatch(100));
    expect(operations).toEqual([]);
  });

  it('that are reported and not there, or carry a wrong clock, ask for nothing', async () => {
    const arrivals = instance();
    expect(await arrivals.notice(rawBatchName(ulid(now), new Date(now)))).toBe('nothing');
    expect(await arrivals.notice(await putBatch(200, now - 3 * 60 * minute))).toBe('nothing');
    expect(await instance().notice(await putBatch(200, now + 3 * 60 * minute))).toBe('nothing');
    expect(await asked()).toEqual([]);
  });

  it('ask for nothing where the hour alone is to start the jobs', async () => {
    expect(await instance({ TRIAGE_LENS_JOBS_AFTER_LABELS: '0' }).notice(await putBatch(500))).toBe(
      'nothing',
    );
    expect(operations).toEqual([]);
  });
});
