import { gzipSync } from 'node:zlib';
import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatUtcDay } from '../src/core/days';
import type { KeyedGrams } from '../src/core/learner/keyed-grams';
import { type App, createApp } from './app';
import { hashToken } from './caller';
import { type Configuration, readConfiguration } from './configuration';
import {
  adminToken,
  agentToken,
  get,
  makeLabel,
  post,
  postChange,
  postLabels,
  testEnvironment,
  toLines,
} from './http.test-support';
import type { LogEntry } from './services';
import { fileStore } from './store/files';
import { type Store, StoreError } from './store/store';
import { temporaryFolder } from './store/test-servers.test-support';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let log: LogEntry[];
let now: number;
let app: App;

beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
  log = [];
  now = Date.parse('2026-11-22T12:00:00Z');
  app = appWith({});
});
afterEach(() => files.remove());

function appWith(settings: Partial<Configuration>, over: Store = store): App {
  const configuration = { ...readConfiguration(testEnvironment('')), ...settings };
  return createApp({ store: over, configuration, now: () => now, log: (entry) => log.push(entry) });
}

async function answer(
  request: Request,
  to = app,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await to.fetch(request);
  return { status: response.status, body: await response.json() };
}

async function stored(prefix = ''): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(prefix)) names.push(name);
  return names;
}

function grams(...hashes: number[]): KeyedGrams {
  const [counted, none] = [
    { hashes, counts: hashes.map(() => 1) },
    { hashes: [], counts: [] },
  ];
  return { key: 'ab'.repeat(8), words: counted, characters: none, subject: none };
}

const secret = 'the customer Eulalia cannot log in';

describe('labels', () => {
  it('are kept as one object a batch, in the raw zone, under the day of the batch itself', async () => {
    const batch = ulid(Date.parse('2026-11-20T23:59:59.999Z'));
    const rows = [makeLabel(), makeLabel()];
    await answer(postLabels(toLines(rows), { 'Idempotency-Key': batch }));
    expect(await stored()).toEqual([`raw/day=2026-11-20/${batch}.ndjson`]);
    const bytes = await store.get(`raw/day=2026-11-20/${batch}.ndjson`);
    const taken = {
      token: hashToken(agentToken).slice(0, 8),
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    };
    const kept = new TextDecoder().decode(bytes).trimEnd().split('\n');
    expect(kept.map((line) => JSON.parse(line))).toEqual(rows.map((row) => ({ ...row, taken })));
  });

  it('say by which token and when they came in as the cloud saw it, not as they say themselves', async () => {
    const claimed = { ...makeLabel(), taken: { token: '00000000', day: '2020-01-01' } };
    const { body } = await answer(postLabels(toLines([claimed])));
    expect(body).toMatchObject({ accepted: 0, refused: 1, lines: [{ code: 'unknown-key' }] });
    const [row, again] = [toLines([makeLabel()]), { 'Idempotency-Key': ulid() }];
    const answers = [await answer(postLabels(row, again)), await answer(postLabels(row, again, adminToken))];
    expect(answers.map(({ status, body: { accepted } }) => [status, accepted])).toEqual([
      [200, 1],
      [200, 1],
    ]);
  });

  it('sent by many retries at once are kept once and answered alike', async () => {
    const [body, batch] = [toLines([makeLabel(), makeLabel()]), { 'Idempotency-Key': ulid() }];
    const answers = await Promise.all(Array.from({ length: 10 }, () => answer(postLabels(body, batch))));
    for (const each of answers) expect(each).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 200, body: { accepted: 2 } });
    expect(await stored('raw/')).toHaveLength(1);
  });

  it('that come twice in a batch count once', async () => {
    const label = makeLabel();
    const { body } = await answer(postLabels(toLines([label, label])));
    expect(body).toMatchObject({ accepted: 1, repeated: 1 });
  });

  it('may be a thousand, not one more', async () => {
    const rows = Array.from({ length: 1001 }, () => makeLabel());
    expect((await answer(postLabels(toLines(rows.slice(1))))).body).toMatchObject({ accepted: 1000 });
    expect(await answer(postLabels(toLines(rows)))).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    });
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    ['labels', { features: grams(1, 2) }, 'features'],
    ['labels', { text: 'printer is broken' }, 'text'],
    ['features', { text: 'printer is broken' }, 'text'],
    ['redacted', { text: 'write to eulalia.brown@example.com' }, 'text'],
  ] as const)('at level %s may not hold %j', async (labelLevel, content, key) => {
    const { body } = await answer(
      postLabels(toLines([{ ...makeLabel(), ...content }])),
      appWith({ labelLevel }),
    );
    expect(body.lines).toEqual([{ line: 1, status: 'refused', code: 'forbidden-content', key }]);
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['features', { features: grams(0, 4294967295) }],
    ['redacted', { text: 'write to [email], the printer is broken', features: grams(7) }],
  ] as const)('at level %s may hold %j', async (labelLevel, content) => {
    const { body } = await answer(
      postLabels(toLines([{ ...makeLabel(), ...content }])),
      appWith({ labelLevel }),
    );
    expect(body).toMatchObject({ accepted: 1 });
  });

  it.each([
    [{ id: '../../etc' }, 'wrong-value'],
    [{ final: 'two\nlines' }, 'wrong-value'],
    [{ final: 'x'.repeat(101) }, 'wrong-value'],
    [{ at: 'yesterday' }, 'wrong-value'],
    [{ ticketHash: '4711' }, 'wrong-value'],
    [{ version: 2 }, 'unknown-key'],
    [{ ['__proto__']: 1, subject: secret }, 'unknown-key'],
  ])('with %j are refused alone', async (change, code) => {
    const { body } = await answer(postLabels(toLines([{ ...makeLabel(), ...change }, makeLabel()])));
    expect(body).toMatchObject({
      accepted: 1,
      refused: 1,
      lines: [{ line: 1, code }, { status: 'accepted' }],
    });
    expect(JSON.stringify(body)).not.toContain('Eulalia');
  });
});

