import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createApp } from '../app';
import { readConfiguration } from '../configuration';
import { readEvents } from '../dashboard/read-events';
import { enrich } from '../enrich/enrich';
import { adminToken, agentToken, enrichToken, get, testEnvironment } from '../http.test-support';
import type { LogEntry } from '../services';
import { memoryStore } from '../store/memory.test-support';
import { StoreError } from '../store/store';
import { continueTrace } from '../trace';
import { ticketHash } from './keep-predictions';
import type { LiveTicket } from './live-ticket';

const noon = Date.parse('2026-11-28T12:00:05Z');
let store: ReturnType<typeof memoryStore>;
let numbers: string;
let logged: LogEntry[];

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
  store = memoryStore();
  numbers = '';
  logged = [];
});
afterEach(() => vi.useRealTimers());

function services() {
  const environment = { ...testEnvironment(''), TRIAGE_LENS_TICKET_NUMBERS: numbers };
  return {
    store,
    configuration: readConfiguration(environment),
    now: Date.now,
    log: (entry: LogEntry) => logged.push(entry),
  };
}

async function predict(id: string, form = 'zendesk'): Promise<void> {
  const severity = { head: 'severity', kind: 'ordinal', value: 'P2', confidence: 0.8, alternatives: [] };
  const prediction = {
    ...{ model: 'general@1', text: `Eulalia ${id}`, language: 'en' },
    suggestions: { severity: { ...severity, why: [], model: 'general@1' } },
  } as const;
  const text = { subject: `Eulalia ${id}`, description: '', messages: [] };
  await enrich(
    services(),
    { open: async () => ({ name: '1', answer: async () => structuredClone(prediction) as never }) },
    form,
    { id, text },
    continueTrace(undefined),
  );
}

const open = (query = '', token = adminToken) => createApp(services()).fetch(get(`/v1/live${query}`, token));

/** Everything that an answer says until it ends by itself; `meanwhile` happens at its third second. */
async function watch(query = '', meanwhile = async () => {}) {
  const { body } = await open(query);
  if (!body) throw new Error('There is no answer.');
  const events: { event: string; data: string }[] = [];
  const reading = (async () => {
    for await (const event of readEvents(body)) events.push(event);
  })();
  await vi.advanceTimersByTimeAsync(3_000);
  await meanwhile();
  await vi.advanceTimersByTimeAsync(30_000);
  await reading;
  expect(JSON.stringify(events)).not.toContain('Eulalia');
  return events.filter(({ event }) => event !== '' && event !== 'looked');
}

async function tickets(query?: string, meanwhile?: () => Promise<void>): Promise<LiveTicket[]> {
  return (await watch(query, meanwhile)).map(({ data }) => JSON.parse(data));
}

it('tells what was predicted in the last minutes and what is predicted meanwhile, each once, by hashes', async () => {
  await predict('1');
  vi.setSystemTime(noon + 60_000);
  const told = await tickets('', () => predict('2', 'jira'));
  expect(told.map(({ ticket }) => ticket)).toEqual([ticketHash('zendesk', '1'), ticketHash('jira', '2')]);
  expect(told[0].said).toEqual([{ head: 'severity', value: 'P2', confidence: 0.8 }]);
  expect(told.some(({ number }) => number !== undefined)).toBe(false);
});

it('tells numbers only where the settings allow it', async () => {
  numbers = 'shown';
  await predict('4711');
  expect((await tickets()).map(({ number }) => number)).toEqual(['4711']);
});

it('begins where it is asked to, also on the day before, at most an hour back', async () => {
  const midnight = Date.parse('2026-11-29T00:00:00Z');
  for (const [id, minutes] of [
    ['old', -70],
    ['before', -20],
    ['late', -2],
    ['new', 1],
  ] as const) {
    vi.setSystemTime(midnight + minutes * 60_000);
    await predict(id);
  }
  vi.setSystemTime(midnight + 120_000);
  const hashes = (ids: string[]) => ids.map((id) => ticketHash('zendesk', id));
  const told = async (query: string) => (await tickets(query)).map(({ ticket }) => ticket);
  expect(await told('?since=2026-11-28T23:30:00.000Z')).toEqual(hashes(['before', 'late', 'new']));
  vi.setSystemTime(midnight + 120_000);
  expect(await told('?since=2026-11-28T23:59:00.000Z')).toEqual(hashes(['new']));
  vi.setSystemTime(midnight + 120_000);
  expect(await told('?since=2020-01-01T00:00:00.000Z')).toEqual(hashes(['before', 'late', 'new']));
});

