import { mkdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ulid } from 'ulid';
import { localServices } from '../../cloud/entries/local-services';
import { addReleasedModel, agentToken, toLines } from '../../cloud/http.test-support';
import { readCuratedLabel } from '../../cloud/lake/curated-label';
import { changeChannel } from '../../cloud/registry/change-channel';
import { channelLog } from '../../cloud/registry/channel-log';
import { findWholeBundle } from '../../cloud/registry/packages';
import type { Store } from '../../cloud/store/store';
import { temporaryFolder } from '../../cloud/store/test-servers.test-support';
import { openCurrentModel } from '../../src/core/model/current-model';
import { percentile } from '../statistics';
import { makeLabels } from './made-labels';
import { ServerProcess } from './server-process';

const labels = 60_000;
const labelsOfBatch = 200;
const connections = 8;
const questions = 8000;
const betweenTries = 50;
const maxRun = 300_000;

interface Sent {
  seconds: number;
  /** Milliseconds of each request that was answered with 200 or 304. */
  latencies: number[];
  /** Requests that got no answer. */
  lost: number;
}

export interface Load {
  labels: Sent & { all: number; found: number; twice: number };
  releases: Sent & { all: number };
}

/**
 * Sends labels to a cloud in another process on this machine, kills that process with half of them sent, starts it again,
 * and looks for every label in the store; then asks for the release again and again. Rejects if it takes too long.
 */
export async function measureLoad(): Promise<Load> {
  const { folder, remove } = await temporaryFolder();
  const server = new ServerProcess(folder);
  try {
    await mkdir(folder, { recursive: true });
    await server.start();
    const ids = new Set<string>();
    const bodies = makeBodies(ids);
    let accepted = 0;
    let restarting: Promise<void> | undefined;
    const sent = await sendAll(bodies, async ({ batch, body }) => {
      const answer = await fetch(`${server.url}/v1/labels`, {
        method: 'POST',
        headers: headersOf(batch),
        body,
      });
      await answer.arrayBuffer();
      accepted += labelsOfBatch;
      if (accepted >= labels / 2) restarting ??= server.kill().then(() => server.start());
      return answer.status;
    });
    await restarting;
    const { services } = await localServices(folder);
    const found = await countFound(services.store, ids);
    const etag = await release(services, server.url);
    const headers = { Authorization: `Bearer ${agentToken}`, 'If-None-Match': etag };
    const asked = await sendAll(Array.from({ length: questions }), async () => {
      const answer = await fetch(`${server.url}/v1/channels/stable`, { headers });
      await answer.arrayBuffer();
      return answer.status;
    });
    return { labels: { ...sent, ...found, all: labels }, releases: { ...asked, all: questions } };
  } finally {
    await server.kill();
    await remove();
  }
}

function makeBodies(ids: Set<string>): { batch: string; body: Uint8Array<ArrayBuffer> }[] {
  const bodies: { batch: string; body: Uint8Array<ArrayBuffer> }[] = [];
  let rows: unknown[] = [];
  for (const { text: _, ...label } of makeLabels(labels, Date.now())) {
    ids.add(label.id);
    rows.push(label);
    if (rows.length < labelsOfBatch) continue;
    bodies.push({ batch: ulid(), body: new Uint8Array(gzipSync(toLines(rows))) });
    rows = [];
  }
  return bodies;
}

function headersOf(batch: string): Record<string, string> {
  return {
    Authorization: `Bearer ${agentToken}`,
    'Content-Type': 'application/x-ndjson',
    'Content-Encoding': 'gzip',
    'Idempotency-Key': batch,
  };
}

/** Over some connections at once, each request again until it is answered, as the extension does. */
async function sendAll<T>(items: readonly T[], send: (item: T) => Promise<number>): Promise<Sent> {
  const latencies: number[] = [];
  let lost = 0;
  let next = 0;
  const begun = performance.now();
  async function work(): Promise<void> {
    while (next < items.length) {
      const item = items[next++] as T;
      for (;;) {
        if (performance.now() - begun > maxRun) throw new Error('The cloud did not answer in time.');
        const started = performance.now();
        const status = await send(item).catch(() => undefined);
        if (status === 200 || status === 304) {
          latencies.push(performance.now() - started);
          break;
        }
        if (status !== undefined) throw new Error(`The cloud answered with ${status}.`);
        lost += 1;
        await wait(betweenTries);
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, work));
  return { seconds: (performance.now() - begun) / 1000, latencies, lost };
}

async function countFound(store: Store, ids: ReadonlySet<string>): Promise<{ found: number; twice: number }> {
  const found = new Set<string>();
  let twice = 0;
  for await (const name of store.list('raw/')) {
    for (const line of new TextDecoder().decode(await store.get(name)).split('\n')) {
      const id = readCuratedLabel(line)?.id;
      if (id === undefined || !ids.has(id)) continue;
      if (found.has(id)) twice += 1;
      found.add(id);
    }
  }
  return { found: found.size, twice };
}

/** Gives the channel a release, and the ETag of its answer. */
async function release(
  { store, configuration, now }: Awaited<ReturnType<typeof localServices>>['services'],
  url: string,
): Promise<string> {
  const model = openCurrentModel({ read: (path) => readFile(`models/${path}`) });
  const bundle = await findWholeBundle(store, await addReleasedModel(store, model));
  const act = { action: 'promote' as const, bundle, percent: 100 };
  const keys = configuration.signingKeys;
  await changeChannel(channelLog(store), { channel: 'stable', act, by: 'bench', now: now(), keys });
  const answer = await fetch(`${url}/v1/channels/stable`, {
    headers: { Authorization: `Bearer ${agentToken}` },
  });
  return answer.headers.get('etag') ?? '';
}

export function describeLoad({ labels, releases }: Load): string[] {
  const times = ({ latencies }: Sent) =>
    `p50 ${percentile(latencies, 50).toFixed(1)} ms, p99 ${percentile(latencies, 99).toFixed(1)} ms`;
  return [
    `Labels: ${labels.all} in batches of ${labelsOfBatch} over ${connections} connections, the server killed (kill -9) and started again in the middle:`,
    `  ${Math.round(labels.all / labels.seconds)} a second, with the restart; ${times(labels)} a batch; ${labels.lost} requests got no answer and were sent again.`,
    `  Found again in the store: ${labels.found} of ${labels.all}, ${labels.twice} of them twice.`,
    `Releases: ${releases.all} questions with ETag: ${Math.round(releases.all / releases.seconds)} a second; ${times(releases)}.`,
  ];
}
