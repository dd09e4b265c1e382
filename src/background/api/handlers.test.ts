import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelPackageError } from '../../core/model/package-file';
import { type MessageKind, protocol, type Request, type Response } from '../../protocol/protocol';
import { answer } from '../../protocol/server';
import { parsePolicy } from '../../shared/policy/parse-policy';
import type { Policy } from '../../shared/policy/policy';
import { log } from '../activity/log';
import type { PredictorHost } from '../prediction/predictor-host';
import type { Caller } from '../sites/caller';
import { createEmptyDatabase } from '../storage/learning-test-support';
import { createHandlers } from './handlers';
import type { Services } from './services';
import { createTestServices } from './services-test-support';
import {
  backendReport as backend,
  createLabelDraft,
  createPolicyFake,
  createPrediction,
  createTicket,
  setTime,
} from './test-fakes';

const origin = 'https://desk.example';
const page: Caller = { kind: 'page', origin };
const own: Caller = { kind: 'own' };
const key = { helpdesk: 'demo', origin, id: '7' };
const draft = createLabelDraft(key);

const predict = vi.fn<PredictorHost['predict']>();
let services: Services;

beforeEach(() => {
  vi.spyOn(log, 'report').mockImplementation(() => undefined);
  const database = createEmptyDatabase();
  predict.mockReset();
  predict.mockImplementation(async () => ({ predictions: [createPrediction()], backend: 'wasm' }));
  services = createTestServices(database, origin, predict);
});

async function ask<K extends MessageKind>(
  kind: K,
  request: Request<K>,
  caller: Caller,
): Promise<Response<K>> {
  const handlers = createHandlers(services, caller);
  const reply = await answer(protocol, handlers, { kind, request }, caller.kind, log.reporter('messages'));
  if (!reply?.ok) throw Object.assign(new Error(reply?.error.message), { code: reply?.error.code });
  return reply.value as Response<K>;
}

describe('predicting', () => {
  it('answers a ticket and counts it, without its text', async () => {
    expect(await ask('ticket.predict', createTicket(), page)).toEqual(createPrediction());
    await vi.waitFor(async () => expect((await ask('status.read', {}, own)).today.tickets).toBe(1));
    expect((await ask('status.read', {}, own)).lastAnswer).toMatchObject({ backend: 'wasm' });
  });
  it('counts for the scoreboard each ticket once a day, and nothing of its text', async () => {
    for (const id of ['7', '7', '8']) await ask('ticket.predict', createTicket({ id }), page);
    await vi.waitFor(async () =>
      expect(await ask('scoreboard.read', {}, own)).toMatchObject([
        { origin, periods: [{ tickets: 2, heads: [{ head: 'topic', answered: 2, suggested: 2 }] }, {}] },
      ]),
    );
    expect(JSON.stringify(await services.counts.listSince('2000-01-01'))).not.toContain('Printer');
    await expect(ask('scoreboard.read', {}, page)).rejects.toMatchObject({ code: 'not-allowed' });
  });
  it('obeys the organisation, and does not tell a page where its cloud is', async () => {
    const policy = { heads: { topic: { enabled: false } }, cloud: { url: 'https://cloud.example' } };
    services.policy = createPolicyFake(policy);
    expect((await ask('ticket.predict', createTicket(), page)).suggestions).toEqual({});
    expect(await ask('rules.read', {}, page)).not.toHaveProperty('cloud');
  });
  it('refuses a ticket of another origin', async () => {
    const foreign = createTicket({ origin: 'https://other.example' });
    await expect(ask('ticket.predict', foreign, page)).rejects.toMatchObject({ code: 'wrong-origin' });
    expect(predict).not.toHaveBeenCalled();
  });
  it('refuses a page whose permission was withdrawn or that is switched off', async () => {
    services.sites.isServed = services.sites.isShown = async () => false;
    await expect(ask('ticket.predict', createTicket(), page)).rejects.toMatchObject({ code: 'site-off' });
    await expect(ask('label.record', draft, page)).rejects.toMatchObject({ code: 'site-off' });
    await expect(ask('label.list', key, page)).rejects.toMatchObject({ code: 'site-off' });
    await expect(ask('label.undo', { id: '0001' }, page)).rejects.toMatchObject({ code: 'site-off' });
  });
  it.each(['missing', 'damaged'] as const)('says in words that the model is %s', async (code) => {
    const error = new ModelPackageError(code, 'weights.bin');
    predict.mockRejectedValue(error);
    await expect(ask('ticket.predict', createTicket(), page)).rejects.toMatchObject({
      code: `model-${code}`,
      message: `problem_model_${code}`,
    });
    expect(log.report).toHaveBeenCalledWith('handlers', error);
  });
  it('gives the answer where its statistics cannot be kept', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    vi.spyOn(services.answered, 'add').mockRejectedValue(full);
    expect(await ask('ticket.predict', createTicket(), page)).toEqual(createPrediction());
    await vi.waitFor(() => expect(log.report).toHaveBeenCalledWith('handlers', full));
  });
});

