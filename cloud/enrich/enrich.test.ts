import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packHead } from '../../src/core/learner/head-file';
import { learnValues } from '../../src/core/learner/learn-values';
import { tinyPackage } from '../../tests/support/tiny-package';
import { createApp } from '../app';
import { type Configuration, readConfiguration } from '../configuration';
import {
  addReleasedModel,
  addTeamHeads,
  enrichToken,
  postChange,
  postTicket,
  testEnvironment,
} from '../http.test-support';
import { addPackage } from '../registry/packages';
import type { LogEntry } from '../services';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { listen, type Opened, temporaryFolder } from '../store/test-servers.test-support';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let log: LogEntry[];

beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
  log = [];
});
afterEach(() => files.remove());

function appWith(settings: Partial<Configuration> = {}) {
  const configuration = { ...readConfiguration(testEnvironment('')), ...settings };
  return createApp({ store, configuration, now: Date.now, log: (entry) => log.push(entry) });
}

async function answer(request: Request, app = appWith()) {
  const response = await app.fetch(request);
  return { status: response.status, body: await response.json() };
}

async function stored(prefix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(prefix)) names.push(name);
  return names;
}

const subject = 'VPN is down for the whole office';
const body = 'Since 8:30 nobody at the Eulalia street office can connect to the VPN. 40 people cannot work.';

const webhooks = {
  zendesk: { type: 'zen:event-type:ticket.created', detail: { id: '4711', subject, description: body } },
  freshdesk: {
    freshdesk_webhook: { ticket_id: 4711, ticket_subject: subject, ticket_description: `<div>${body}</div>` },
  },
  jira: { issue: { key: 'SD-4711', fields: { summary: subject, description: body } } },
  redmine: { payload: { action: 'opened', issue: { id: 4711, subject, description: body } } },
};

describe('a ticket', () => {
  it.each(Object.entries(webhooks))(
    'in a webhook of %s gets the same numbers as in our own form',
    async (form, sent) => {
      const own = await answer(postTicket({ id: '4711', subject, body }));
      const { status, body: enriched } = await answer(postTicket(sent, form));
      expect(status).toBe(200);
      expect(enriched.suggestions).toEqual(own.body.suggestions);
      expect(enriched.suggestions.type.value).toBe('incident');
    },
  );

  it('is kept without its text, its number, and the words that moved the answer', async () => {
    await answer(postTicket(webhooks.zendesk, 'zendesk'));
    const [name, ...others] = await stored('enriched/');
    const kept = new TextDecoder().decode(await store.get(name));
    expect(others).toEqual([]);
    expect(`${name}${kept}`).not.toMatch(/4711|Eulalia|office|"why"/);
    expect(JSON.stringify(log)).not.toMatch(/4711|Eulalia|office/);
  });

  it('counts the messages of the customer', async () => {
    const messages = [{ role: 'customer', text: 'It is the printer on floor 3: paper is jammed again.' }];
    const alone = await answer(postTicket({ id: '1', subject: 'Help', body: 'Please help.' }));
    const more = await answer(postTicket({ id: '1', subject: 'Help', body: 'Please help.', messages }));
    expect(more.body.suggestions).not.toEqual(alone.body.suggestions);
    expect(await stored('enriched/')).toHaveLength(2);
  });

  const refused: [string, () => Request, number, string][] = [
    ['an unknown form', () => postTicket({}, 'servicenow'), 400, 'no-such-form'],
    ['no ticket', () => postTicket({ event: 'ping' }, 'zendesk'), 400, 'no-ticket'],
    ['nothing in it', () => postTicket({ id: '1', subject: '', body: '' }), 400, 'no-ticket'],
    ['a path as id', () => postTicket({ id: '../../users/me', subject, body }), 400, 'no-ticket'],
    [
      'a path as id of a helpdesk',
      () => postTicket({ detail: { id: '1/../../users', subject } }, 'zendesk'),
      400,
      'no-ticket',
    ],
    ['too much text', () => postTicket({ id: '1', subject, body: 'x'.repeat(1_000_000) }), 413, 'too-large'],
    ['another role', () => postTicket({ id: '1', subject, body }, 'ticket', 'guessed'), 401, 'wrong-token'],
  ];
  it.each(refused)('with %s is refused', async (_, request, status, code) => {
    expect(await answer(request())).toMatchObject({ status, body: { code } });
    expect(await stored('')).toEqual([]);
  });
});

