import { createId } from '../../shared/create-id';
import { openPackages } from '../../shared/released-model';
import type { StorageArea } from '../../shared/storage-area';
import type { CountStore } from '../activity/count-store';
import type { HealthStore } from '../activity/health-store';
import { log } from '../activity/log';
import type { LabelStore } from '../feedback/label-store';
import { TeamHeads } from '../heads/team-heads';
import type { LocalRunner } from '../prediction/local-runner';
import type { RemoteModels } from '../prediction/remote-models';
import type { Database } from '../storage/database';
import { rememberValue } from '../storage/remembered-value';
import type { RowStore } from '../storage/row-store';
import { createCloudClient } from './cloud-client';
import type { ReadCloudPolicy } from './cloud-policy';
import { type Alarms, createCloudSchedule } from './cloud-schedule';
import { createBatchStore } from './sync/batch-store';
import { ClientName, createClientName } from './sync/client-name';
import { CountsState, createCountSender } from './sync/count-sender';
import { SyncState } from './sync/sync-state';
import { createSyncer } from './sync/syncer';
import { createTrafficLog } from './traffic-log';
import { createLoadActive } from './updates/load-active';
import { createTryOut } from './updates/try-out';
import { UpdateState } from './updates/update-state';
import { createUpdateStore } from './updates/update-store';
import { createUpdater } from './updates/updater';

export interface CloudParts {
  readPolicy: ReadCloudPolicy;
  /** The last known policy, without waiting; see `KnownPolicy.readSoFar`. */
  readPolicySoFar: ReadCloudPolicy;
  database: Database;
  local: StorageArea;
  labels: Pick<LabelStore, 'readNewestOrder'>;
  rows: Pick<RowStore, 'readOf'>;
  counts: Pick<CountStore, 'listSince'>;
  health: Pick<HealthStore, 'list'>;
  models: Pick<RemoteModels, 'start'>;
  runner(): Pick<LocalRunner, 'prepare'>;
  /** Lets what runs reloadModel what is active now. */
  reloadModel(): Promise<void>;
  isPaused(): Promise<boolean>;
  alarms: Alarms;
}

/** All that has to do with the organisation's cloud. Starts nothing. */
export function assembleCloud(parts: CloudParts) {
  const { readPolicy, readPolicySoFar, database, local } = parts;
  const { random } = Math;
  const now = () => new Date();
  const reportFrom = (where: string) => log.reporter(where);
  const packages = openPackages(caches);
  const traffic = createTrafficLog(database, createId, now);
  const askCloud = createCloudClient(traffic, (...request) => fetch(...request));

  const updater = createUpdater({
    readPolicy,
    readPolicySoFar,
    store: createUpdateStore(rememberValue(local, 'updates', UpdateState), random),
    packages,
    askCloud,
    tryOut: createTryOut({
      packages,
      async loadModel(model) {
        const { backend } = await parts.runner().prepare();
        return parts.models.start({ backend, model });
      },
    }),
    reloadModel: parts.reloadModel,
    now,
    report: reportFrom('updates'),
  });
  const loadActive = createLoadActive({
    updater,
    load: (backend, model) => parts.models.start({ backend, ...(model !== undefined && { model }) }),
    report: reportFrom('updates'),
  });
  const teamHeads = new TeamHeads({ updater, readPolicy: readPolicySoFar, packages });
  const syncer = createSyncer({
    readPolicy,
    isPaused: parts.isPaused,
    readNewestOrder: () => parts.labels.readNewestOrder(),
    readText: async (ticketHash) => (await parts.rows.readOf([ticketHash])).get(ticketHash),
    readClientName: createClientName(rememberValue(local, 'clientName', ClientName), now),
    store: createBatchStore(database),
    state: rememberValue(local, 'sync', SyncState),
    askCloud,
    createId,
    now,
    random,
    report: reportFrom('sync'),
  });
  const countSender = createCountSender({
    readPolicy,
    isPaused: parts.isPaused,
    counts: parts.counts,
    readHelpdesks: async () =>
      new Map((await parts.health.list()).map(({ origin, helpdesk }) => [origin, helpdesk])),
    state: rememberValue(local, 'countsSent', CountsState),
    askCloud,
    createId,
    now,
    report: reportFrom('counts'),
  });
  const schedule = createCloudSchedule({
    alarms: parts.alarms,
    hasCloud: async () => (await readPolicy()) !== undefined,
    updates: updater.checkWhenDue,
    async sync() {
      await syncer.sendWhenDue();
      await countSender.sendWhenDue();
    },
    random,
  });

  return {
    updater,
    loadActive,
    teamHeads,
    syncer,
    traffic,
    schedule,
    /** To be called when the organisation's settings may have changed. */
    async applyPolicy() {
      await schedule.arrange();
      await updater.applyPolicy();
      await syncer.sendWhenDue();
    },
    async removePackages() {
      for (const file of await packages.list()) await packages.remove(file);
    },
  };
}
