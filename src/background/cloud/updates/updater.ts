import { millisecondsPerHour } from '../../../core/days';
import { keyIds, maxRise, openRelease } from '../../../core/release/open-release';
import { ReleaseError } from '../../../core/release/release-error';
import type { PackageStore } from '../../../shared/released-model';
import type { AskCloud, CloudAnswer } from '../cloud-client';
import { CloudError } from '../cloud-error';
import { type CloudPolicy, numbersOf, type ReadCloudPolicy, settingsOf, sourceOf } from '../cloud-policy';
import { chooseBundle } from './choose-bundle';
import { type ObtainedBundle, obtainBundle } from './obtain-bundle';
import { problemOf, UpdateError } from './update-error';
import type { GoodBundle, UpdateState } from './update-state';
import type { UpdateStore } from './update-store';

export interface UpdaterParts {
  readPolicy: ReadCloudPolicy;
  /** The last known policy, without waiting; see `KnownPolicy.readSoFar`. */
  readPolicySoFar: ReadCloudPolicy;
  store: UpdateStore;
  packages: PackageStore;
  askCloud: AskCloud;
  /** Rejects with `UpdateError` where a bundle does not answer as it should. */
  tryOut(bundle: ObtainedBundle): Promise<void>;
  /** Lets what runs reloadModel what is active now. */
  reloadModel(): Promise<void>;
  now(): Date;
  report(error: unknown): void;
}

export interface Updater {
  /** Asks the cloud if it was not asked for some hours, and switches where all is well. Never rejects. */
  checkWhenDue(): Promise<void>;
  /** Asks it now. */
  check(): Promise<void>;
  /** What should run now; undefined for the shipped model. */
  readActive(): Promise<GoodBundle | undefined>;
  readState(): Promise<UpdateState>;
  /** To be called when the active bundle cannot be used after all: goes back to the one before. */
  dropActive(): Promise<void>;
  /** To be called when the organisation's settings may have changed. */
  applyPolicy(): Promise<void>;
}

/** What the channel or a pin names, and the ids of the keys that say so. */
interface Wanted {
  sha256: string | undefined;
  keys?: string[];
}

/** Whether a bundle may still run: it is the one that is pinned, or a key that is still trusted has named it. */
async function isAllowed({ sha256, keys }: GoodBundle, policy: CloudPolicy): Promise<boolean> {
  if (policy.pin !== undefined) return policy.pin === sha256;
  if (keys === undefined) return true;
  const trusted = await keyIds(policy.publicKeys);
  return keys.some((key) => trusted.includes(key));
}

/** Milliseconds between two questions. */
export const checkInterval = 6 * millisecondsPerHour;
const maxReleaseBytes = 20_000;

