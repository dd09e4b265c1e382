import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatUtcDay } from '../../src/core/days';
import { type Cloud, createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import {
  addBundle,
  adminToken,
  agentToken,
  enrichToken,
  get,
  makeLabel,
  post,
  postChange,
  postLabels,
  postTicket,
  testEnvironment,
  toLines,
} from '../http.test-support';
import { forget } from '../jobs/forget';
import { noteForgotten } from '../lake/forgotten';
import { keepPredictions } from '../predictions/keep-predictions';
import { addPackage } from '../registry/packages';
import { putLabels, teamLabels } from '../retraining/team.test-support';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { awsFunctions, googleFunctions } from './deployment.test-support';

/** First parts of the names that were read, created and deleted. */
interface Touched {
  reads: Set<string>;
  creates: Set<string>;
  deletes: Set<string>;
}

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
const touched: Record<string, Touched> = {};

beforeAll(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
  for (const [name, use] of Object.entries(uses)) {
    const seen: Touched = { reads: new Set(), creates: new Set(), deletes: new Set() };
    touched[name] = seen;
    await use(cloudOver(watched(seen)));
  }
}, 120_000);
afterAll(() => files.remove());

function watched({ reads, creates, deletes }: Touched): Store {
  const first = (name: string) => name.split('/')[0] ?? '';
  return {
    putIfAbsent: (name, bytes) => {
      creates.add(first(name));
      return store.putIfAbsent(name, bytes);
    },
    get: (name) => {
      reads.add(first(name));
      return store.get(name);
    },
    list: (prefix) => store.list(prefix),
    delete: (name) => {
      deletes.add(first(name));
      return store.delete(name);
    },
  };
}

function cloudOver(over: Store): Cloud {
  const configuration = readConfiguration(testEnvironment(''));
  return createCloud({ store: over, configuration, now: Date.now, log: () => {} });
}

const today = formatUtcDay(Date.now());
const predictions = `/v1/predictions?helpdesk=ticket&from=${today}&to=${today}`;

/** All that each function is there for. */
const uses: Record<string, (cloud: Cloud) => Promise<void>> = {
  async jobs({ work }) {
    const yesterday = Date.now() - 86_400_000;
    await putLabels(store, teamLabels({ now: yesterday }), yesterday);
    for (const old of [
      'raw/day=2020-01-01/old.ndjson',
      'due/day=2020-01-01/0000.json',
      'refused/day=2020-01-01/0.json',
      'predictions/day=2020-01-01/x/0.json',
    ])
      await store.putIfAbsent(old, new Uint8Array(1));
    await work.onSchedule(Date.now() + 60_000);
    await noteForgotten(
      store,
      { client: '1'.padStart(16, '0'), from: '2000-01-01' },
      'administrator',
      Date.now(),
    );
    await work.onSchedule(Date.now() + 60_000, [forget]);
  },
  async api({ app }) {
    const about = { at: new Date().toISOString(), helpdesk: 'ticket', ticket: '0' };
    await keepPredictions(store, about, { model: '1', suggestions: {} });
    const { sha256 } = await addPackage(store, new Uint8Array(10));
    const bundle = await addBundle(store, '1.0.0');
    const counts = {
      format: 1,
      day: formatUtcDay(Date.now()),
      helpdesk: 'zendesk',
      rows: [{ head: 'topic', model: 'general', suggested: 1, shown: 1, abstained: 0 }],
    };
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': ulid() };
    const requests = [
      get('/readyz'),
      postLabels(toLines([makeLabel()])),
      post('/v1/counts', JSON.stringify(counts), agentToken, headers),
      get(`/v1/packages/${sha256}`, agentToken),
      postChange('stable', { action: 'promote', bundle }),
      postChange('stable', { action: 'rollback' }),
      get('/v1/channels/stable', agentToken),
      get('/v1/channels/stable/history', adminToken),
      get('/v1/stats', adminToken),
      get(predictions, adminToken),
    ];
    for (const request of requests) expect((await app.fetch(request)).status).toBe(200);
  },
  async enrich({ app }) {
    const ticket = { id: '1', subject: 'VPN drops', body: 'The VPN drops every hour.' };
    for (const request of [get('/readyz'), postTicket(ticket), get(predictions, enrichToken)])
      expect((await app.fetch(request)).status).toBe(200);
  },
  async inbox({ work }) {
    const ticket = { id: '2', subject: 'Printer', body: 'The printer is jammed again.' };
    await store.putIfAbsent('inbox/ticket/2.json', new TextEncoder().encode(JSON.stringify(ticket)));
    await work.onObject('inbox/ticket/2.json', Date.now() + 60_000);
  },
  async records({ work }) {
    const batch = { kind: 'labels', token: agentToken, batch: ulid(), labels: [makeLabel()] };
    const ticket = { id: '3', subject: 'Screen', body: 'The screen stays black.' };
    const event = { kind: 'ticket', token: enrichToken, form: 'ticket', ticket };
    const records = [batch, event, batch, {}].map((content, i) => ({
      data: new TextEncoder().encode(JSON.stringify(content)),
      place: `${i}`,
    }));
    const outcomes = await work.onRecords(records, Date.now() + 60_000);
    expect(outcomes).toEqual(['taken', 'taken', 'taken', 'refused']);
  },
  async arrivals({ work }) {
    await putLabels(store, teamLabels({ now: Date.now() }), Date.now());
    for await (const name of store.list('raw/')) await work.onObject(name, Date.now() + 60_000);
  },
};

describe.each([
  ['AWS', awsFunctions()],
  ['Google', googleFunctions()],
])('on %s', (_, functions) => {
  it.each(functions.map((each) => [each.name, each] as const))('%s may do what it does', (name, may) => {
    const does = touched[name];
    expect(may.reads).toEqual(expect.arrayContaining([...(does?.reads ?? [])]));
    expect(may.creates).toEqual(expect.arrayContaining([...(does?.creates ?? [])]));
    expect(may.deletes).toEqual(expect.arrayContaining([...(does?.deletes ?? [])]));
    expect(name === 'jobs' || may.deletes?.length === 0).toBe(true);
  });

  it.each(functions.filter(({ name }) => name !== 'jobs').map((each) => [each.name, each] as const))(
    '%s may do nothing else',
    (name, may) => {
      const packages = ['enrich', 'inbox', 'records'].includes(name) ? ['packages'] : [];
      expect([...(touched[name]?.reads ?? []), ...packages]).toEqual(
        expect.arrayContaining([...(may.reads ?? [])]),
      );
      expect([...(touched[name]?.creates ?? [])]).toEqual(expect.arrayContaining([...(may.creates ?? [])]));
    },
  );
});