describe('feedback', () => {
  it('is kept with id, time and hash, and listed', async () => {
    const label = await ask('label.record', draft, page);
    expect(label).toMatchObject({
      id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      at: new Date().toISOString(),
      helpdesk: 'demo',
      final: 'network',
    });
    expect(label).not.toHaveProperty('ticket');
    expect(await ask('label.list', key, page)).toEqual([label]);
    expect(await ask('label.list', { ...key, id: '8' }, page)).toEqual([]);
  });

  it('can be undone', async () => {
    const first = await ask('label.record', draft, page);
    const second = await ask('label.record', { ...draft, final: 'software' }, page);
    await ask('label.undo', { id: second.id }, page);
    expect(await ask('label.list', key, page)).toEqual([first]);
  });

  it('tells that the storage is full, with what to do', async () => {
    vi.spyOn(services.labels, 'record').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
    await expect(ask('label.record', draft, page)).rejects.toMatchObject({
      code: 'storage-full',
      message: 'problem_storage_full',
    });
    expect(await ask('label.list', key, page)).toEqual([]);
  });

  it('is counted today: the newest per ticket and head, and how often the suggestion was right', async () => {
    setTime(new Date(2026, 2, 4, 23, 59));
    await ask('label.record', { ...draft, head: 'severity' }, page);
    setTime(new Date(2026, 2, 5, 0, 1));
    await ask('label.record', { ...draft, final: 'hardware', source: 'accepted' }, page);
    await ask('label.record', draft, page);
    await ask('label.record', { ...draft, head: 'type', final: 'hardware', source: 'accepted' }, page);
    expect((await ask('status.read', {}, own)).today).toEqual({ tickets: 0, feedback: 2, accepted: 1 });
  });
});

describe('status', () => {
  it('names the model', async () => {
    expect(await ask('status.read', {}, own)).toMatchObject({ model: 'shipped@1.0.0', backend });
  });

  it('names the problem where there is no model', async () => {
    vi.mocked(services.local.prepare).mockRejectedValue(new ModelPackageError('damaged', 'weights.bin'));
    const status = await ask('status.read', {}, own);
    expect(status).not.toHaveProperty('model');
    expect(status.problem).toEqual({ code: 'model-damaged', message: 'problem_model_damaged' });
  });
});

describe('learning', () => {
  it('finds the labels of a helpdesk by its address', async () => {
    await ask('label.record', draft, page);
    expect(await services.labels.listCurrentOf(origin)).toMatchObject([{ final: 'network', order: 1 }]);
    expect(await services.labels.listCurrentOf('https://other.example')).toEqual([]);
  });

  it('is deleted with all other data', async () => {
    const about = { origin, ticketId: '7', ticketHash: 'a', subject: 's', body: 'b' };
    await services.learning.rows.add([{ ...about, source: 'file', fields: {}, values: {} }]);
    await ask('data.delete', {}, own);
    expect(await services.learning.rows.count()).toBe(0);
  });
});

