import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { agentToken, makeLabel, testEnvironment } from '../http.test-support';
import { dayPrefix } from '../lake/zones';
import { fileStore } from '../store/files';
import { listen, temporaryFolder } from '../store/test-servers.test-support';

/** What a host keeps for another delivery: the numbers of the records, as its own protocol tells it. */
interface Host {
  deliver(records: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

const hosts: Record<string, () => Promise<Host>> = {
  'Kinesis and AWS Lambda': async () => {
    const { onRecords } = await import('./aws-lambda');
    return {
      async deliver(records) {
        const event = {
          Records: records.map((record, i) => ({
            eventSource: 'aws:kinesis',
            kinesis: {
              kinesisSchemaVersion: '1.0',
              partitionKey: '1',
              sequenceNumber: `4959${i}`,
              data: base64(record),
            },
          })),
        };
        const context = { getRemainingTimeInMillis: () => 60_000 };
        const { batchItemFailures } = await onRecords(event, context);
        return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier.slice(4)));
      },
      close: async () => {},
    };
  },
  'Pub/Sub and Google Cloud Functions': async () => {
    process.env.FUNCTION_TARGET = 'triage-lens-records';
    await import('./google-cloud-function');
    const { getTestServer } = await import('@google-cloud/functions-framework/testing');
    const { url, close } = await listen(getTestServer('triage-lens-records'));
    return {
      async deliver(records) {
        const statuses = await Promise.all(
          records.map(async (record, i) => {
            const type = 'google.cloud.pubsub.topic.v1.messagePublished';
            const answer = await fetch(url, {
              method: 'POST',
              headers: {
                'ce-id': `${i}`,
                'ce-source': '//pubsub.googleapis.com/projects/p/topics/t',
                'ce-specversion': '1.0',
                'ce-type': type,
                'Content-Type': 'application/json',
              },
              body: JSON.stringify({ message: { messageId: `${i}`, data: base64(record) } }),
            });
            return answer.status;
          }),
        );
        return statuses.flatMap((status, i) => (status >= 300 ? [i] : []));
      },
      close,
    };
  },
  'Event Hubs and Azure Functions': async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { onRecords } = await import('./azure-function');
    return {
      async deliver(records) {
        // As the host gives them: what is JSON, read; all else as text.
        const messages = records.map((record) => {
          try {
            return JSON.parse(record);
          } catch {
            return record;
          }
        });
        const triggerMetadata = { sequenceNumberArray: records.map((_, i) => i) };
        const isDone = await onRecords(messages, { triggerMetadata }).then(
          () => true,
          () => false,
        );
        return isDone ? [] : records.map((_, i) => i);
      },
      close: async () => {},
    };
  },
};

const labelsRecord = (id: string, batch = ulid()) =>
  JSON.stringify({ kind: 'labels', token: agentToken, batch, labels: [makeLabel({ id })] });

describe.each(Object.entries(hosts))('records of %s', (name, open) => {
  let host: Host;
  let files: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    vi.resetModules();
    files = await temporaryFolder();
    Object.assign(process.env, testEnvironment(files.folder));
    host = await open();
  }, 60_000);
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    for (const setting of [...Object.keys(testEnvironment('')), 'FUNCTION_TARGET'])
      delete process.env[setting];
    await host.close();
    await files.remove();
  });

  async function kept(prefix: string): Promise<string[]> {
    const store = fileStore(files.folder);
    const texts: string[] = [];
    for await (const object of store.list(prefix))
      texts.push(new TextDecoder().decode(await store.get(object)));
    return texts;
  }

  it('are kept once, in whatever order and however often they come; poison is noted and asked for no more', async () => {
    const ids = [ulid(), ulid(), ulid()];
    const [first = '', second = '', third = ''] = ids.map((id) => labelsRecord(id));
    expect(await host.deliver([second, 'no JSON', first, second])).toEqual([]);
    expect(await host.deliver([first, third, first, '{"kind":"labels"}'])).toEqual([]);
    const lines = (await kept('raw/')).flatMap((text) => text.trim().split('\n'));
    expect(lines.map((line) => JSON.parse(line).id).sort()).toEqual(ids.sort());
    const notes = (await kept('refused/')).map((text) => JSON.parse(text));
    expect(notes).toHaveLength(2);
    expect(notes.every(({ place, problem }) => place !== '' && problem === 'bad-body')).toBe(true);
  });

  it('come again where the store fails, as that platform wants it told, and are kept then', async () => {
    const [good, bad, later] = [ulid(), ulid(), ulid()];
    const yesterday = Date.now() - 86_400_000;
    const record = labelsRecord(bad, ulid(yesterday));
    // Where a file lies in place of the day's folder nothing of that day can be kept.
    const folder = join(files.folder, dayPrefix('raw', new Date(yesterday)));
    await mkdir(dirname(folder), { recursive: true });
    await writeFile(folder.replace(/\/$/, ''), '');
    const failed = await host.deliver([labelsRecord(good), record, labelsRecord(later)]);
    expect(failed).toEqual(name.startsWith('Event') ? [0, 1, 2] : [1]);
    await rm(folder.replace(/\/$/, ''));
    expect(await host.deliver([record])).toEqual([]);
    const all = (await kept('raw/')).join('');
    expect([good, bad, later].filter((id) => !all.includes(id))).toEqual([]);
  });
});
