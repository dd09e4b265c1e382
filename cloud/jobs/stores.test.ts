import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { findLastRun } from '../retraining/last-run';
import { putLabels, teamLabels, teamNow } from '../retraining/team.test-support';
import { azureBlobStore } from '../store/azure-blob';
import { googleCloudStore } from '../store/google-cloud-storage';
import { openGoogleServer } from '../store/google-json-api.test-support';
import { s3Store } from '../store/s3';
import type { Store } from '../store/store';
import { openAzurite, openS3Server } from '../store/test-servers.test-support';

type Open = () => Promise<{ store: Store; close(): Promise<void> }>;

const stores: [string, Open][] = [
  [
    'S3, on s3rver',
    async () => {
      process.env.AWS_ACCESS_KEY_ID = 'S3RVER';
      process.env.AWS_SECRET_ACCESS_KEY = 'S3RVER';
      const { url, close } = await openS3Server('test');
      return { store: await s3Store({ bucket: 'test', region: 'us-east-1', endpoint: url }), close };
    },
  ],
  [
    'Azure Blob, on Azurite',
    async () => {
      const { connectionString, close } = await openAzurite('test');
      return { store: await azureBlobStore({ connectionString, container: 'test' }), close };
    },
  ],
  [
    'Google Cloud Storage, on a stand-in of ours',
    async () => {
      const { url, close } = await openGoogleServer();
      return { store: await googleCloudStore({ bucket: 'test', endpoint: url }), close };
    },
  ],
];

describe.each(stores)('the jobs over %s', (_, open) => {
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await open());
  }, 30_000);
  afterAll(() => close());

  it('release what a team has said, and delete it when it is too old', async () => {
    let now = teamNow;
    const configuration = readConfiguration({ ...testEnvironment(''), TRIAGE_LENS_KEEP_DAYS: '30' });
    const { work } = createCloud({ store, configuration, now: () => now, log: () => {} });
    await putLabels(store, teamLabels());
    await work.onSchedule(now + 60_000);
    expect((await findLastRun(store))?.outcome?.bundle?.name).toBe('team');
    now += 40 * 86_400_000;
    await work.onSchedule(now + 60_000);
    for (const prefix of ['raw/', 'curated/', 'training/', 'runs/']) {
      for await (const name of store.list(prefix)) throw new Error(`${name} is still there.`);
    }
  }, 60_000);
});
