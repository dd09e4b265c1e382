import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { createCloud } from '../../cloud/cloud-from-environment';
import { readConfiguration } from '../../cloud/configuration';
import {
  addReleasedModel,
  agentToken,
  get,
  makeLabel,
  postChange,
  postLabels,
  postTicket,
  testEnvironment,
  toLines,
} from '../../cloud/http.test-support';
import { fileStore } from '../../cloud/store/files';
import type { Store } from '../../cloud/store/store';
import { temporaryFolder } from '../../cloud/store/test-servers.test-support';
import { openCurrentModel } from '../../src/core/model/current-model';
import { Manifest } from '../../src/core/model/manifest';
import { Bundle } from '../../src/core/release/bundle';
import { pieceBytes } from '../../src/core/release/piece';

/** What one kind of request moves: bytes of bodies, operations of the store, time without the store of a cloud. */
export interface Measured {
  received: number;
  sent: number;
  reads: number;
  writes: number;
  lists: number;
  kept: number;
  milliseconds: number;
}

const runs = 50;
/** What an agent answers in a quarter of an hour. */
export const labelsInBatch = 5;

type Moved = Pick<Measured, 'received' | 'sent'>;
type Counts = Pick<Measured, 'reads' | 'writes' | 'lists' | 'kept'>;

/** Sends the app the requests of the extension and of a helpdesk, over files on this machine; averages of one request. */
export async function measureRequests(): Promise<Record<string, Measured>> {
  const files = await temporaryFolder();
  try {
    const counts: Counts = { reads: 0, writes: 0, lists: 0, kept: 0 };
    const store = countingStore(fileStore(files.folder), counts);
    const configuration = {
      ...readConfiguration(testEnvironment('')),
      requestsPerMinute: 1_000_000,
      // Never enough: what noticing costs at most.
      jobsAfterLabels: 1_000_000,
    };
    const { app, work } = createCloud({ store, configuration, now: Date.now, log: () => {} });
    const model = openCurrentModel({ read: (path) => readFile(`models/${path}`) });
    const bundle = await addReleasedModel(store, model);
    await app.fetch(postChange('stable', { action: 'promote', bundle }));
    const etag = (await app.fetch(get('/v1/channels/stable', agentToken))).headers.get('etag') ?? '';

    async function average<Item>(
      items: readonly Item[],
      step: (item: Item) => Promise<Moved>,
    ): Promise<Measured> {
      Object.assign(counts, { reads: 0, writes: 0, lists: 0, kept: 0 });
      let [received, sent] = [0, 0];
      const started = performance.now();
      for (const item of items) {
        const moved = await step(item);
        received += moved.received;
        sent += moved.sent;
      }
      const all = { ...counts, received, sent, milliseconds: performance.now() - started };
      const averages = Object.entries(all).map(([name, sum]) => [name, sum / items.length]);
      return Object.fromEntries(averages) as Measured;
    }

    const measure = (requests: readonly Request[]) =>
      average(requests, async (request) => {
        const received = (await request.clone().arrayBuffer()).byteLength;
        const answer = await app.fetch(request);
        if (answer.status >= 400) throw new Error(`${request.url} was answered with ${answer.status}`);
        return { received, sent: (await answer.arrayBuffer()).byteLength };
      });

    /** As the store's events report the batches that are there. */
    async function measureNotices(): Promise<Measured> {
      const names: string[] = [];
      for await (const name of store.list('raw/')) names.push(name);
      return average(names, async (name) => {
        await work.onObject(name, Date.now());
        return { received: 0, sent: 0 };
      });
    }

    const many = (make: (run: number) => Request) => Array.from({ length: runs }, (_, run) => make(run));
    const enrich = many((run) => postTicket({ id: `${run}`, subject: 'VPN drops', body: textOf(run) }));
    await app.fetch(postTicket({ id: 'first', subject: 'loads the model', body: 'once' }));
    await app.fetch(labelBatch());
    // The first notice of an instance lists what is there.
    await measureNotices();
    return {
      labels: await measure(many(() => labelBatch())),
      notice: await measureNotices(),
      check: await measure(many(() => get('/v1/channels/stable', agentToken, { 'If-None-Match': etag }))),
      piece: await measure(await piecesOf(store, bundle)),
      enrich: await measure(enrich),
    };
  } finally {
    await files.remove();
  }
}

function textOf(run: number): string {
  return `Since Monday the VPN drops every hour, the ${run + 2}nd time today. I have restarted the laptop and the router.`;
}

function labelBatch(): Request {
  const labels = Array.from({ length: labelsInBatch }, () =>
    makeLabel({ ticketHash: randomBytes(32).toString('hex') }),
  );
  return postLabels(new Uint8Array(gzipSync(toLines(labels))), { 'Content-Encoding': 'gzip' });
}

/** Everything that a client asks for when it takes up a bundle with a whole model. */
async function piecesOf(store: Store, bundle: string): Promise<Request[]> {
  const read = async (sha256: string) =>
    JSON.parse(new TextDecoder().decode(await store.get(`packages/${sha256}`))) as unknown;
  const { model, selfTest } = v.parse(Bundle, await read(bundle));
  const manifest = v.parse(Manifest, await read(model?.sha256 ?? ''));
  const files = [{ sha256: bundle, bytes: 1 }, selfTest, { sha256: model?.sha256 ?? '', bytes: 1 }];
  return [...files, ...Object.values(manifest.files)].flatMap(({ sha256, bytes }) =>
    Array.from({ length: Math.ceil(bytes / pieceBytes) }, (_, piece) =>
      get(`/v1/packages/${sha256}`, agentToken, { Range: `bytes=${piece * pieceBytes}-` }),
    ),
  );
}

function countingStore(store: Store, counts: Counts): Store {
  return {
    putIfAbsent(name, bytes) {
      counts.writes += 1;
      counts.kept += bytes.length;
      return store.putIfAbsent(name, bytes);
    },
    get(name) {
      counts.reads += 1;
      return store.get(name);
    },
    list(prefix) {
      counts.lists += 1;
      return store.list(prefix);
    },
    delete: (name) => store.delete(name),
  };
}
