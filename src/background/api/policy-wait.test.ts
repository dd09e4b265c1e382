import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { siteObstacle } from '../../shared/policy/rules';
import { log } from '../activity/log';
import { KnownPolicy } from '../sites/known-policy';
import { createEmptyDatabase } from '../storage/learning-test-support';
import { createHandlers } from './handlers';
import type { Services } from './services';
import { createTestServices } from './services-test-support';
import { createLabelDraft, createPrediction, createTicket, settlePromises } from './test-fakes';

const origin = 'https://desk.example';
const document = { tabId: 5, documentId: 'D' };
const draft = createLabelDraft({ helpdesk: 'demo', origin, id: '7' });

let services: Services;
let tell: () => void;
const corrected = vi.fn();

/** A browser that has just started: what it told last time, and what it is going to tell. */
function startBrowser(last: unknown, told: unknown) {
  const predict = async () => ({ predictions: [createPrediction()], backend: 'wasm' as const });
  services = createTestServices(createEmptyDatabase(), origin, predict);
  const telling = new Promise<unknown>((resolve) => (tell = () => resolve(told)));
  const policy = new KnownPolicy(
    {
      readTold: () => telling,
      last: { read: async () => ({ policy: last }), keep: async () => undefined },
      report: log.reporter('policy'),
    },
    corrected,
  );
  services.policy = policy;
  services.sites.isShown = async () => siteObstacle(await policy.readSoFar(), origin) === undefined;
  services.sites.isServed = async () => siteObstacle(await policy.read(), origin) === undefined;
  return createHandlers(services, { kind: 'page', origin, document });
}

/** Tickets that were counted, and labels that were kept. */
async function readKept(): Promise<[counted: number, labels: number]> {
  const days = await services.counts.listSince('2000-01-01');
  return [days.length, (await services.labels.listAll()).length];
}

beforeEach(() => {
  corrected.mockReset();
  vi.spyOn(log, 'report').mockImplementation(() => undefined);
});

describe('until a browser that has just started tells the policy', () => {
  it('a ticket is answered by the last one, and kept once the present one is the same', async () => {
    const handlers = startBrowser(
      { heads: { type: { enabled: false } } },
      { heads: { type: { enabled: false } } },
    );
    await handlers['rules.read']({});
    expect(await handlers['ticket.predict'](createTicket())).toMatchObject({ suggestions: { topic: {} } });
    const recorded = handlers['label.record'](draft);
    await settlePromises();
    expect(await readKept()).toEqual([0, 0]);
    tell();
    await recorded;
    await vi.waitFor(async () => expect(await readKept()).toEqual([1, 1]));
    expect(corrected).not.toHaveBeenCalled();
  });

  it.each([
    ['forbids the site', {}, { sites: ['https://other.example'] }],
    ['switches everything off', { mode: 'assist' }, { mode: 'off' }],
    ['is the first one', {}, { learning: { fromClicks: false } }],
    ['is removed', { learning: { fromClicks: false } }, {}],
  ])('nothing of that time is kept where the present one %s', async (_, last, told) => {
    const handlers = startBrowser(last, told);
    await handlers['rules.read']({});
    await handlers['ticket.predict'](createTicket());
    const acts = [
      handlers['label.record'](draft),
      handlers['ticket.observe'](createTicket()),
      handlers['ticket.leave']({ helpdesk: 'demo', url: `${origin}/tickets/7` }),
      handlers['list.reserve']({ requests: 3 }),
      handlers['script.load']({ name: 'history' }),
    ];
    tell();
    for (const act of acts) await expect(act).rejects.toMatchObject({ code: 'rules-changed' });
    await settlePromises();
    expect(await readKept()).toEqual([0, 0]);
    expect(services.runScript).not.toHaveBeenCalled();
    expect(corrected).toHaveBeenCalledOnce();
  });

  it('nothing is written: the script that writes comes only when the present one allows it', async () => {
    const handlers = startBrowser({ writeBack: 'click' }, { writeBack: 'click' });
    await handlers['script.load']({ name: 'ticket' });
    const writing = handlers['script.load']({ name: 'writing' });
    await settlePromises();
    expect(services.runScript).toHaveBeenCalledOnce();
    tell();
    await writing;
    expect(services.runScript).toHaveBeenLastCalledWith(document, 'writing');
  });

  it('nothing is shown on a site that the last one forbids, even if it is allowed now', async () => {
    const handlers = startBrowser({ sites: ['https://other.example'] }, {});
    await expect(handlers['ticket.predict'](createTicket())).rejects.toMatchObject({ code: 'site-off' });
    tell();
    await services.policy.read();
    expect(await handlers['ticket.predict'](createTicket())).toMatchObject({ suggestions: { topic: {} } });
  });
});

it('the script that writes never comes where the policy forbids writing', async () => {
  const handlers = startBrowser({}, { mode: 'suggest' });
  tell();
  await services.policy.read();
  const writing = handlers['script.load']({ name: 'writing' });
  await expect(writing).rejects.toMatchObject({ code: 'rules-changed' });
  expect(services.runScript).not.toHaveBeenCalled();
});
