import { monotonicFactory } from 'ulid';
import { vi } from 'vitest';
import { createApp } from '../../../../cloud/app';
import { readConfiguration } from '../../../../cloud/configuration';
import { agentToken, testEnvironment } from '../../../../cloud/http.test-support';
import type { Store } from '../../../../cloud/store/store';
import { createLabel, createRememberedValue } from '../../api/test-fakes';
import { LabelStore } from '../../feedback/label-store';
import { createEmptyDatabase } from '../../storage/learning-test-support';
import { type AskCloud, createCloudClient } from '../cloud-client';
import type { CloudPolicy } from '../cloud-policy';
import { createTrafficLog, type TrafficLog } from '../traffic-log';
import { createPolicy } from '../updates/fake-cloud-test-support';
import { createBatchStore } from './batch-store';
import { type ClientName, createClientName } from './client-name';
import type { KeptText } from './shared-label';
import type { SyncState } from './sync-state';
import { createSyncer, type Syncer } from './syncer';

type Cloud = (request: Request) => Promise<Response>;

export const minute = 60_000;
export const wanted = (change: Partial<CloudPolicy> = {}) =>
  createPolicy({ token: agentToken, syncLevel: 'labels', ...change });

/** A clock, this browser's storage, the real cloud's app over memory, and what sends labels between them. */
export class SyncWorld {
  time = Date.parse('2026-11-28T12:00:00Z');
  createId: () => string = monotonicFactory();
  readonly report = vi.fn();
  readonly database = createEmptyDatabase();
  readonly labels = new LabelStore(this.database);
  policy: CloudPolicy | undefined = wanted();
  readonly objects = new Map<string, Uint8Array>();
  readonly state = createRememberedValue<SyncState>();
  readonly clientName = createRememberedValue<ClientName>();
  isPaused = false;
  /** What the cloud takes of a label. */
  labelLevel: 'labels' | 'features' | 'redacted' = 'redacted';
  text: KeptText | undefined;
  /** What happens to a request on its way. */
  network: (request: Request, cloud: Cloud) => Promise<Response> = (request, cloud) => cloud(request);
  traffic: TrafficLog = createTrafficLog(
    this.database,
    () => this.createId(),
    () => new Date(this.time),
  );
  askCloud: AskCloud = () => Promise.reject(new Error('not started'));
  syncer: Syncer = this.start();

  /** Begun: labels that are made from now on are to be sent. */
  static async create(): Promise<SyncWorld> {
    const world = new SyncWorld();
    await world.syncer.sendWhenDue();
    return world;
  }

  /** As after the worker was stopped: only what was kept is left. */
  start(): Syncer {
    const configuration = { ...readConfiguration(testEnvironment('')), labelLevel: this.labelLevel };
    const app = createApp({ store: this.openStore(), configuration, now: () => this.time, log: () => {} });
    const send = (async (address, init) =>
      this.network(new Request(address, init as RequestInit), async (request) =>
        app.fetch(request),
      )) as typeof fetch;
    this.askCloud = createCloudClient(this.traffic, send);
    this.syncer = createSyncer({
      readPolicy: async () => this.policy,
      isPaused: async () => this.isPaused,
      readNewestOrder: () => this.labels.readNewestOrder(),
      readText: async () => this.text,
      readClientName: createClientName(this.clientName, () => new Date(this.time)),
      store: createBatchStore(this.database),
      state: this.state,
      askCloud: this.askCloud,
      createId: () => this.createId(),
      now: () => new Date(this.time),
      random: () => 0.5,
      report: this.report,
    });
    return this.syncer;
  }

  /** Makes labels, as an agent's clicks do, and gives their ids. */
  async say(count = 1): Promise<string[]> {
    const newId = monotonicFactory();
    const ids = Array.from({ length: count }, () => newId());
    for (const id of ids) {
      const label = createLabel({ id, at: new Date(this.time).toISOString(), ticketHash: 'ab'.repeat(32) });
      await this.labels.record({ ...label, origin: 'https://desk.example' });
    }
    return ids;
  }

  /** Lines that the cloud keeps, in the order in which they came. */
  arrived(): { id: string; [key: string]: unknown }[] {
    return [...this.objects.values()].flatMap((bytes) =>
      new TextDecoder()
        .decode(bytes)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  }

  arrivedIds(): string[] {
    return this.arrived().map(({ id }) => id);
  }

  private openStore(): Store {
    const { objects } = this;
    return {
      putIfAbsent: async (name, bytes) => {
        if (objects.has(name)) return 'exists';
        objects.set(name, bytes);
        return 'stored';
      },
      get: async (name) => objects.get(name),
      list: async function* () {},
      delete: async (name) => {
        objects.delete(name);
      },
    };
  }
}