describe('a bad request', () => {
  const cases: [string, () => Request, number, string][] = [
    ['too many bytes', () => postLabels('x'.repeat(2_000_001)), 413, 'too-large'],
    ['a gzip bomb', () => packed(gzipSync(Buffer.alloc(100_000_000))), 413, 'too-large'],
    ['damaged gzip', () => packed(gzipSync(toLines([makeLabel()])).subarray(0, 60)), 400, 'bad-body'],
    ['no gzip at all', () => packed(Buffer.from('plain')), 400, 'bad-body'],
    ['another packing', () => postLabels('x', { 'Content-Encoding': 'br' }), 415, 'wrong-type'],
    ['another type', () => postLabels('{}', { 'Content-Type': 'application/json' }), 415, 'wrong-type'],
    ['no text', () => postLabels(new Uint8Array([0xff, 0xfe, 0x0a])), 400, 'bad-body'],
    ['an empty batch', () => postLabels(''), 400, 'bad-body'],
    ['no id', () => postLabels('x', { 'Idempotency-Key': '' }), 400, 'bad-batch-id'],
    [
      'a path as id',
      () => postLabels('x', { 'Idempotency-Key': '../../registry/stable/1' }),
      400,
      'bad-batch-id',
    ],
    [
      'an id of no time',
      () => postLabels(toLines([makeLabel()]), { 'Idempotency-Key': '7'.repeat(26) }),
      400,
      'bad-batch-id',
    ],
    ['a path as channel', () => get('/v1/channels/..%2f..%2fetc', agentToken), 404, 'not-found'],
    ['a path as package', () => get('/v1/packages/..%2f..%2ftokens.json', agentToken), 404, 'no-package'],
    ['an unknown action', () => postChange('stable', { action: 'delete' }), 400, 'bad-body'],
    [
      'an unknown bundle',
      () => postChange('stable', { action: 'promote', bundle: 'a'.repeat(64) }),
      404,
      'no-package',
    ],
    ['a rollback of nothing', () => postChange('stable', { action: 'rollback' }), 409, 'nothing-before'],
    [
      'a change by an agent',
      () => postChange('stable', { action: 'rollback' }, agentToken),
      403,
      'wrong-role',
    ],
    ['a token in the address', () => get(`/v1/stats?token=${agentToken}`), 401, 'no-token'],
    ['too many days', () => get('/v1/stats?days=1e9', adminToken), 400, 'bad-body'],
  ];
  it.each(cases)('with %s is refused', async (_, request, status, code) => {
    const response = await app.fetch(request());
    expect([response.status, (await response.json()).code]).toEqual([status, code]);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await stored()).toEqual([]);
  });

  it('one too many a minute waits, others do not', async () => {
    const limited = appWith({ requestsPerMinute: 2 });
    const ask = () => limited.fetch(get('/v1/channels/stable', agentToken));
    expect([(await ask()).status, (await ask()).status]).toEqual([404, 404]);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await limited.fetch(postChange('stable', { action: 'rollback' }))).status).toBe(409);
    now += 30_000;
    expect((await ask()).status).toBe(404);
  });
});

