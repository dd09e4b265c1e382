import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import { seededRandom } from '../../src/core/random';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { makeLabel, post, postChange, postLabels, testEnvironment, toLines } from '../http.test-support';
import { rawBatchName } from '../lake/zones';
import { findLastRun } from '../retraining/last-run';
import { teamLabels, teamNow } from '../retraining/team.test-support';
import { fileStore } from '../store/files';
import { mortal } from '../store/mortal.test-support';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { jobsByHand } from './jobs';
import { retention } from './retention';

/**
 * The store is all that a process leaves behind. So a process that ends is one whose store does nothing any more, from some
 * operation on, which it may have done or not. Whatever it was at: started again, it comes to the same as one that was never
 * ended.
 */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

let folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];
beforeEach(() => {
  folders = [];
});
afterEach(() => Promise.all(folders.map((each) => each.remove())));

const idOf = (number: number) => ulid(teamNow, () => number / 10);
const batches = [1, 3].map((number) => ({
  key: idOf(number),
  lines: toLines([makeLabel({ id: idOf(number + 1) }), makeLabel({ id: idOf(number + 2) })]),
}));

type Step = (cloud: ReturnType<typeof createCloud>, store: Store) => Promise<void>;

async function asked(answer: Response | Promise<Response>): Promise<void> {
  const { status } = await answer;
  if (status >= 400) throw new Error(`status ${status}`);
}

/** Everything that changes the store, from intake to retention. */
const steps: { name: string; at: number; act: Step }[] = [
  ...(batches.map(({ key, lines }, i) => ({
    name: `intake ${i + 1}`,
    at: teamNow,
    act: ({ app }) => asked(app.fetch(postLabels(lines, { 'Idempotency-Key': key }))),
  })) satisfies { name: string; at: number; act: Step }[]),
  {
    name: 'curate and train',
    at: teamNow,
    act: ({ work }) => work.onSchedule(teamNow + 600_000, jobsByHand),
  },
  {
    name: 'promote',
    at: teamNow + 1,
    act: async ({ app }, store) => {
      const bundle = (await findLastRun(store))?.outcome?.bundle?.sha256;
      if (!bundle) throw new Error('Nothing passed.');
      await asked(app.fetch(postChange('stable', { action: 'promote', bundle })));
    },
  },
  {
    name: 'forget',
    at: teamNow + 2,
    act: async ({ app, work }) => {
      const body = JSON.stringify({ client: '0000000000000001' });
      await asked(
        app.fetch(
          post('/v1/forget', body, 'administrator-token-of-the-tests', {
            'Content-Type': 'application/json',
          }),
        ),
      );
      await work.onSchedule(teamNow + 600_000, jobsByHand);
    },
  },
  {
    name: 'renew and sum up',
    at: teamNow + 20 * millisecondsPerDay,
    act: ({ work }) => work.onSchedule(teamNow + 21 * millisecondsPerDay, jobsByHand),
  },
  {
    name: 'retention',
    at: teamNow + 90 * millisecondsPerDay,
    act: ({ work }) => work.onSchedule(teamNow + 91 * millisecondsPerDay, [retention]),
  },
];

async function newStore(): Promise<Store> {
  const files = await temporaryFolder();
  folders.push(files);
  const store = fileStore(files.folder);
  const lines = toLines(teamLabels({ labels: 160, days: 12 }));
  await store.putIfAbsent(rawBatchName(idOf(9), new Date(teamNow)), new TextEncoder().encode(lines));
  return store;
}

function cloudOver(store: Store, now: number) {
  const configuration = readConfiguration({ ...testEnvironment(''), TRIAGE_LENS_KEEP_DAYS: '60' });
  return createCloud({ store, configuration, now: () => now, log: () => {} });
}

/** What there is, but for what differs each time: signatures, hashes of what is signed, and reports of jobs. */
async function contentOf(store: Store): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const name of store.list('')) {
    if (/^(?:reports|trials|due)\//.test(name)) continue;
    const text = new TextDecoder().decode(await store.get(name));
    const record = name.endsWith('.json') ? inOrder(text) : text;
    found.set(
      name,
      name.startsWith('registry/') ? record.replace(/"(?:signature|before)":"[^"]*"/g, '') : record,
    );
  }
  return found;
}

/** Members by their names: in which order they were put together says nothing. */
function inOrder(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value,
  );
}

/** As they end when time goes by; the clock stands still here, so that both walks come to the same bytes. */
async function endLeases(store: Store): Promise<void> {
  const names: string[] = [];
  for await (const name of store.list('runs/')) if (name.includes('/lease-')) names.push(name);
  for (const name of names) await store.delete(name);
}

/** All steps, one after the other, each until it is through. Gives how many operations each took where it was not ended. */
async function walk(
  endings: (step: number, attempt: number, cost: number) => [number, boolean] | undefined,
  costs: readonly number[] = [],
) {
  const store = await newStore();
  const taken: number[] = [];
  for (const [i, { name, at, act }] of steps.entries()) {
    for (let attempt = 0; ; attempt++) {
      const ending = endings(i, attempt, costs[i] ?? 0);
      const [operations, isDone] = ending ?? [Number.MAX_SAFE_INTEGER, false];
      const over = mortal(store, operations, isDone);
      const failure = await act(cloudOver(over, at), over).then(
        () => undefined,
        (error: unknown) => error,
      );
      taken[i] = over.done();
      if (over.done() < operations) {
        if (failure) throw new Error(`${name}: ${String(failure)}`);
        break;
      }
      await endLeases(store);
    }
  }
  return { store, taken };
}

it('a process that is ended anywhere, again and again, comes to the same', async () => {
  const whole = await walk(() => undefined);
  const expected = await contentOf(whole.store);
  expect([...expected.keys()].some((name) => name.startsWith('registry/stable/'))).toBe(true);
  for (let seed = 1; seed <= rounds; seed++) {
    const random = seededRandom(seed * 7_919);
    // Each step is ended up to three times, at some operation of it, before or after that is done.
    const { store } = await walk(
      (_, attempt, cost) => (attempt < 3 ? [1 + random.below(cost), random.below(2) === 1] : undefined),
      whole.taken,
    );
    const found = await contentOf(store);
    const differing = [...new Set([...expected.keys(), ...found.keys()])].filter(
      (name) => expected.get(name) !== found.get(name),
    );
    expect(differing, `seed ${seed}`).toEqual([]);
  }
});

/** Each ends its steps some twenty times. */
const rounds = Number(process.env.KILL_ROUNDS ?? 1);
