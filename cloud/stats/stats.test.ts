import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Label } from '../../src/core/label';
import { readConfiguration } from '../configuration';
import { makeLabel, toLines } from '../http.test-support';
import { sumUpDays } from '../jobs/sum-up-days';
import { rawBatchName } from '../lake/zones';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { hideInShare } from './hidden-counts';
import { keepCounts } from './shown-counts';
import { readStats } from './stats';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
});
afterEach(() => files.remove());

const today = Date.parse('2026-11-22T12:00:00Z');
const dayLength = 86_400_000;

function lastDays(number: number): Date[] {
  return Array.from({ length: number }, (_, i) => new Date(today - i * dayLength));
}

async function keep(daysAgo: number, labels: readonly Label[]): Promise<void> {
  const day = new Date(today - daysAgo * dayLength);
  await store.putIfAbsent(rawBatchName(ulid(), day), new TextEncoder().encode(toLines(labels)));
}

function many(count: number, changes: Parameters<typeof makeLabel>[0]): Label[] {
  return Array.from({ length: count }, () => makeLabel(changes));
}

describe('accuracy', () => {
  it('is told by head and version, from what agents said and from what the helpdesk had in the end', async () => {
    await keep(0, [
      ...many(30, { model: 'general@1' }),
      ...many(10, { model: 'general@1', source: 'corrected', final: 'access' }),
      ...many(12, { model: 'general@2', source: 'helpdesk' }),
      ...many(6, { model: 'general@2', source: 'helpdesk', final: 'access' }),
    ]);
    const { accuracy } = await readStats(store, lastDays(7));
    expect(accuracy).toEqual([
      {
        head: 'topic',
        model: 'general@1',
        answered: 40,
        accepted: { from: 0.75, to: 0.75 },
        ended: null,
        same: null,
      },
      {
        head: 'topic',
        model: 'general@2',
        answered: null,
        accepted: null,
        ended: 18,
        same: { from: 2 / 3, to: 2 / 3 },
      },
    ]);
  });

  it('does not tell which profile has learned a head of its own', async () => {
    await keep(0, [
      ...many(20, { model: 'desk-1240@2026-11-20T08:15:30.123Z' }),
      ...many(20, { model: 'desk-77@2026-11-21T09:00:00.000Z' }),
    ]);
    const stats = await readStats(store, lastDays(7));
    expect(stats.accuracy.map(({ model, answered }) => [model, answered])).toEqual([['desk', 40]]);
    expect(JSON.stringify(stats)).not.toMatch(/1240|08:15/);
  });

  it.each([
    [3, 4, null],
    [40, 40, { from: 0.9, to: 1 }],
    [37, 40, { from: 0.9, to: 1 }],
    [2, 40, { from: 0, to: 0.1 }],
    [2, 6, { from: 0, to: 4 / 6 }],
    [20, 40, { from: 0.5, to: 0.5 }],
  ])('shows of %i in %i what hides numbers below 5', (hits, all, range) => {
    expect(hideInShare(hits, all)).toEqual(range);
  });
});

describe('numbers of fewer than three profiles', () => {
  const client = (number: number) => ({ client: String(number).padStart(16, '0') });

  it.each([1, 2])('are not shown, however many labels %i profiles make', async (profiles) => {
    const labels = Array.from({ length: 90 }, (_, i) => makeLabel(client(i % profiles)));
    await keep(0, labels);
    await keep(
      3,
      labels.map((label) => ({ ...label, id: ulid() })),
    );
    await sumUpDays.run(
      { store, configuration: readConfiguration({}), now: () => today, log: () => {} },
      Number.MAX_SAFE_INTEGER,
    );
    const { days, heads, funnel, accuracy, drift } = await readStats(store, lastDays(7));
    expect([heads, funnel, accuracy, drift]).toEqual([{}, [], [], []]);
    expect(days.filter(({ labels: count }) => count !== null)).toEqual([]);
  });

  it('are left out of the versions alone, where three have labelled the head', async () => {
    await keep(0, [...many(30, { model: 'general@1' }), ...many(30, { model: 'general@2', ...client(7) })]);
    const { accuracy, funnel } = await readStats(store, lastDays(7));
    expect(accuracy.map(({ model }) => model)).toEqual(['general@1']);
    expect(funnel).toHaveLength(1);
  });
});

it('heads that somebody has invented do not fill the page: the 50 with the most labels are shown, and how many more there are', async () => {
  const invented = Array.from({ length: 915 }, (_, i) => makeLabel({ head: `field:invented ${i % 61}` }));
  await keep(0, [...invented, ...many(60, {})]);
  const { heads, funnel, accuracy, more } = await readStats(store, lastDays(7));
  expect([Object.keys(heads).length, funnel.length, accuracy.length, more]).toEqual([50, 50, 50, 12]);
  expect(heads.topic).toBeDefined();
});

