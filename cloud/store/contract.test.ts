import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { azureBlobStore } from './azure-blob';
import { fileStore } from './files';
import { googleCloudStore } from './google-cloud-storage';
import { openGoogleServer } from './google-json-api.test-support';
import { s3Store } from './s3';
import { type Store, StoreError } from './store';
import { listen, openAzurite, openS3Server, temporaryFolder } from './test-servers.test-support';

interface Case {
  title: string;
  /** Whether of two puts at the same moment exactly one is kept, on this server. */
  isAtomic: boolean;
  open(): Promise<{ store: Store; close(): Promise<void> }>;
}

const cases: Case[] = [
  {
    title: 'files',
    isAtomic: true,
    open: async () => {
      const { folder, remove } = await temporaryFolder();
      return { store: fileStore(folder), close: remove };
    },
  },
  {
    title: 'S3, on s3rver',
    isAtomic: false,
    open: async () => {
      useTestCredentials();
      const { url, close } = await openS3Server('test');
      return { store: await s3Store({ bucket: 'test', region: 'us-east-1', endpoint: url }), close };
    },
  },
  {
    title: 'Azure Blob, on Azurite',
    isAtomic: true,
    open: async () => {
      const { connectionString, close } = await openAzurite('test');
      return { store: await azureBlobStore({ connectionString, container: 'test' }), close };
    },
  },
  {
    title: 'Google Cloud Storage, on a stand-in of ours',
    isAtomic: true,
    open: async () => {
      const { url, close } = await openGoogleServer();
      return { store: await googleCloudStore({ bucket: 'test', endpoint: url }), close };
    },
  },
];

describe.each(cases)('store: $title', ({ isAtomic, open }) => {
  let store: Store;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ store, close } = await open());
  }, 20_000);
  afterAll(() => close());

  it('gives back the bytes that it was given, whatever they are', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256);
    expect(await store.putIfAbsent('bytes/all', bytes)).toBe('stored');
    expect(await store.get('bytes/all')).toEqual(bytes);
  });

  it('knows nothing of what was never put, nor of a folder', async () => {
    await store.putIfAbsent('folder/object', text('x'));
    expect(await store.get('never')).toBeUndefined();
    expect(await store.get('folder')).toBeUndefined();
    expect(await store.get('folder/object/below')).toBeUndefined();
    expect(await namesOf(store, 'never/')).toEqual([]);
  });

  it('never overwrites', async () => {
    expect(await store.putIfAbsent('once', text('first'))).toBe('stored');
    expect(await store.putIfAbsent('once', text('second'))).toBe('exists');
    expect(await store.get('once')).toEqual(text('first'));
  });

  it('takes away what it is told to, and only that; the name is free again', async () => {
    for (const name of ['old/day/a', 'old/day/b']) await store.putIfAbsent(name, text('x'));
    await store.delete('old/day/a');
    await store.delete('old/day/a');
    await store.delete('old/never');
    await store.delete('old/day/b/below');
    expect(await store.get('old/day/a')).toBeUndefined();
    expect(await namesOf(store, 'old/')).toEqual(['old/day/b']);
    expect(await store.putIfAbsent('old/day/a', text('new'))).toBe('stored');
  });

  it('keeps a whole object when several are put under one name at the same moment', async () => {
    const contents = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(20_000));
    const results = await Promise.all(contents.map((each) => store.putIfAbsent('race', text(each))));
    const kept = new TextDecoder().decode(await store.get('race'));
    expect(contents).toContain(kept);
    if (isAtomic) {
      expect(results.filter((each) => each === 'stored')).toHaveLength(1);
      expect(contents[results.indexOf('stored')]).toBe(kept);
    }
  });

  it('lists names by their beginning, in order, those below folders too', async () => {
    const names = ['list/b', 'list/a/2', 'list/a1', 'list/a/1', 'list/day=2026-11-22/x.ndjson', 'listing'];
    for (const name of names) await store.putIfAbsent(name, text(name));
    expect(await namesOf(store, 'list/')).toEqual([
      'list/a/1',
      'list/a/2',
      'list/a1',
      'list/b',
      'list/day=2026-11-22/x.ndjson',
    ]);
    expect(await namesOf(store, 'list/a')).toEqual(['list/a/1', 'list/a/2', 'list/a1']);
  });

  it.each([
    '../out',
    '/root',
    'a//b',
    'a/../b',
    'a/',
    '.hidden',
    'a b',
    'a\\b',
    'a\0',
    '',
    'é',
    'x'.repeat(301),
  ])('refuses the name %j', async (name) => {
    await expect(store.putIfAbsent(name, text('x'))).rejects.toThrow(StoreError);
    await expect(store.get(name)).rejects.toThrow(StoreError);
    await expect(store.delete(name)).rejects.toThrow(StoreError);
  });
});

describe('store: S3', () => {
  it('lets S3 itself decide between two puts of the same moment', async () => {
    useTestCredentials();
    const conditions: unknown[] = [];
    const { url, close } = await listen(
      createServer((request, response) => {
        if (request.method === 'PUT') conditions.push(request.headers['if-none-match']);
        response.writeHead(request.method === 'PUT' ? 412 : 404).end();
      }),
    );
    try {
      const store = await s3Store({ bucket: 'test', region: 'us-east-1', endpoint: url });
      expect(await store.putIfAbsent('name', text('x'))).toBe('exists');
      expect(conditions).toEqual(['*']);
    } finally {
      await close();
    }
  });

  it('says which operation failed where the store refuses, without anything of the content', async () => {
    useTestCredentials();
    const { url, close } = await listen(createServer((_, response) => response.writeHead(403).end('secret')));
    try {
      const store = await s3Store({ bucket: 'test', region: 'us-east-1', endpoint: url });
      const failure = store.putIfAbsent('raw/x', text('content'));
      await expect(failure).rejects.toThrow(/could not keep raw\/x/);
      await expect(failure).rejects.not.toThrow(/content|secret/);
    } finally {
      await close();
    }
  });
});

function useTestCredentials(): void {
  process.env.AWS_ACCESS_KEY_ID = 'S3RVER';
  process.env.AWS_SECRET_ACCESS_KEY = 'S3RVER';
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

async function namesOf(store: Store, prefix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(prefix)) names.push(name);
  return names;
}
