import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashToken } from '../cloud/caller';
import { agentToken } from '../cloud/http.test-support';
import { changeChannel } from '../cloud/registry/change-channel';
import { channelLog } from '../cloud/registry/channel-log';
import { createSigningKey, openSigningKey } from '../cloud/registry/signing-keys';
import { findLastRun } from '../cloud/retraining/last-run';
import { putLabels, teamLabels } from '../cloud/retraining/team.test-support';
import { fileStore } from '../cloud/store/files';
import { buildFunction, type CloudHost, cloudHosts } from './build-function';

/** Away from the source tree and its packages, as in the cloud. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triage-lens-build-'));
});
afterAll(() => rm(folder, { recursive: true }));

const ticket = JSON.stringify({ id: 'T-1', subject: 'VPN drops', body: 'The VPN drops every hour.' });
const headers = `{ host: 'cloud.test', authorization: 'Bearer token', 'content-type': 'application/json' }`;

/** How each host calls what is built; `send(method, path, body)` gives status and text. */
const callers: Record<CloudHost, string> = {
  aws: `
    const { handler } = await import('./aws/index.mjs');
    const send = async (method, path, body) => {
      const http = { method, path };
      const requestContext = { domainName: 'cloud.test', http };
      const event = { version: '2.0', rawPath: path, rawQueryString: '', headers: ${headers}, requestContext };
      const answer = await handler({ ...event, body, isBase64Encoded: false });
      return [answer.statusCode, answer.body];
    };`,
  google: `
    await import('./google/index.mjs');
    const { getTestServer } = await import('@google-cloud/functions-framework/testing');
    const server = getTestServer('triage-lens').listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    server.unref();
    const send = async (method, path, body) => {
      const url = 'http://127.0.0.1:' + server.address().port + path;
      const answer = await fetch(url, { method, headers: ${headers}, body: body || undefined });
      return [answer.status, await answer.text()];
    };`,
  azure: `
    const { handler } = await import('./azure/index.mjs');
    const send = async (method, path, body) => {
      const request = new Request('http://cloud.test' + path, { method, headers: ${headers}, body: body || undefined });
      const answer = await handler(request);
      return [answer.status, new TextDecoder().decode(answer.body)];
    };`,
};

/** Sends requests to what is built. */
async function callBuilt(host: CloudHost): Promise<[status: number, body: string][]> {
  const last = await run(
    `${host}.mjs`,
    `${callers[host]}
    const answers = [
      await send('GET', '/healthz', ''),
      await send('GET', '/', ''),
      await send('POST', '/v1/enrich', ${JSON.stringify(ticket)}),
    ];
    console.log(JSON.stringify(answers));
    process.exit();`,
  );
  return JSON.parse(last.at(-1) ?? '');
}

const signingKey = createSigningKey();

/** Runs a program in a process of its own, with nothing in its environment but the settings; gives the lines it prints. */
async function run(name: string, code: string): Promise<string[]> {
  const program = join(folder, name);
  await writeFile(program, code);
  const env = {
    TRIAGE_LENS_STORE: `files:${join(folder, 'objects')}`,
    TRIAGE_LENS_AGENT_TOKENS: hashToken(agentToken),
    TRIAGE_LENS_ENRICH_TOKENS: hashToken('token'),
    TRIAGE_LENS_SIGNING_KEYS: signingKey,
    TRIAGE_LENS_LABEL_LEVEL: 'redacted',
  };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await closed;
  if (status !== 0) throw new Error(`${printed}${errors}`);
  return printed.trimEnd().split('\n');
}

/** The one package that Google installs beside the code. */
async function installFramework(): Promise<void> {
  const name = 'node_modules/@google-cloud/functions-framework';
  await mkdir(join(folder, 'node_modules/@google-cloud'), { recursive: true });
  await symlink(resolve(import.meta.dirname, '..', name), join(folder, name));
}

it.each(cloudHosts)(
  'what is built for %s answers by itself, with page and model',
  async (host) => {
    await mkdir(join(folder, host), { recursive: true });
    await buildFunction(host, join(folder, host));
    if (host === 'google') await installFramework();
    const [health, page, enriched] = await callBuilt(host);
    expect(health).toEqual([200, '{"status":"ok"}']);
    expect(page).toEqual([200, expect.stringContaining('<title>Triage Lens cloud</title>')]);
    expect([enriched?.[0], JSON.parse(enriched?.[1] ?? '')]).toMatchObject([
      200,
      { id: 'T-1', suggestions: { type: { value: expect.any(String) } } },
    ]);
  },
  60_000,
);

it('what is built for aws learns from labels, and begins a trial of what an administrator has released before', async () => {
  await mkdir(join(folder, 'aws'), { recursive: true });
  await buildFunction('aws', join(folder, 'aws'));
  const store = fileStore(join(folder, 'objects'));
  const log = channelLog(store);
  // By the later one the profiles are known.
  const [before, now] = [Date.parse('2026-11-16T12:00:00Z'), Date.parse('2026-11-28T12:00:00Z')];
  const first = teamLabels({ labels: 160, seed: 7, days: 20, now: before });
  await putLabels(
    store,
    first.map((label) => ({ ...label, final: label.final === 'travel' ? 'access' : label.final })),
    before,
  );
  await runBuiltJobs(before);
  const bundle = (await findLastRun(store))?.outcome?.bundle;
  if (!bundle) throw new Error('Nothing was learned.');
  expect(await log.read('stable')).toEqual([]);
  const act = { action: 'promote' as const, bundle, percent: 100 };
  const keys = [openSigningKey(signingKey)];
  await changeChannel(log, { channel: 'stable', act, by: 'administrator', now: before, keys });

  await putLabels(store, teamLabels({ labels: 600, now }), now);
  const lines = await runBuiltJobs(now);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ event: 'job', job: 'train', status: 'done' }),
  );
  expect((await log.read('stable')).at(-1)).toMatchObject({
    action: 'promote',
    by: 'job train',
    percent: 20,
  });
}, 120_000);

/** As the schedule would at that moment. */
function runBuiltJobs(now: number): Promise<string[]> {
  return run(
    'jobs.mjs',
    `Date.now = () => ${now};
    const { onSchedule } = await import('./aws/index.mjs');
    await onSchedule({}, { getRemainingTimeInMillis: () => 600_000 });
    process.exit();`,
  );
}