it('says that the store does not answer, to the log as well, and ends', async () => {
  vi.spyOn(store, 'list').mockImplementation(() => {
    throw new StoreError('list', 'predictions');
  });
  const [{ event, data }] = await watch();
  expect([event, data]).toEqual(['problem', expect.stringContaining('The store did not answer')]);
  expect(logged.at(-1)).toMatchObject({ route: '/v1/live', status: 503, problem: 'store-failed' });
});

it('looks at each ten minutes once, and then only at those that can still change', async () => {
  const listed: string[] = [];
  const { list } = store;
  store.list = (prefix) => {
    listed.push(prefix);
    return list(prefix);
  };
  vi.setSystemTime(Date.parse('2026-11-28T12:15:10Z'));
  await watch('?since=2026-11-28T11:15:00.000Z');
  const minutes = listed.map((prefix) => prefix.split('/').at(-1));
  const old = minutes.filter((each) => each !== '121');
  expect(old).toHaveLength(5 * 6);
  expect(new Set(old)).toEqual(new Set(['111', '112', '113', '114', '115', '120']));
  // Eleven looks of the five helpdesks.
  expect(minutes.length - old.length).toBe(5 * 11);
});

it('still tells what was kept late, after its ten minutes were over', async () => {
  vi.setSystemTime(Date.parse('2026-11-28T12:19:59Z'));
  const { putIfAbsent } = store;
  const told = await tickets('', async () => {
    const kept: (() => void)[] = [];
    store.putIfAbsent = async (name, bytes) => {
      kept.push(() => store.objects.set(name, bytes));
      return 'stored';
    };
    vi.setSystemTime(Date.parse('2026-11-28T12:19:59Z'));
    await predict('1');
    vi.setSystemTime(Date.parse('2026-11-28T12:20:09Z'));
    for (const keep of kept) keep();
    store.putIfAbsent = putIfAbsent;
  });
  expect(told.map(({ ticket }) => ticket)).toEqual([ticketHash('zendesk', '1')]);
});

it('two hundred who watch cost the store as much as one, and each is told everything', async () => {
  await predict('1');
  let requests = 0;
  const { list, get: read } = store;
  store.list = (prefix) => {
    requests += 1;
    return list(prefix);
  };
  store.get = (name) => {
    requests += 1;
    return read(name);
  };
  const app = createApp(services());
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => app.fetch(get('/v1/live', adminToken))),
  );
  const texts = Promise.all(answers.map((answer) => answer.text()));
  await vi.advanceTimersByTimeAsync(5_000);
  await predict('2');
  await vi.advanceTimersByTimeAsync(30_000);
  for (const text of await texts) expect(text.match(/event: ticket/g)).toHaveLength(2);
  expect(requests).toBeLessThan(120);
});

it('lets go of one who reads nothing', async () => {
  await predict('1');
  const { body } = await open();
  await vi.advanceTimersByTimeAsync(40_000);
  const told: string[] = [];
  if (body) for await (const { event } of readEvents(body)) told.push(event);
  expect(told.length).toBeLessThan(3);
  expect(vi.getTimerCount()).toBe(0);
});

it('is for administrators, and refuses a question that it does not know', async () => {
  expect((await open('', agentToken)).status).toBe(403);
  expect((await open('', enrichToken)).status).toBe(403);
  expect((await open('?since=yesterday')).status).toBe(400);
  expect((await open('?since=2026-11-28T12:00:00%20%2B01')).status).toBe(400);
  expect((await open('?token=1')).status).toBe(400);
});
