import { beforeEach, describe, expect, it } from 'vitest';
import type { Prediction, Suggestion } from '../../src/core/suggestion';
import { createApp } from '../app';
import { hashToken } from '../caller';
import { readConfiguration } from '../configuration';
import type { Answering } from '../enrich/answering';
import { enrich } from '../enrich/enrich';
import { adminToken, agentToken, enrichToken, get, testEnvironment } from '../http.test-support';
import { checkDocumented } from '../openapi.test-support';
import { memoryStore } from '../store/memory.test-support';
import { continueTrace } from '../trace';
import { ticketHash } from './keep-predictions';
import type { PredictionRow } from './list-predictions';

const otherToken = 'token-of-another-helpdesk';
const noon = Date.parse('2026-11-28T12:00:00Z');
const day = 86_400_000;
const configuration = readConfiguration({
  ...testEnvironment(''),
  TRIAGE_LENS_ENRICH_TOKENS: [enrichToken, otherToken].map(hashToken).join(','),
});
let store: ReturnType<typeof memoryStore>;
let now: number;
beforeEach(() => {
  store = memoryStore();
  now = noon;
});

const suggestion = (changes: Partial<Suggestion>): Suggestion => ({
  ...{ head: 'severity', kind: 'ordinal', value: 'high', confidence: 0.8, alternatives: [] },
  why: [{ start: 0, end: 7, text: 'Eulalia', weight: 1 }],
  model: 'general@1',
  ...changes,
});
const prediction: Prediction = {
  ...{ model: 'general@1', text: 'Eulalia cannot log in', language: 'en' },
  suggestions: {
    severity: suggestion({}),
    topic: suggestion({ head: 'topic', value: 'network', abstained: 'values-tie' }),
    effort: suggestion({ head: 'effort', value: 'small', minutes: { low: 4, middle: 11, high: 40 } }),
  },
};
const answering: Answering = { open: async () => ({ name: '1', answer: async () => prediction }) };

async function enrichTicket(id: string, form = 'zendesk', token = enrichToken): Promise<void> {
  const text = { subject: `Eulalia ${id}`, description: '', messages: [] };
  const services = { store, configuration, now: () => now, log: () => {} };
  await enrich(services, answering, form, { id, text }, continueTrace(undefined), hashToken(token));
}

async function ask(query: string, token: string | undefined = adminToken) {
  const app = createApp({ store, configuration, now: () => now, log: () => {} });
  const request = get(`/v1/predictions?${query}`, token);
  const response = await app.fetch(request);
  checkDocumented(request, response);
  const text = await response.text();
  expect(text).not.toContain('Eulalia');
  const body: { predictions: PredictionRow[]; next?: string; code?: string } = JSON.parse(text);
  return { status: response.status, ...body };
}

const whole = 'helpdesk=zendesk&from=2026-11-01&to=2026-12-31';

it('a prediction is told with its time, its ticket’s hash, and 10, 50 and 90 % where it is a number', async () => {
  await enrichTicket('4711');
  await enrichTicket('4711');
  const about = {
    at: new Date(noon).toISOString(),
    helpdesk: 'zendesk',
    ticket: ticketHash('zendesk', '4711'),
    model: 'general@1',
  };
  expect((await ask(whole)).predictions).toEqual([
    { ...about, head: 'severity', value: 'high', confidence: 0.8 },
    { ...about, head: 'effort', value: 'small', confidence: 0.8, minutes: { low: 4, middle: 11, high: 40 } },
  ]);
});

it('helpdesk, head, first and last day choose among them', async () => {
  for (const [i, form] of ['zendesk', 'jira', 'zendesk', 'zendesk'].entries()) {
    now = noon + i * day;
    await enrichTicket(`${i}`, form);
  }
  const days = async (query: string) => (await ask(query)).predictions.map(({ at }) => at.slice(8, 10));
  expect(await days(`${whole}&head=severity`)).toEqual(['28', '30', '01']);
  expect(await days('helpdesk=zendesk&head=effort&from=2026-11-29&to=2026-11-30')).toEqual(['30']);
  expect(await days('helpdesk=jira-cloud&head=effort&from=2026-11-28&to=2026-12-01')).toEqual(['29']);
  expect(await days('helpdesk=redmine&from=2026-11-28&to=2026-12-01')).toEqual([]);
});

it('pages give each prediction once, in order, also over days and months that have none', async () => {
  const times = [0, 1, 2, 3, 4, 5, 6].map((i) => noon - 100 * day + (i % 3) * 40 * day + i * 1000);
  for (const [i, at] of times.entries()) {
    now = at;
    await enrichTicket(`${i}`);
  }
  now = noon;
  const found: string[] = [];
  let after = '';
  for (let pages = 0; ; pages++) {
    expect(pages).toBeLessThan(30);
    const page = await ask(
      `helpdesk=zendesk&head=severity&from=2026-06-01&to=2026-12-31&limit=2${after && `&after=${after}`}`,
    );
    expect(page.predictions.length).toBeLessThanOrEqual(2);
    found.push(...page.predictions.map(({ ticket }) => ticket));
    if (!page.next) break;
    after = page.next;
  }
  const expected = times
    .map((at, i) => ({ at, ticket: ticketHash('zendesk', `${i}`) }))
    .sort((one, other) => one.at - other.at);
  expect(found).toEqual(expected.map(({ ticket }) => ticket));
});

describe('who may', () => {
  it('an administrator sees all, a helpdesk’s token what came by it, an agent and nobody nothing', async () => {
    await enrichTicket('1');
    await enrichTicket('2', 'zendesk', otherToken);
    const tickets = async (token: string) => (await ask(`${whole}&head=severity`, token)).predictions.length;
    expect(await tickets(adminToken)).toBe(2);
    expect(await tickets(enrichToken)).toBe(1);
    expect((await ask(whole, otherToken)).predictions[0]?.ticket).toBe(ticketHash('zendesk', '2'));
    expect((await ask(whole, agentToken)).status).toBe(403);
    const app = createApp({ store, configuration, now: () => now, log: () => {} });
    expect((await app.fetch(get(`/v1/predictions?${whole}`))).status).toBe(401);
  });
});

it.each([
  '',
  'helpdesk=zendesk',
  'helpdesk=zendesk&from=2026-11-31&to=2026-12-01',
  'helpdesk=zendesk&from=2026-12-02&to=2026-12-01',
  'helpdesk=zendesk&from=2020-01-01&to=2026-12-01',
  'helpdesk=../raw&from=2026-11-01&to=2026-12-01',
  `${whole}&limit=501`,
  `${whole}&limit=0`,
  `${whole}&after=2026-11-28/../../raw`,
  `${whole}&head=`,
  `${whole}&text=1`,
])('%s is refused', async (query) => {
  const { status, code } = await ask(query);
  expect([status, code]).toEqual([400, 'bad-question']);
});