describe('deleting data', () => {
  it('leaves nothing', async () => {
    await ask('label.record', draft, page);
    await ask('ticket.predict', createTicket(), page);
    await vi.waitFor(async () => expect((await ask('status.read', {}, own)).today.tickets).toBe(1));
    await ask('data.delete', {}, own);
    expect(await ask('label.list', key, page)).toEqual([]);
    expect((await ask('status.read', {}, own)).today).toEqual({ tickets: 0, feedback: 0, accepted: 0 });
    expect(services.clearStorage).toHaveBeenCalledOnce();
    expect(services.sites.releaseDisabled).toHaveBeenCalledOnce();
  });

  it('is not for a page', async () => {
    await ask('label.record', draft, page);
    await expect(ask('data.delete', {}, page)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await ask('label.list', key, page)).toHaveLength(1);
    expect(services.clearStorage).not.toHaveBeenCalled();
  });
});

describe('sites', () => {
  it('are for pages of the extension alone', async () => {
    expect(await ask('site.disable', { origin }, own)).toMatchObject({ enabled: false });
    await expect(ask('site.enable', { origin }, page)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ask('backend.measure', {}, page)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(services.sites.enable).not.toHaveBeenCalled();
  });
});

describe('the audit', () => {
  const attempt = {
    ticket: key,
    act: 'apply',
    field: 'priority',
    from: '50',
    to: '100',
    outcome: 'written',
  } as const;

  it('keeps what was written, the newest first, for our own pages alone', async () => {
    await ask('audit.record', attempt, page);
    await ask('audit.record', { ...attempt, act: 'undo', from: '100', to: '50' }, page);
    expect(await ask('audit.undone', attempt.ticket, page)).toEqual([attempt.field]);
    const entries = await ask('audit.list', { most: 10 }, own);
    expect(entries.map(({ act, from, to, origin }) => [act, from, to, origin])).toEqual([
      ['undo', '100', '50', origin],
      ['apply', '50', '100', origin],
    ]);
    await expect(ask('audit.list', { most: 10 }, page)).rejects.toMatchObject({ code: 'not-allowed' });
    const foreign = { ...attempt, ticket: { ...key, origin: 'https://other.example' } };
    await expect(ask('audit.record', foreign, page)).rejects.toMatchObject({ code: 'wrong-origin' });
    await ask('data.delete', {}, own);
    expect(await ask('audit.list', { most: 10 }, own)).toEqual([]);
  });
});

describe('asking the page', () => {
  it('is about the document that asks, and about fixed questions', async () => {
    const document = { tabId: 5, documentId: 'D' };
    const asking = { ...page, document };
    expect(await ask('page.ask', { question: 'servicenow.token' }, asking)).toEqual({ answer: 'token' });
    expect(services.askPage).toHaveBeenCalledWith(document, 'servicenow.token');
    expect(await ask('page.ask', { question: 'servicenow.token' }, page)).toEqual({});
    const other = { question: 'document.cookie' } as never;
    await expect(ask('page.ask', other, asking)).rejects.toMatchObject({ code: 'bad-request' });
  });
});

it('while a page waits for its rules the model is loaded, and nothing is allowed yet', async () => {
  let tell: (policy: Policy) => void = () => {};
  const told = new Promise<Policy>((resolve) => (tell = resolve));
  services.policy = { ...services.policy, readSoFar: () => told };
  const asked = ask('rules.read', {}, page);
  await vi.waitFor(() => expect(services.local.prepare).toHaveBeenCalledOnce());
  tell(parsePolicy({ mode: 'suggest' }).policy);
  expect(await asked).toMatchObject({ shows: true, writes: 'never' });
});

describe('a further part of the content script', () => {
  it('runs in the document that asks for it', async () => {
    const document = { tabId: 5, documentId: 'D' };
    await ask('script.load', { name: 'ticket' }, { ...page, document });
    expect(services.runScript).toHaveBeenCalledWith(document, 'ticket');
  });

  it('is none of a file that is no part of it, and does not come where the site is off', async () => {
    const asking = { ...page, document: { tabId: 5, documentId: 'D' } };
    const other = { name: '../assets/worker' } as never;
    await expect(ask('script.load', other, asking)).rejects.toMatchObject({ code: 'bad-request' });
    services.sites.isShown = async () => false;
    await expect(ask('script.load', { name: 'ticket' }, asking)).rejects.toMatchObject({ code: 'site-off' });
    expect(services.runScript).not.toHaveBeenCalled();
  });
});
