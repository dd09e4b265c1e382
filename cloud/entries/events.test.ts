import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addBundle, testEnvironment, testSigningKey } from '../http.test-support';
import { changeChannel } from '../registry/change-channel';
import { channelLog } from '../registry/channel-log';
import { findWholeBundle } from '../registry/packages';
import { openSigningKey } from '../registry/signing-keys';
import { putLabels, teamLabels } from '../retraining/team.test-support';
import { fileStore } from '../store/files';
import { listen, temporaryFolder } from '../store/test-servers.test-support';

/** Reports a new object as the host would; rejects, or answers with an error, where the host has to try again. */
interface Host {
  report(name: string): Promise<unknown>;
  /** The same as a message of the bucket, where a host has both. */
  reportByTopic?(name: string): Promise<unknown>;
  /** The hour has come. */
  tick(): Promise<unknown>;
  close(): Promise<void>;
}

const hosts: Record<string, () => Promise<Host>> = {
  'AWS Lambda': async () => {
    const { onEvent, onSchedule } = await import('./aws-lambda');
    const context = { getRemainingTimeInMillis: () => 60_000 };
    return {
      report: (name) =>
        onEvent({ Records: [{ s3: { object: { key: name.replaceAll('=', '%3D') } } }] }, context),
      tick: () => onSchedule({}, context),
      close: async () => {},
    };
  },
  'Google Cloud Functions': async () => {
    process.env.FUNCTION_TARGET = 'triage-lens-event';
    await import('./google-cloud-function');
    const { getTestServer } = await import('@google-cloud/functions-framework/testing');
    const { url, close } = await listen(getTestServer('triage-lens-event'));
    const send = async (type: string, data: unknown) => {
      const headers = { 'ce-id': '1', 'ce-source': '//tests', 'ce-specversion': '1.0', 'ce-type': type };
      const answer = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(data),
      });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
    };
    return {
      report: (name) => send('google.cloud.storage.object.v1.finalized', { bucket: 'labels', name }),
      reportByTopic: (name) =>
        send('google.cloud.pubsub.topic.v1.messagePublished', {
          message: { attributes: { eventType: 'OBJECT_FINALIZE', bucketId: 'labels', objectId: name } },
        }),
      tick: () => send('google.cloud.pubsub.topic.v1.messagePublished', { message: { data: 'e30=' } }),
      close,
    };
  },
  'Azure Functions': async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { onEvent, onSchedule } = await import('./azure-function');
    return {
      report: (name) =>
        onEvent({
          eventType: 'Microsoft.Storage.BlobCreated',
          subject: `/blobServices/default/containers/triage-lens/blobs/${name}`,
        }),
      tick: onSchedule,
      close: async () => {},
    };
  },
};

/** So few labels that no training comes of them. */
const environment = (folder: string) => ({ ...testEnvironment(folder), TRIAGE_LENS_JOBS_AFTER_LABELS: '40' });

const text = 'Since Monday the VPN of Eulalia drops every hour.';
const ticket = { detail: { id: '4711', subject: 'VPN drops', description: text } };

describe.each(Object.entries(hosts))('what %s starts besides requests', (_, open) => {
  let host: Host;
  let files: Awaited<ReturnType<typeof temporaryFolder>>;
  let printed: string[];

  beforeAll(async () => {
    vi.resetModules();
    files = await temporaryFolder();
    Object.assign(process.env, environment(files.folder));
    host = await open();
  }, 20_000);
  beforeEach(() => {
    printed = [];
    vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    for (const name of [...Object.keys(environment('')), 'FUNCTION_TARGET']) delete process.env[name];
    await host.close();
    await files.remove();
  });

  async function put(name: string, content: unknown): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    await fileStore(files.folder).putIfAbsent(name, bytes);
  }

  async function names(prefix: string): Promise<string[]> {
    const found: string[] = [];
    for await (const name of fileStore(files.folder).list(prefix)) found.push(name);
    return found;
  }

  it('a ticket in the store is enriched once, however often it is reported', async () => {
    await put('inbox/zendesk/day=1.json', ticket);
    await host.report('inbox/zendesk/day=1.json');
    await host.report('inbox/zendesk/day=1.json');
    expect(await names('enriched/')).toHaveLength(1);
    expect(printed.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'job', job: 'enrich', status: 'done', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      { status: 'done' },
    ]);
    expect(printed.join()).not.toMatch(/Eulalia|4711/);
  }, 20_000);

  it('the hour renews a release that runs out soon, once', async () => {
    const log = channelLog(fileStore(files.folder));
    const bundle = await findWholeBundle(
      fileStore(files.folder),
      await addBundle(fileStore(files.folder), '1.0.0'),
    );
    const act = { action: 'promote', percent: 100, bundle } as const;
    const keys = [openSigningKey(testSigningKey)];
    const now = Date.now() - 20 * 86_400_000;
    await changeChannel(log, { channel: 'stable', act, by: 'test', now, keys });
    await host.tick();
    await host.tick();
    const events = await log.read('stable');
    expect(events.map(({ action, by }) => `${action} ${by}`)).toEqual(['promote test', 'renew job renew']);
    const renewals = printed.map((line) => JSON.parse(line)).filter(({ job }) => job === 'renew');
    expect(renewals).toMatchObject([{ status: 'done' }, { status: 'nothing' }]);
  });

  it('a ticket in the store is refused where it is no ticket, and nobody tries again', async () => {
    await put('inbox/zendesk/other.json', { detail: { subject: text } });
    await put('inbox/nobody/x.json', ticket);
    for (const name of ['inbox/zendesk/other.json', 'inbox/nobody/x.json', 'inbox/zendesk/gone.json'])
      await host.report(name);
    expect(printed.map((line) => JSON.parse(line).status)).toEqual(['refused', 'refused', 'refused']);
  });

  it('enough labels ask for the jobs, and what asks for them starts them', async () => {
    await putLabels(fileStore(files.folder), teamLabels({ labels: 60, now: Date.now() }), Date.now(), 30);
    const [first = '', second = ''] = await names('raw/');
    await Promise.all([first, second, second].map((name) => host.report(name)));
    const [request = '', ...others] = await names('due/');
    expect([request, others]).toEqual([expect.stringMatching(/^due\/day=[-\d]{10}\/\d{4}\.json$/), []]);
    expect(await names('curated/')).toEqual([]);
    await (host.reportByTopic ?? host.report)(request);
    expect(await names('curated/')).not.toEqual([]);
    const lines = printed.map((line) => JSON.parse(line)).map(({ job, status }) => `${job} ${status}`);
    expect(lines).toEqual(expect.arrayContaining(['notice-labels asked', 'curate done', 'train done']));
    expect(lines.filter((line) => line.startsWith('notice-labels'))).toHaveLength(1);
  }, 20_000);

  it('an object elsewhere, or under a name that only looks like ours, is left alone', async () => {
    for (const name of [
      'raw/day=2026-11-20/batch.ndjson',
      'raw/day=2026-11-20/../../due/day=2026-11-20/0000.json',
      'due/day=2026-11-20/0000.json.txt',
      'x/due/day=2026-11-20/0000.json',
      'inbox/zendesk/../../tokens.json',
    ])
      await host.report(name);
    expect(printed).toEqual([]);
  });

  it('a ticket is tried again where the store fails', async () => {
    await put('inbox/zendesk/later.json', { detail: { ...ticket.detail, id: '4712' } });
    await put('registry/stable/00000003.json', {});
    await expect(host.report('inbox/zendesk/later.json')).rejects.toThrow();
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ status: 'failed', problem: 'store-failed' });
  });
});