describe('the funnel', () => {
  it('goes from what was suggested to what the tickets had in the end', async () => {
    await keep(1, [
      ...many(30, {}),
      ...many(8, { source: 'corrected', final: 'access' }),
      ...many(25, { source: 'helpdesk' }),
      ...many(9, { source: 'helpdesk', final: 'access' }),
    ]);
    const rows = [{ head: 'topic', model: 'general@1', suggested: 50, shown: 40, abstained: 9 }];
    for (const helpdesk of ['zendesk', 'jira'])
      await keepCounts(
        store,
        ulid(),
        { format: 1, day: '2026-11-21', helpdesk, rows },
        Date.parse('2026-11-22'),
      );
    expect((await readStats(store, lastDays(7))).funnel).toEqual([
      { head: 'topic', suggested: 100, shown: 80, accepted: 30, corrected: 8, final: 25 },
    ]);
  });
});

describe('drift', () => {
  it('sees that values moved, and that more suggestions are wrong', async () => {
    for (let day = 8; day < 18; day++) await keep(day, many(10, {}));
    for (let day = 0; day < 5; day++)
      await keep(day, [...many(10, {}), ...many(10, { source: 'corrected', final: 'printer' })]);
    const [row] = (await readStats(store, lastDays(28))).drift;
    expect(row).toEqual({
      head: 'topic',
      now: { from: 0.5, to: 0.5 },
      before: { from: 0.96, to: 1 },
      shift: 0.5,
    });
  });

  it('says nothing where there are too few labels', async () => {
    await keep(0, many(10, {}));
    await keep(10, many(100, {}));
    expect((await readStats(store, lastDays(28))).drift).toMatchObject([{ shift: null }]);
  });
});

describe('a day that is over', () => {
  const services = () => ({
    store,
    configuration: readConfiguration({}),
    now: () => today,
    log: () => {},
  });
  const sumUp = () => sumUpDays.run(services(), today + 1000);

  it('is counted once, and tells the same from then on', async () => {
    for (const day of [0, 1, 2]) await keep(day, [...many(20, {}), ...many(6, { source: 'helpdesk' })]);
    const rows = [{ head: 'topic', model: 'general@1', suggested: 50, shown: 40, abstained: 9 }];
    await keepCounts(
      store,
      ulid(),
      { format: 1, day: '2026-11-21', helpdesk: 'jira', rows },
      Date.parse('2026-11-22'),
    );
    const before = await readStats(store, lastDays(7));
    expect([await sumUp(), await sumUp()]).toEqual(['done', 'nothing']);
    const read: string[] = [];
    const watched: Store = {
      ...store,
      get: (name) => {
        read.push(name.replace(/\/[^/]*$/, ''));
        return store.get(name);
      },
    };
    expect(await readStats(watched, lastDays(7))).toEqual(before);
    expect(read.sort()).toEqual(['raw/day=2026-11-22', 'stats/day=2026-11-20', 'stats/day=2026-11-21']);
  });

  it('is counted again when labels came late', async () => {
    await keep(3, many(20, {}));
    await sumUp();
    await keep(3, many(10, {}));
    expect(await sumUp()).toBe('done');
    expect((await readStats(store, lastDays(7))).days[3]).toEqual({ day: '2026-11-19', labels: 30 });
  });

  it('is read from its labels where its summary is damaged', async () => {
    await keep(1, many(20, {}));
    await store.putIfAbsent('stats/day=2026-11-21/000000009.json', new TextEncoder().encode('{"format":'));
    expect((await readStats(store, lastDays(2))).days[1]).toEqual({ day: '2026-11-21', labels: 20 });
  });

  it('waits for the next time where there is none left', async () => {
    await keep(1, many(20, {}));
    expect(await sumUpDays.run(services(), today - 1)).toBe('more');
    expect(await sumUp()).toBe('done');
  });
});

it('tells that there is more than it reads at once', async () => {
  const line = new TextEncoder().encode(toLines(many(1, {})));
  const names = Array.from({ length: 2001 }, () => rawBatchName(ulid(), new Date(today)));
  const listed = new Set(names);
  const large: Store = {
    ...store,
    get: async (name) => (listed.has(name) ? line : undefined),
    async *list(prefix) {
      yield* names.filter((name) => name.startsWith(prefix));
    },
  };
  expect((await readStats(large, lastDays(1))).complete).toBe(false);
});