export function createUpdater(parts: UpdaterParts): Updater {
  const { store, packages, askCloud, now } = parts;
  /** Undefined if the organisation has set up no updates, or stopped them. */
  const withUpdates = (read: ReadCloudPolicy) => async () => {
    const policy = await read();
    return policy?.updates ? policy : undefined;
  };
  const readPolicy = withUpdates(parts.readPolicy);
  const readPolicySoFar = withUpdates(parts.readPolicySoFar);
  let checking: Promise<void> | undefined;

  /** Undefined if the same answer came as last time. */
  async function askForRelease(policy: CloudPolicy, state: UpdateState): Promise<CloudAnswer | undefined> {
    const known = state.etag?.settings === settingsOf(policy) ? state.etag.value : undefined;
    await store.change((before) => ({ ...before, askedAt: now().toISOString() }));
    const answer = await askCloud(policy, {
      kind: 'release-check',
      method: 'GET',
      path: `/v1/channels/${encodeURIComponent(policy.channel)}`,
      headers: known ? { 'If-None-Match': known } : {},
      most: maxReleaseBytes,
    });
    return answer.status === 304 ? undefined : answer;
  }

  async function wantedByChannel(policy: CloudPolicy, answer: CloudAnswer): Promise<Wanted> {
    if (policy.publicKeys.length === 0) throw new UpdateError('no-keys');
    const { channel, publicKeys } = policy;
    const { highest, share } = await store.read();
    const { release, keys } = await openRelease(new TextDecoder().decode(answer.body), {
      channel,
      publicKeys,
      highest: (key) => highest[numbersOf(policy, key)] ?? 0,
      now: now().getTime(),
    });
    const { number, expires } = release;
    await store.change((before) => ({
      ...before,
      highest: {
        ...before.highest,
        ...Object.fromEntries(
          keys
            .map((key) => numbersOf(policy, key))
            // A number that rises too far is another key's; see `openRelease`.
            .filter((name) => number - (before.highest[name] ?? 0) <= maxRise)
            .map((name) => [name, Math.max(number, before.highest[name] ?? 0)]),
        ),
      },
      expires: { ...before.expires, [sourceOf(policy)]: expires },
    }));
    return { sha256: chooseBundle(release, share), keys };
  }

  /** The cloud says that nothing is new, or nothing there: that holds only for as long as what it said last. */
  async function checkExpiry(policy: CloudPolicy): Promise<void> {
    const expires = (await store.read()).expires?.[sourceOf(policy)];
    if (expires !== undefined && Date.parse(expires) <= now().getTime()) throw new ReleaseError('expired');
  }

  async function switchTo({ sha256: wanted, keys }: Wanted, policy: CloudPolicy): Promise<void> {
    const { active } = await store.read();
    if (active && wanted === active.sha256)
      return store.change((before) => ({ ...before, active: { ...active, ...(keys && { keys }) } }));
    if (wanted === undefined && !active) return;
    if (wanted === undefined) return makeActive(undefined);
    const fetchPiece = async (sha256: string, first: number, last: number) => {
      const request = { kind: 'download', method: 'GET', path: `/v1/packages/${sha256}` } as const;
      const headers = { Range: `bytes=${first}-${last}` };
      return (await askCloud(policy, { ...request, headers, most: last - first + 1 })).body;
    };
    const obtained = await obtainBundle(wanted, packages, fetchPiece);
    await parts.tryOut(obtained);
    const { selfTest: _, ...bundle } = obtained;
    await makeActive({ ...bundle, since: now().toISOString(), ...(keys && { keys }) });
  }

  /** One write, so that what runs is the one or the other, whole. */
  async function makeActive(next: GoodBundle | undefined): Promise<void> {
    await store.change(({ active, previous, ...before }) => {
      // What was taken back is nothing to fall back to.
      const isReturn = next === undefined || next.sha256 === previous?.sha256;
      return {
        ...before,
        ...(next && { active: next }),
        ...(active && !isReturn && { previous: active }),
      };
    });
    await parts.reloadModel();
    await removeUnneeded().catch(parts.report);
  }

  async function removeUnneeded(): Promise<void> {
    const { active, previous } = await store.read();
    const needed = new Set([...(active?.files ?? []), ...(previous?.files ?? [])]);
    for (const file of await packages.list()) if (!needed.has(file)) await packages.remove(file);
  }

  async function update(policy: CloudPolicy): Promise<void> {
    if (policy.pin !== undefined) {
      await switchTo({ sha256: policy.pin }, policy);
      return noteChecked({ etag: undefined });
    }
    const answer = await askForRelease(policy, await store.read());
    if (answer) await switchTo(await wantedByChannel(policy, answer), policy);
    else await checkExpiry(policy);
    const tag = answer?.headers.get('etag');
    const etag = tag ? { value: tag, settings: settingsOf(policy) } : undefined;
    await noteChecked(answer && { etag });
  }

  /** Whether this cloud and channel have never released anything here. */
  async function isNew(): Promise<boolean> {
    const policy = await readPolicy();
    return policy === undefined || (await store.read()).expires?.[sourceOf(policy)] === undefined;
  }

  function noteChecked(change: Partial<UpdateState> = {}): Promise<void> {
    const checkedAt = now().toISOString();
    return store.change(({ problem: _, ...before }) => ({ ...before, checkedAt, ...change }));
  }

  async function updateAndNote(): Promise<void> {
    try {
      const policy = await readPolicy();
      if (policy) await update(policy);
      else if ((await store.read()).active) await makeActive(undefined);
    } catch (error) {
      if (error instanceof CloudError && error.reason === 'no-release' && (await isNew()))
        return noteChecked();
      parts.report(error);
      const problem = { code: problemOf(error), at: now().toISOString() };
      // Without the tag the whole answer comes again, and with it another try.
      await store.change(({ etag: _, ...before }) => ({ ...before, problem })).catch(parts.report);
    }
  }

  function check(): Promise<void> {
    checking ??= updateAndNote().finally(() => {
      checking = undefined;
    });
    return checking;
  }

  async function checkWhenDue(): Promise<void> {
    const { askedAt } = await store.read();
    const passed = askedAt === undefined ? checkInterval : now().getTime() - Date.parse(askedAt);
    // Less than nothing: the clock was set back meanwhile.
    if (passed >= checkInterval || passed < 0) await check();
  }

  return {
    check,
    checkWhenDue,
    async readActive() {
      const { active } = await store.read();
      // Without a download there is no need to wait for the policy, which a browser reports late after its start.
      const policy = active && (await readPolicySoFar());
      return policy && (await isAllowed(active, policy)) ? active : undefined;
    },
    readState: store.read,
    async dropActive() {
      const problem = { code: 'damaged-here', at: now().toISOString() } as const;
      await store.change(({ active: _, previous, etag: __, ...before }) => ({
        ...before,
        ...(previous && { active: previous }),
        problem,
      }));
    },
    async applyPolicy() {
      const policy = await readPolicy();
      const { active } = await store.read();
      const mayRun = policy && (active ? await isAllowed(active, policy) : policy.pin === undefined);
      if (active && !mayRun) await parts.reloadModel();
      if (mayRun) await checkWhenDue();
      else if (active || policy) await check();
    },
  };
}
