import type { UpdateReport } from '../../protocol/cloud-messages';
import type { Handlers } from '../../protocol/server';
import type { Agreement } from '../cloud/agreement';
import type { ReadCloudPolicy } from '../cloud/cloud-policy';
import type { Syncer } from '../cloud/sync/syncer';
import type { TrafficLog } from '../cloud/traffic-log';
import type { Updater } from '../cloud/updates/updater';

export interface CloudServices {
  updater: Pick<Updater, 'check' | 'readActive' | 'readState'>;
  syncer: Pick<Syncer, 'sendNow' | 'readReport'>;
  traffic: Pick<TrafficLog, 'list'>;
  readPolicy: ReadCloudPolicy;
  agreement: Pick<Agreement, 'list'>;
  pause(isPaused: boolean): Promise<void>;
}

type CloudKind = 'traffic.list' | 'sync.read' | 'sync.send' | 'sync.pause' | 'update.read' | 'update.check';

/** What a page of the extension may ask about the organisation's cloud. */
export function createCloudHandlers(services: CloudServices): Pick<Handlers, CloudKind> {
  const { updater, syncer, traffic } = services;
  return {
    'traffic.list': ({ most }) => traffic.list(most),
    'sync.read': () => syncer.readReport(),
    async 'sync.send'() {
      await syncer.sendNow();
      return syncer.readReport();
    },
    async 'sync.pause'({ isPaused }) {
      await services.pause(isPaused);
      return syncer.readReport();
    },
    'update.read': () => readUpdateReport(services),
    async 'update.check'() {
      await updater.check();
      return readUpdateReport(services);
    },
  };
}

async function readUpdateReport({ updater, readPolicy, agreement }: CloudServices): Promise<UpdateReport> {
  const [policy, active, state, agreed] = await Promise.all([
    readPolicy(),
    updater.readActive(),
    updater.readState(),
    agreement.list(),
  ]);
  const { checkedAt, problem } = state;
  return {
    isOn: policy?.updates === true,
    isPinned: policy?.pin !== undefined,
    ...(active && {
      active: {
        bundle: `${active.content.name}@${active.content.version}`,
        since: active.since,
        teamHeads: active.content.heads.length,
      },
    }),
    ...(checkedAt && { checkedAt }),
    ...(problem && { problem }),
    agreement: agreed,
  };
}
