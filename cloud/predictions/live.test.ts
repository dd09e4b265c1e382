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
  return events.filter(({ event }) => event !== '');
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

it('is for administrators, and refuses a question that it does not know', async () => {
  expect((await open('', agentToken)).status).toBe(403);
  expect((await open('', enrichToken)).status).toBe(403);
  expect((await open('?since=yesterday')).status).toBe(400);
  expect((await open('?token=1')).status).toBe(400);
});
