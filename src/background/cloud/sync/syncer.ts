import { millisecondsPerDay } from '../../../core/days';
import type { SyncProblem, SyncReport } from '../../../protocol/cloud-messages';
import type { KeptLabel } from '../../feedback/kept-label';
import type { RememberedValue } from '../../storage/remembered-value';
import type { AskCloud } from '../cloud-client';
import { CloudError } from '../cloud-error';
import type { CloudPolicy, ReadCloudPolicy } from '../cloud-policy';
import { forbiddenLines, readBatchAnswer } from './batch-answer';
import type { Batch, BatchStore } from './batch-store';
import { type BuildParts, buildBatch, maxLines, withoutContent } from './build-batch';
import { isWithin, type SyncLevel } from './shared-label';
import { type SyncState, waitAfter } from './sync-state';

export interface SyncerParts extends Omit<BuildParts, 'store'> {
  readPolicy: ReadCloudPolicy;
  /** Whether the user has stopped it for a while. */
  isPaused(): Promise<boolean>;
  /** The order of the newest label ever. */
  readNewestOrder(): Promise<number>;
  store: BatchStore;
  state: RememberedValue<SyncState>;
  askCloud: AskCloud;
  now(): Date;
  /** From 0 to below 1. */
  random(): number;
  report(error: unknown): void;
}

export interface Syncer {
  /** Sends what is ready, unless it is to wait. Never rejects. */
  sendWhenDue(): Promise<void>;
  /** Sends everything now. */
  sendNow(): Promise<void>;
  readReport(): Promise<SyncReport>;
}

/** A label can be taken back so long before it leaves. */
const undoTime = 5 * 60_000;
const maxAnswerBytes = 400_000;

type ActivePolicy = CloudPolicy & { syncLevel: SyncLevel };

export function createSyncer(parts: SyncerParts): Syncer {
  const { store, state, now } = parts;
  let sending: Promise<void> | undefined;

  const readState = async (): Promise<SyncState> =>
    (await state.read()) ?? { failures: 0, sent: 0, refused: 0 };

  /** Undefined if nothing may leave; what waits is dropped then, and labels from that time never leave. */
  async function readActivePolicy(): Promise<ActivePolicy | undefined> {
    const policy = await parts.readPolicy();
    if (policy && isActive(policy)) {
      await store.begin(await parts.readNewestOrder());
      return policy;
    }
    if ((await store.readThrough()) !== undefined) await store.stop();
    return undefined;
  }

  async function nextBatch(
    policy: ActivePolicy,
    isReady: (label: KeptLabel) => boolean,
  ): Promise<Batch | undefined> {
    const waiting = await store.first();
    if (waiting && isWithin(waiting.level, policy.syncLevel)) return waiting;
    if (waiting) await store.takeApart();
    const { mostLines: most = maxLines } = await readState();
    const sharing = { level: policy.syncLevel, featureKey: policy.featureKey };
    const batch = await buildBatch(parts, sharing, most, isReady);
    if (!batch) return undefined;
    // Stored before it is sent, so that a retry sends the same bytes under the same id.
    return (await store.add(batch)) ? batch : undefined;
  }

  async function post(policy: CloudPolicy, batch: Batch): Promise<void> {
    const { body } = await parts.askCloud(policy, {
      kind: 'labels',
      method: 'POST',
      path: '/v1/labels',
      headers: {
        'Content-Type': 'application/x-ndjson',
        'Content-Encoding': 'gzip',
        'Idempotency-Key': batch.id,
      },
      body: batch.bytes,
      example: batch.example,
      most: maxAnswerBytes,
    });
    const answer = readBatchAnswer(body);
    if (answer?.batch !== batch.id) throw new CloudError('unreachable', 'another-answer');
    const again = forbiddenLines(answer, batch);
    if (again.length === 0) await store.remove(batch.id);
    else await store.replace(batch.id, await withoutContent(batch, again, parts.createId()));
    const { sent, refused, mostLines: most } = await readState();
    await state.write({
      failures: 0,
      sentAt: now().toISOString(),
      sent: sent + answer.accepted + answer.repeated,
      refused: refused + answer.refused - again.length,
      ...(most !== undefined && { mostLines: most }),
    });
  }

  async function sendAll(isForced: boolean): Promise<void> {
    const policy = await readActivePolicy();
    if (!policy || (await parts.isPaused())) return;
    const { notBefore } = await readState();
    if (!isForced && notBefore !== undefined && isAhead(notBefore, now())) return;
    const isReady = ({ at }: KeptLabel) => isForced || isOldEnough(at, now());
    for (;;) {
      const batch = await nextBatch(policy, isReady);
      if (!batch) return;
      await post(policy, batch).catch((error) => giveUp(error, batch));
    }
  }

  /** A batch that the cloud does not take as it is, is taken apart, so that the next try makes another one. */
  async function giveUp(error: unknown, { lines }: Batch): Promise<never> {
    if (error instanceof CloudError && error.code === 'refused') {
      await store.takeApart();
      const half = { mostLines: Math.max(1, Math.floor(lines / 2)) };
      if (error.reason === 'too-large') await state.write({ ...(await readState()), ...half });
    }
    throw error;
  }

  async function sendAndNote(isForced: boolean): Promise<void> {
    try {
      await sendAll(isForced);
    } catch (error) {
      parts.report(error);
      await noteFailure(error).catch(parts.report);
    }
  }

  async function noteFailure(error: unknown): Promise<void> {
    const before = await readState();
    const failures = before.failures + 1;
    const retryAfter = error instanceof CloudError ? error.retryAfter : undefined;
    const wait = waitAfter(failures, parts.random(), retryAfter);
    await state.write({
      ...before,
      failures,
      notBefore: new Date(now().getTime() + wait).toISOString(),
      problem: { code: problemOf(error), at: now().toISOString() },
    });
  }

  function send(isForced: boolean): Promise<void> {
    sending ??= sendAndNote(isForced).finally(() => {
      sending = undefined;
    });
    return sending;
  }

  return {
    sendWhenDue: () => send(false),
    async sendNow() {
      // What is under way may leave out what is not due yet.
      await sending;
      await send(true);
    },
    async readReport() {
      const policy = await parts.readPolicy();
      const { sent, refused, sentAt, problem } = await readState();
      return {
        level: policy?.syncLevel ?? 'off',
        isPaused: await parts.isPaused(),
        waiting: await store.countWaiting(),
        sent,
        refused,
        ...(sentAt && { sentAt }),
        ...(problem && { problem }),
      };
    },
  };
}

function isActive(policy: CloudPolicy): policy is ActivePolicy {
  return policy.syncLevel !== 'off';
}

/** What is more than a day ahead was never meant: the clock was set back meanwhile. */
const farAhead = millisecondsPerDay;

function isAhead(at: string, now: Date): boolean {
  const ahead = Date.parse(at) - now.getTime();
  return ahead > 0 && ahead < farAhead;
}

function isOldEnough(at: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age >= undoTime || age < -farAhead;
}

function problemOf(error: unknown): SyncProblem {
  if (!(error instanceof CloudError)) return 'storage';
  if (error.reason === 'bad-batch-id') return 'clock';
  if (error.code === 'failed' || error.code === 'nothing-there') return 'unreachable';
  return error.code === 'too-large' ? 'refused' : error.code;
}
