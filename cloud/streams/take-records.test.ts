import { ulid } from 'ulid';
import { beforeEach, expect, it } from 'vitest';
import { readConfiguration } from '../configuration';
import type { Answering } from '../enrich/answering';
import { agentToken, enrichToken, makeLabel, testEnvironment } from '../http.test-support';
import { createMetrics } from '../metrics';
import type { LogEntry } from '../services';
import { memoryStore } from '../store/memory.test-support';
import { type Store, StoreError } from '../store/store';
import { makeStream } from './made-stream.test-support';
import { takeRecords } from './take-records';

const now = Date.parse('2026-11-28T12:00:00Z');
const [hour, day] = [3_600_000, 86_400_000];
let store: ReturnType<typeof memoryStore>;
let logged: LogEntry[];
beforeEach(() => {
  store = memoryStore();
  logged = [];
});

let asked = 0;
const answering: Answering = {
  open: async () => ({
    name: '1',
    async answer() {
      asked += 1;
      return { model: 'general@1', text: '', language: 'en', suggestions: {} };
    },
  }),
};

function take(contents: readonly unknown[], { over = store as Store, until = now, at = now } = {}) {
  const configuration = readConfiguration(testEnvironment(''));
  const services = {
    store: over,
    configuration,
    now: () => at,
    log: (entry: LogEntry) => logged.push(entry),
  };
  const records = contents.map((content, i) => ({
    place: `shard-0/${i}`,
    data: content instanceof Uint8Array ? content : new TextEncoder().encode(JSON.stringify(content)),
  }));
  return takeRecords(services, answering, createMetrics(), records, until);
}

function labelsOf(prefix = 'raw/'): string[] {
  return [...store.objects]
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([, bytes]) => new TextDecoder().decode(bytes).trim().split('\n'))
    .map((line) => JSON.parse(line).id);
}

const notes = () =>
  [...store.objects]
    .filter(([name]) => name.startsWith('refused/'))
    .map(([, bytes]) => JSON.parse(new TextDecoder().decode(bytes)));

const batch = (labels: readonly unknown[], at = now, token = agentToken) => ({
  kind: 'labels',
  token,
  batch: ulid(at),
  labels,
});
const label = () => makeLabel({ at: new Date(now).toISOString() });

it('of a stream that comes doubled and shuffled each label is kept once, and what is poisoned is noted alone', async () => {
  const made = makeStream(3000, 200, now, 1);
  const outcomes: string[] = [];
  for (const delivery of made.deliveries) outcomes.push(...(await take(delivery.map(({ data }) => data))));
  expect(outcomes.length).toBeGreaterThan(3300);
  expect(labelsOf().sort()).toEqual([...made.labels].sort());
  expect(made.poisoned).toBeGreaterThan(10);
  expect(notes()).toHaveLength(made.poisoned);
  expect(new Set(notes().map(({ problem }) => problem))).toEqual(
    new Set(['bad-body', 'wrong-token', 'bad-batch-id', 'wrong-role']),
  );
  expect(new Set(outcomes)).toEqual(new Set(['taken', 'refused']));
});

it('where the store fails now and then, what failed is asked for again alone, until all is there once', async () => {
  const made = makeStream(1000, 1000, now, 2);
  const all = [...made.deliveries].flat();
  let operation = 0;
  const failing: Store = {
    ...store,
    async putIfAbsent(name, bytes) {
      operation += 1;
      // Every other time it was kept, and nobody got to know.
      if (operation % 6 === 0) await store.putIfAbsent(name, bytes);
      if (operation % 3 === 0) throw new StoreError('keep', name);
      return store.putIfAbsent(name, bytes);
    },
  };
  let waiting = all.map(({ data }) => data);
  const rounds: number[] = [];
  while (waiting.length > 0) {
    rounds.push(waiting.length);
    const outcomes = await take(waiting, { over: failing });
    waiting = waiting.filter((_, i) => outcomes[i] === 'again');
  }
  expect(rounds.length).toBeGreaterThan(3);
  expect(rounds[1]).toBeLessThan(all.length / 2);
  expect(labelsOf().sort()).toEqual([...made.labels].sort());
  expect(notes()).toHaveLength(made.poisoned);
  expect(logged.filter((entry) => entry.problem === 'store-failed').length).toBeGreaterThan(100);
});

it('keeps the good labels of a record, and notes the others by their number, without what they hold', async () => {
  const good = label();
  expect(await take([batch([good, { ...label(), head: 'Eulalia\nSecret' }, 'nothing', null])])).toEqual([
    'taken',
  ]);
  expect(labelsOf()).toEqual([good.id]);
  expect(notes()).toMatchObject([
    {
      place: 'shard-0/0',
      lines: [
        { line: 2, code: 'wrong-value', key: 'head' },
        { line: 3, code: 'not-json' },
        { line: 4, code: 'not-json' },
      ],
    },
  ]);
  expect(JSON.stringify([notes(), logged])).not.toMatch(/Eulalia|Secret|agent-token/);
});

it('a record that comes for ever is kept once, and noted once a day where it is poisoned', async () => {
  const records = [batch([label()]), new Uint8Array([0xff, 0, 1])];
  for (let i = 0; i < 300; i++) expect(await take(records)).toEqual(['taken', 'refused']);
  await take(records, { at: now + day, until: now + day });
  expect(labelsOf()).toHaveLength(1);
  expect(notes()).toHaveLength(2);
});

it('what has not been begun in time is to come again', async () => {
  expect(await take([batch([label()]), batch([label()])], { until: now - 1 })).toEqual(['again', 'again']);
  expect(store.objects.size).toBe(0);
});

it('a clock that is an hour off does no harm; one that is months off is refused', async () => {
  const times = [now - hour, now + hour, now - 61 * day, now + 61 * day];
  const outcomes = await take(times.map((at) => batch([label()], at)));
  expect(outcomes).toEqual(['taken', 'taken', 'refused', 'refused']);
  expect(
    notes()
      .map(({ problem }) => problem)
      .sort(),
  ).toEqual(['clock-ahead', 'too-old']);
});

it('the same batch with other labels is refused, whatever comes first', async () => {
  const one = batch([label()]);
  const other = { ...one, labels: [label()] };
  expect((await take([one, other])).sort()).toEqual(['refused', 'taken']);
  expect(labelsOf()).toHaveLength(1);
});

it("a helpdesk's event is enriched once, by a helpdesk's token alone", async () => {
  const ticket = { id: '7', subject: 'VPN drops', body: 'The VPN of Eulalia drops.' };
  const event = (token: string, more = {}) => ({ kind: 'ticket', token, form: 'ticket', ticket, ...more });
  asked = 0;
  await take([event(enrichToken)]);
  const outcomes = await take([
    event(enrichToken),
    event(agentToken),
    event(enrichToken, { form: 'nobody' }),
    event(enrichToken, { ticket: { subject: 'no id' } }),
  ]);
  expect(outcomes).toEqual(['taken', 'refused', 'refused', 'refused']);
  expect(asked).toBe(1);
  expect([...store.objects.keys()].filter((name) => name.startsWith('enriched/'))).toHaveLength(1);
  expect(
    notes()
      .map(({ problem }) => problem)
      .sort(),
  ).toEqual(['no-such-form', 'no-ticket', 'wrong-role']);
  expect(JSON.stringify([notes(), logged])).not.toMatch(/Eulalia|VPN|token-of/);
});
