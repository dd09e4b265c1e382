import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addBundle,
  agentToken,
  enrichToken,
  makeLabel,
  testEnvironment,
  testSigningKey,
  toLines,
} from '../cloud/http.test-support';
import { readParquet } from '../cloud/lake/lake.test-support';
import { changeChannel } from '../cloud/registry/change-channel';
import { channelLog } from '../cloud/registry/channel-log';
import { findWholeBundle } from '../cloud/registry/packages';
import { openSigningKey } from '../cloud/registry/signing-keys';
import { fileStore } from '../cloud/store/files';
import { buildFunction, type CloudHost } from './build-function';
import { openAws } from './built-zip/aws.test-support';
import { openAzure } from './built-zip/azure.test-support';
import { type BuiltHost, type OpenBuilt, throughZip } from './built-zip/built-host.test-support';
import { openGoogle } from './built-zip/google.test-support';

const hosts: Record<CloudHost, OpenBuilt> = { aws: openAws, google: openGoogle, azure: openAzure };

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const text = 'The VPN drops every hour.';

describe.each(Object.entries(hosts))('the zip that is built for %s, away from the project', (name, open) => {
  let folder: string;
  let host: BuiltHost;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'triage-lens-zip-'));
    const [built, unpacked] = ['built', 'unpacked'].map((each) => join(folder, each)) as [string, string];
    await mkdir(built);
    await buildFunction(name as CloudHost, built);
    await throughZip(built, unpacked);
    host = await open(unpacked, testEnvironment(join(folder, 'objects')));
  }, 60_000);
  afterAll(async () => {
    await host?.close();
    await rm(folder, { recursive: true });
  });

  const store = () => fileStore(join(folder, 'objects'));

  async function kept(prefix: string): Promise<string[]> {
    const texts: string[] = [];
    for await (const object of store().list(prefix))
      texts.push(new TextDecoder().decode(await store().get(object)));
    return texts;
  }

  it('shows that it is well, and its page', async () => {
    expect(await host.request('GET', '/healthz')).toEqual({ status: 200, text: '{"status":"ok"}' });
    expect((await host.request('GET', '/')).text).toContain('<title>Triage Lens cloud</title>');
  }, 20_000);

  it('takes labels by request and by stream, where only the poisoned record is noted, and the hour puts them in order', async () => {
    const labels = Array.from({ length: 5 }, () => makeLabel({ at: new Date().toISOString() }));
    const [first, second, third, ...sent] = labels;
    const headers = {
      ...bearer(agentToken),
      'Content-Type': 'application/x-ndjson',
      'Idempotency-Key': ulid(),
    };
    const answer = await host.request('POST', '/v1/labels', { headers, body: toLines(sent) });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { accepted: 2 }]);
    const record = (label: unknown) =>
      JSON.stringify({ kind: 'labels', token: agentToken, batch: ulid(), labels: [label] });
    const records = [record(first), 'no JSON', record(second), record(third)];
    expect(await host.deliver(records)).toEqual([]);
    expect((await kept('refused/')).map((note) => JSON.parse(note).problem)).toEqual(['bad-body']);

    await host.tick();
    const rows = await readParquet(store(), 'curated/');
    expect(rows.map(({ id }) => id).sort()).toEqual(labels.map(({ id }) => id).sort());
  }, 30_000);

  it('enriches a ticket by request and one that is put into the store, with the model of the zip', async () => {
    const headers = { ...bearer(enrichToken), 'Content-Type': 'application/json' };
    const body = JSON.stringify({ id: 'T-1', subject: 'VPN drops', body: text });
    const answer = await host.request('POST', '/v1/enrich', { headers, body });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      200,
      { id: 'T-1', suggestions: { type: { value: expect.any(String) } } },
    ]);
    const ticket = { detail: { id: '4711', subject: 'VPN drops', description: text } };
    const before = await kept('enriched/');
    await store().putIfAbsent('inbox/zendesk/1.json', new TextEncoder().encode(JSON.stringify(ticket)));
    await host.report('inbox/zendesk/1.json');
    expect(await kept('enriched/')).toHaveLength(before.length + 1);
  }, 20_000);

  it('shows what is released, and the files that this names', async () => {
    const bundle = await findWholeBundle(store(), await addBundle(store(), '1.2.3'));
    const act = { action: 'promote', percent: 100, bundle } as const;
    const [now, keys] = [Date.now(), [openSigningKey(testSigningKey)]];
    await changeChannel(channelLog(store()), { channel: 'stable', act, by: 'test', now, keys });
    const read = async (path: string) => {
      const answer = await host.request('GET', path, { headers: bearer(agentToken) });
      expect(answer.status).toBe(200);
      return answer.text;
    };
    expect(await read('/v1/channels/stable')).toContain(bundle.sha256);
    const { model } = JSON.parse(await read(`/v1/packages/${bundle.sha256}`));
    expect(JSON.parse(await read(`/v1/packages/${model.sha256}`))).toMatchObject({ version: '1.2.3' });
  }, 20_000);
});