describe('the statistics', () => {
  it('count what can be read and say that a batch is damaged', async () => {
    now = Date.now();
    const rows = Array.from({ length: 5 }, () => makeLabel());
    await answer(postLabels(toLines(rows)));
    const day = formatUtcDay(now);
    await store.putIfAbsent(`raw/day=${day}/half.ndjson`, new TextEncoder().encode('{"id":"01J'));
    const { body } = await answer(get('/v1/stats?days=1', adminToken));
    expect(body).toMatchObject({
      complete: false,
      days: [{ day, labels: 5 }],
      heads: { topic: { accepted: 5 } },
    });
  });
});

describe('the log', () => {
  it('holds no text, no token and no address, whatever goes wrong', async () => {
    await answer(postLabels(`${secret}\n`));
    await answer(postLabels(toLines([{ ...makeLabel(), text: secret, final: secret }])));
    await answer(
      post('/v1/channels/stable', secret, adminToken, {
        'Content-Type': 'application/json',
      }),
    );
    await app.fetch(get(`/v1/${encodeURIComponent(secret)}`, agentToken));
    const failing = { ...store, putIfAbsent: () => Promise.reject(new TypeError(secret)) };
    const failed = await answer(postLabels(toLines([makeLabel()])), appWith({}, failing));
    expect(failed).toMatchObject({ status: 500, body: { code: 'server-error' } });
    expect(log).toHaveLength(5);
    expect(JSON.stringify(log)).not.toMatch(/Eulalia|token-of-the-tests/);
  });

  it('names the operation of a store that fails, and the client may send the batch again', async () => {
    let fails = true;
    const failing: Store = {
      ...store,
      putIfAbsent: (name, bytes) =>
        fails ? Promise.reject(new StoreError('keep', name)) : store.putIfAbsent(name, bytes),
    };
    const [over, body, batch] = [appWith({}, failing), toLines([makeLabel()]), { 'Idempotency-Key': ulid() }];
    expect(await answer(postLabels(body, batch), over)).toMatchObject({
      status: 503,
      body: { code: 'store-failed' },
    });
    expect(log[0]).toMatchObject({
      problem: 'store-failed',
      error: expect.stringContaining('could not keep raw/'),
    });
    fails = false;
    expect(await answer(postLabels(body, batch), over)).toMatchObject({ status: 200, body: { accepted: 1 } });
  });
});

function packed(bytes: Uint8Array): Request {
  return postLabels(new Uint8Array(bytes), { 'Content-Encoding': 'gzip' });
}
