import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildDashboard } from '../../scripts/build-dashboard';
import { pieceBytes } from '../../src/core/release/piece';
import { buildFolder } from '../built-files';
import {
  addBundle,
  adminToken,
  agentToken,
  enrichToken,
  get,
  makeLabel,
  openSigned,
  post,
  postChange,
  postLabels,
  postTicket,
  testEnvironment,
  toLines,
} from '../http.test-support';
import { checkDocumented } from '../openapi.test-support';
import { addPackage } from '../registry/packages';
import { fileStore } from '../store/files';
import { temporaryFolder } from '../store/test-servers.test-support';
import { entries, type Opened } from './entries.test-support';

beforeAll(() => buildDashboard(buildFolder));

/** The same requests through every entry: what a client sees does not depend on the host. */
describe.each(Object.entries(entries))('the cloud as %s', (_, open) => {
  let entry: Opened;
  let files: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    files = await temporaryFolder();
    for (const [name, value] of Object.entries(testEnvironment(`${files.folder}/objects`)))
      process.env[name] = value;
    entry = await open();
  }, 20_000);
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    for (const name of Object.keys(testEnvironment(''))) delete process.env[name];
    await entry.close();
    await files.remove();
  });

  async function send(request: Request): Promise<Response> {
    const response = await entry.send(request);
    checkDocumented(request, response);
    return response;
  }

  it('says that it is there, to anybody', async () => {
    const response = await send(get('/healthz'));
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('refuses whoever has no token, a wrong one, or one of a lesser role', async () => {
    const answers = [get('/v1/stats'), get('/v1/stats', 'guessed'), get('/v1/stats', agentToken)].map(send);
    const refused = (await Promise.all(answers)).map(async (each) => [each.status, (await each.json()).code]);
    expect(await Promise.all(refused)).toEqual([
      [401, 'no-token'],
      [401, 'wrong-token'],
      [403, 'wrong-role'],
    ]);
  });

  it('has no release, then what was promoted, then what was before', async () => {
    expect((await send(get('/v1/channels/stable', agentToken))).status).toBe(404);
    const store = fileStore(`${files.folder}/objects`);
    const [first, second] = [await addBundle(store, '1.0.0'), await addBundle(store, '1.1.0')];
    await send(postChange('stable', { action: 'promote', bundle: first }));
    const promoted = await send(postChange('stable', { action: 'promote', bundle: second }));
    expect(await openSigned(await promoted.json())).toMatchObject({
      channel: 'stable',
      number: 2,
      stable: { version: '1.1.0', sha256: second },
    });

    const shown = await send(get('/v1/channels/stable', agentToken));
    const etag = shown.headers.get('etag') ?? '';
    expect(await openSigned(await shown.json())).toMatchObject({ number: 2, stable: { sha256: second } });
    const again = await send(get('/v1/channels/stable', agentToken, { 'If-None-Match': etag }));
    expect([again.status, await again.text()]).toEqual([304, '']);

    await send(postChange('stable', { action: 'rollback' }));
    const after = await send(get('/v1/channels/stable', agentToken, { 'If-None-Match': etag }));
    expect(await openSigned(await after.json())).toMatchObject({
      number: 3,
      stable: { version: '1.0.0', sha256: first },
    });
    const shipped = await send(postChange('stable', { action: 'rollback' }));
    expect(await openSigned(await shipped.json())).toMatchObject({ number: 4, stable: null });
    expect((await send(postChange('stable', { action: 'rollback' }))).status).toBe(409);
  });

  it('is ready when its store answers, and shows its numbers to administrators', async () => {
    expect(await (await send(get('/readyz'))).json()).toEqual({ status: 'ok' });
    const metrics = await send(get('/metrics', adminToken));
    expect(metrics.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await metrics.text()).toMatch(
      /^triage_lens_requests_total\{route="\/readyz",method="GET",status="200"\} [1-9]/m,
    );
  });

  it('goes on with the trace that a request comes with', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traced = get('/v1/stats', 'guessed', { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
    expect(await (await send(traced)).json()).toMatchObject({ code: 'wrong-token', traceId });
  });

  it.each([
    ['damaged gzip', { 'Content-Encoding': 'gzip' }, 'bad-body', 400],
    ['another packing', { 'Content-Encoding': 'br' }, 'wrong-type', 415],
    ['JSON that is none', { 'Content-Type': 'application/json' }, 'wrong-type', 415],
  ])('refuses %s in its own words', async (_, headers, code, status) => {
    const response = await send(postLabels('{"half', headers));
    expect([response.status, (await response.json()).code]).toEqual([status, code]);
  });

  it('stops unpacking at its limit', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(50_000_000)));
    const response = await send(postLabels(bomb, { 'Content-Encoding': 'gzip' }));
    expect([response.status, (await response.json()).code]).toEqual([413, 'too-large']);
  });

  it('hands out a large package in pieces only', async () => {
    const bytes = randomBytes(pieceBytes + 1000);
    const { sha256 } = await addPackage(fileStore(`${files.folder}/objects`), bytes);
    const address = `/v1/packages/${sha256}`;
    expect(await (await send(get(address, agentToken))).json()).toMatchObject({ code: 'ask-in-pieces' });
    const ranges = [`bytes=0-${pieceBytes - 1}`, `bytes=${pieceBytes}-`, `bytes=${bytes.length}-`];
    const answers = await Promise.all(ranges.map((Range) => send(get(address, agentToken, { Range }))));
    const [first, second, beyond] = answers;
    expect(answers.map(({ status }) => status)).toEqual([206, 206, 416]);
    expect(second.headers.get('content-range')).toBe(
      `bytes ${pieceBytes}-${bytes.length - 1}/${bytes.length}`,
    );
    expect(beyond.headers.get('content-range')).toBe(`bytes */${bytes.length}`);
    const joined = Buffer.concat([
      Buffer.from(await first.arrayBuffer()),
      Buffer.from(await second.arrayBuffer()),
    ]);
    expect(joined.equals(bytes)).toBe(true);
  });

  it('hands out the bytes of a package unchanged', async () => {
    const hash = '0f'.repeat(32);
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);
    await fileStore(`${files.folder}/objects`).putIfAbsent(`packages/${hash}`, bytes);
    const response = await send(get(`/v1/packages/${hash}`, agentToken));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await send(get(`/v1/packages/${'1'.repeat(64)}`, agentToken))).status).toBe(404);
  });

  it('takes labels once, plain and packed, and answers for each line', async () => {
    const rows = [makeLabel(), { ...makeLabel(), confidence: 2 }, makeLabel({ source: 'corrected' })];
    const batch = { 'Idempotency-Key': ulid() };
    const plain = await send(postLabels(toLines(rows), batch));
    const answer = await plain.json();
    expect(answer).toMatchObject({ accepted: 2, refused: 1, repeated: 0 });
    expect(answer.lines[1]).toEqual({ line: 2, status: 'refused', code: 'wrong-value', key: 'confidence' });
    const packed = gzipSync(toLines(rows));
    const again = await send(postLabels(new Uint8Array(packed), { ...batch, 'Content-Encoding': 'gzip' }));
    expect(await again.json()).toEqual(answer);
    const other = await send(postLabels(toLines([makeLabel()]), batch));
    expect([other.status, (await other.json()).code]).toEqual([409, 'batch-differs']);
  });

  it('shows its page to anybody, without data, and lets it load nothing from elsewhere', async () => {
    const files = await Promise.all(['/', '/dashboard.js', '/dashboard.css'].map((path) => send(get(path))));
    expect(files.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
      [200, 'text/html; charset=utf-8'],
      [200, 'text/javascript; charset=utf-8'],
      [200, 'text/css; charset=utf-8'],
    ]);
    const [page] = files;
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(await page.text()).not.toMatch(/<script(?![^>]* src="\/)|<style| style=|https?:/);
  });

  it('tells administrators what has happened in a channel', async () => {
    const bundle = await addBundle(fileStore(`${files.folder}/objects`), '3.0.0');
    await send(postChange('beta', { action: 'promote', bundle, percent: 10 }));
    expect(await (await send(get('/v1/channels/beta/history', adminToken))).json()).toMatchObject({
      stable: null,
      canary: { percent: 10, bundle: { sha256: bundle } },
      entries: [{ number: 1, action: 'promote', percent: 10, by: expect.stringMatching(/^[0-9a-f]{12}$/) }],
    });
    expect((await send(get('/v1/channels/beta/history', agentToken))).status).toBe(403);
  });

  it('takes counts of suggestions once', async () => {
    const row = { head: 'topic', model: 'general 1.0.0', suggested: 40, shown: 30, abstained: 8 };
    const counts = { format: 1, day: '2026-11-20', helpdesk: 'zendesk', rows: [row] };
    const headers = { 'Idempotency-Key': ulid(), 'Content-Type': 'application/json' };
    const sendCounts = (each: unknown) => send(post('/v1/counts', JSON.stringify(each), agentToken, headers));
    expect((await sendCounts(counts)).status).toBe(200);
    expect((await sendCounts(counts)).status).toBe(200);
    expect((await sendCounts({ ...counts, helpdesk: 'jira' })).status).toBe(409);
    expect((await sendCounts({ ...counts, agent: 'Eulalia' })).status).toBe(400);
  });

  it('counts labels for administrators and hides small numbers', async () => {
    const rows = Array.from({ length: 6 }, () => makeLabel({ head: 'counted' }));
    const few = [makeLabel({ head: 'counted', source: 'corrected' })];
    await send(postLabels(toLines([...rows, ...few])));
    await send(postLabels(toLines(rows)));
    const stats = await (await send(get('/v1/stats?days=2', adminToken))).json();
    expect(stats.complete).toBe(true);
    expect(stats.days).toHaveLength(2);
    expect(stats.heads.counted).toEqual({ accepted: 6, corrected: null, helpdesk: null });
  });

  it('lets the extension ask from its own origin, without a permission for this one', async () => {
    const asked = {
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization',
    };
    const origin = { Origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' };
    const preflight = await entry.send(
      new Request('http://cloud.test/v1/labels', { method: 'OPTIONS', headers: { ...origin, ...asked } }),
    );
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    for (const token of [agentToken, undefined]) {
      const response = await send(get('/v1/channels/stable', token, origin));
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-expose-headers')).toContain('ETag');
    }
  });

  it('enriches a ticket, for helpdesks only, the same however often it is sent', async () => {
    const ticket = { id: 'T-1', subject: 'VPN drops', body: 'The VPN drops every hour since the update.' };
    const answers = [await send(postTicket(ticket)), await send(postTicket(ticket))];
    const [first, again] = await Promise.all(answers.map((each) => each.json()));
    expect(first).toMatchObject({ id: 'T-1', suggestions: { type: { value: 'incident' } } });
    expect(again).toEqual(first);
    expect((await send(postTicket(ticket, 'ticket', agentToken))).status).toBe(403);
    expect((await send(get('/v1/channels/stable', enrichToken))).status).toBe(403);
  }, 20_000);

  it('refuses what it does not know, in the same form', async () => {
    const unknown = await send(get('/v1/nothing', agentToken));
    expect(unknown.headers.get('content-type')).toContain('application/problem+json');
    const wrongMethod = await send(post405());
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'GET']);
  });
});

function post405(): Request {
  return new Request('http://cloud.test/v1/stats', {
    method: 'POST',
    body: 'x',
    headers: { 'Content-Type': 'text/plain' },
  });
}
