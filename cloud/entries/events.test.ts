import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { testEnvironment } from '../http.test-support';
import { fileStore } from '../store/files';
import { listen, temporaryFolder } from '../store/test-servers.test-support';

/** Reports a new object as the host would; rejects, or answers with an error, where the host has to try again. */
interface Host {
  report(name: string): Promise<unknown>;
  close(): Promise<void>;
}

const hosts: Record<string, () => Promise<Host>> = {
  'AWS Lambda': async () => {
    const { onEvent } = await import('./aws-lambda');
    return {
      report: (name) => onEvent({ Records: [{ s3: { object: { key: name.replaceAll('=', '%3D') } } }] }),
      close: async () => {},
    };
  },
  'Google Cloud Functions': async () => {
    process.env.FUNCTION_TARGET = 'triage-lens-event';
    await import('./google-cloud-function');
    const { getTestServer } = await import('@google-cloud/functions-framework/testing');
    const { url, close } = await listen(getTestServer('triage-lens-event'));
    return {
      report: async (name) => {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'ce-id': '1',
            'ce-source': '//storage.googleapis.com/projects/_/buckets/labels',
            'ce-specversion': '1.0',
            'ce-type': 'google.cloud.storage.object.v1.finalized',
          },
          body: JSON.stringify({ bucket: 'labels', name }),
        });
        if (!answer.ok) throw new Error(`status ${answer.status}`);
      },
      close,
    };
  },
  'Azure Functions': async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { onEvent } = await import('./azure-function');
    return {
      report: (name) =>
        onEvent({
          eventType: 'Microsoft.Storage.BlobCreated',
          subject: `/blobServices/default/containers/triage-lens/blobs/${name}`,
        }),
      close: async () => {},
    };
  },
};

const text = 'Since Monday the VPN of Eulalia drops every hour.';
const ticket = { detail: { id: '4711', subject: 'VPN drops', description: text } };

describe.each(Object.entries(hosts))('a ticket in the store, reported by %s', (_, open) => {
  let host: Host;
  let files: Awaited<ReturnType<typeof temporaryFolder>>;
  let printed: string[];

  beforeAll(async () => {
    vi.resetModules();
    files = await temporaryFolder();
    Object.assign(process.env, testEnvironment(files.folder));
    host = await open();
  }, 20_000);
  beforeEach(() => {
    printed = [];
    vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    for (const name of [...Object.keys(testEnvironment('')), 'FUNCTION_TARGET']) delete process.env[name];
    await host.close();
    await files.remove();
  });

  async function put(name: string, content: unknown): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    await fileStore(files.folder).putIfAbsent(name, bytes);
  }

  async function enriched(): Promise<string[]> {
    const names: string[] = [];
    for await (const name of fileStore(files.folder).list('enriched/')) names.push(name);
    return names;
  }

  it('is enriched once, however often it is reported', async () => {
    await put('inbox/zendesk/day=1.json', ticket);
    await host.report('inbox/zendesk/day=1.json');
    await host.report('inbox/zendesk/day=1.json');
    expect(await enriched()).toHaveLength(1);
    expect(printed.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'job', job: 'enrich', status: 'done', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      { status: 'done' },
    ]);
    expect(printed.join()).not.toMatch(/Eulalia|4711/);
  }, 20_000);

  it('is refused where it is no ticket, and nobody tries again', async () => {
    await put('inbox/zendesk/other.json', { detail: { subject: text } });
    await put('inbox/nobody/x.json', ticket);
    for (const name of ['inbox/zendesk/other.json', 'inbox/nobody/x.json', 'inbox/zendesk/gone.json'])
      await host.report(name);
    expect(printed.map((line) => JSON.parse(line).status)).toEqual(['refused', 'refused', 'refused']);
  });

  it('is somewhere else, and none of our business', async () => {
    await host.report('raw/day=2026-11-20/batch.ndjson');
    await host.report('inbox/zendesk/../../tokens.json');
    expect(printed).toEqual([]);
  });

  it('is tried again where the store fails', async () => {
    await put('inbox/zendesk/later.json', { detail: { ...ticket.detail, id: '4712' } });
    await put('registry/stable/00000002.json', {});
    await expect(host.report('inbox/zendesk/later.json')).rejects.toThrow();
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ status: 'failed', problem: 'store-failed' });
  });
});
