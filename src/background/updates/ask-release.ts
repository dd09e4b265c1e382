import { openRelease } from '../../core/release/open-release';
import type { AskCloud } from '../cloud/cloud-client';
import { type CloudPolicy, settingsOf, sourceOf } from '../cloud/cloud-policy';
import { chooseBundle } from './choose-bundle';
import { UpdateError } from './update-error';
import type { UpdateState } from './update-state';
import type { UpdateStore } from './update-store';

/** What a channel wants of this profile. */
export interface WantedByChannel {
  /** SHA-256 of the bundle; undefined for the shipped model. */
  wanted: string | undefined;
  /** To be kept once nothing is left to do. */
  etag: UpdateState['etag'];
}

export interface AskReleaseParts {
  store: UpdateStore;
  askCloud: AskCloud;
  now(): Date;
}

const mostReleaseBytes = 20_000;

/**
 * Asks for the channel's release and opens it. Undefined where the same answer came as last time. Rejects with
 * `UpdateError`, `ReleaseError` or `CloudError`.
 */
export async function askRelease(
  { store, askCloud, now }: AskReleaseParts,
  policy: CloudPolicy,
): Promise<WantedByChannel | undefined> {
  const { channel, publicKeys } = policy;
  const [source, settings] = [sourceOf(policy), settingsOf(policy)];
  await store.change((before) => ({ ...before, askedAt: now().toISOString() }));
  const { etag: known, highest, share } = await store.read();
  const { status, headers, body } = await askCloud(policy, {
    kind: 'release-check',
    method: 'GET',
    path: `/v1/channels/${encodeURIComponent(channel)}`,
    headers: known?.settings === settings ? { 'If-None-Match': known.value } : {},
    most: mostReleaseBytes,
  });
  if (status === 304) return undefined;
  if (publicKeys.length === 0) throw new UpdateError('no-keys');
  const release = await openRelease(new TextDecoder().decode(body), {
    channel,
    publicKeys,
    highest: highest[source] ?? 0,
    now: now().getTime(),
  });
  await store.change((before) => ({ ...before, highest: { ...before.highest, [source]: release.number } }));
  const etag = headers.get('etag');
  return {
    wanted: chooseBundle(release, share),
    etag: etag === null ? undefined : { value: etag, settings },
  };
}