describe('the released model', () => {
  it('answers instead of the shipped one, until it is taken back', async () => {
    const app = appWith();
    const ask = () => answer(postTicket({ id: '1', subject: 'Printer', body: 'paper jammed' }), app);
    const shipped = (await ask()).body.model;
    const tiny = await tinyPackage();
    await app.fetch(postChange('stable', { action: 'promote', bundle: await addReleasedModel(store, tiny) }));
    const released = await ask();
    expect(released.body.model).toBe('tiny@1.2.3');
    expect(Object.keys(released.body.suggestions).sort()).toEqual([
      ...['deadline', 'effort', 'risk', 'scope', 'sentiment', 'severity', 'topic', 'type', 'work'],
    ]);
    await app.fetch(postChange('stable', { action: 'rollback' }));
    expect((await ask()).body.model).toBe(shipped);
  });

  it('leaves to the heads of a team what they know better, for the helpdesk that they are for', async () => {
    const words = { roof: 'Tiles came off the roof in the storm', boiler: 'The boiler makes no warm water' };
    const rows = Array.from({ length: 80 }, (_, i) => {
      const value = i % 2 ? 'roof' : 'boiler';
      return { subject: '', body: `${words[value]}, house ${i}`, value };
    });
    const head = await learnValues(rows, { kind: 'class', seed: 1, targetPrecision: 0.9 });
    const about = { head: 'topic', kind: 'class', tickets: 80, metrics: { accuracy: 1 } } as const;
    const file = await addPackage(store, packHead(head));
    const bundle = await addTeamHeads(store, [{ ...file, ...about, helpdesk: 'zendesk' }]);
    const app = appWith();
    await app.fetch(postChange('stable', { action: 'promote', bundle }));
    const sent = { detail: { id: '1', subject: 'Storm', description: 'Some tiles came off the roof.' } };
    const { body: enriched } = await answer(postTicket(sent, 'zendesk'), app);
    expect(enriched.suggestions.topic).toMatchObject({ value: 'roof', model: 'general@1' });
    expect(enriched.suggestions.type.model).toBe(enriched.model);
    const elsewhere = {
      issue: { key: 'SD-1', fields: { summary: 'Storm', description: sent.detail.description } },
    };
    expect((await answer(postTicket(elsewhere, 'jira'), app)).body.suggestions.topic.value).not.toBe('roof');
  });

  it('that is damaged is told of, and another try may succeed', async () => {
    const tiny = await tinyPackage();
    const app = appWith();
    await app.fetch(postChange('stable', { action: 'promote', bundle: await addReleasedModel(store, tiny) }));
    const get = store.get.bind(store);
    let isDamaged = true;
    store.get = async (name) => (isDamaged && name.startsWith('packages/') ? new Uint8Array(3) : get(name));
    const ask = () => answer(postTicket({ id: '1', subject: 'Printer', body: 'paper jammed' }), app);
    expect(await ask()).toMatchObject({ status: 503, body: { code: 'model-failed' } });
    isDamaged = false;
    expect(await ask()).toMatchObject({ status: 200, body: { model: 'tiny@1.2.3' } });
  });
});

describe('writing back', () => {
  interface Asked {
    method?: string;
    url?: string;
    authorization?: string;
    traceparent?: string;
    body: unknown;
  }
  let helpdesk: Opened;
  let asked: Asked[];
  let ticket: Record<string, unknown>;
  let status: number;

  beforeEach(async () => {
    asked = [];
    ticket = { id: 4711, subject, priority: null, type: null };
    status = 200;
    helpdesk = await listen(
      createServer(async (request: IncomingMessage, response) => {
        const { method, url, headers } = request;
        const sent = await text(request);
        const { authorization, traceparent } = headers;
        asked.push({
          method,
          url,
          authorization,
          traceparent: traceparent as string,
          body: sent && JSON.parse(sent),
        });
        response.writeHead(status, { Location: 'http://127.0.0.1:9/elsewhere' });
        response.end(JSON.stringify({ ticket, error: 'Eulalia' }));
      }),
    );
  });
  afterEach(() => helpdesk.close());

  function desk(): Partial<Configuration> {
    return { helpdesk: { name: 'zendesk', url: helpdesk.url, authorization: 'Basic c2VjcmV0' } };
  }
  const send = (app = appWith(desk())) => answer(postTicket(webhooks.zendesk, 'zendesk'), app);

  it('puts what the model stands by into empty fields, once, with the token of the settings', async () => {
    const { body: enriched } = await send();
    const { type, severity } = enriched.suggestions;
    const expected = {
      ...(type.abstained ? {} : { type: 'incident' }),
      ...(severity.abstained ? {} : { priority: expect.any(String) }),
    };
    expect(type).toMatchObject({ value: 'incident' });
    expect(type.abstained).toBeUndefined();
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/v2/tickets/4711.json',
      'PUT /api/v2/tickets/4711.json',
    ]);
    expect(asked[1]).toMatchObject({ authorization: 'Basic c2VjcmV0', body: { ticket: expected } });
    expect(asked[1]?.traceparent).toContain(log[0]?.traceId);
    expect(enriched.written.type).toBe('incident');
    await send();
    expect(asked).toHaveLength(2);
  });

  it('leaves alone what somebody has chosen, and what the model does not stand by', async () => {
    ticket = { ...ticket, type: 'question', priority: 'low' };
    expect((await send()).body.written).toEqual({});
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
  });

  it('asks nobody for another helpdesk than that of the settings, wherever a request points', async () => {
    const sent = { ...webhooks.jira, url: 'https://evil.example', self: helpdesk.url };
    expect((await answer(postTicket(sent, 'jira'), appWith(desk()))).body.written).toEqual({});
    expect(asked).toEqual([]);
  });

  it.each([401, 302, 500])(
    'answered with %i keeps nothing and says so; the next try writes',
    async (refusal) => {
      status = refusal;
      const failed = await send();
      expect(failed).toMatchObject({ status: 502, body: { code: 'helpdesk-failed' } });
      expect(log[0]?.error).toMatch(refusal === 302 ? /did not answer/ : new RegExp(`status ${refusal}`));
      expect(JSON.stringify([failed, log])).not.toMatch(/Eulalia|c2VjcmV0/);
      expect(await stored('enriched/')).toEqual([]);
      status = 200;
      expect((await send()).body.written).toMatchObject({ type: 'incident' });
    },
  );
});

it('is opened by no token where none is set', async () => {
  const app = appWith({ enrichTokens: [] });
  expect(await answer(postTicket({ id: '1', subject, body }, 'ticket', enrichToken), app)).toMatchObject({
    status: 401,
  });
});
