import type { SyncLevel } from '../../protocol/cloud-messages';
import type { Policy } from '../../shared/policy/policy';
import type { CloudAddress } from './cloud-client';

/** What the organisation says of its cloud. */
export interface CloudPolicy extends CloudAddress {
  /** Keys that releases have to be signed with: SPKI in base64. */
  publicKeys: readonly string[];
  channel: string;
  /** The SHA-256 of the one bundle to run; none where the channel decides. */
  pin?: string;
  /** Off: the shipped model runs, and the cloud is not asked for another. */
  updates: boolean;
  syncLevel: SyncLevel;
  /** 16 bytes in base64 that make hashes of words unreadable; the cloud does not have it. */
  featureKey?: string;
}

/** Undefined if there is no cloud. */
export type ReadCloudPolicy = () => Promise<CloudPolicy | undefined>;

/** Undefined if the organisation has no cloud, or no token for it. */
export function cloudPolicyOf({
  cloud: { url, token, ...rest },
}: Pick<Policy, 'cloud'>): CloudPolicy | undefined {
  return url === undefined || token === undefined ? undefined : { url, token, ...rest };
}

/** Where releases come from. */
export function sourceOf({ url, channel }: CloudPolicy): string {
  return JSON.stringify([url, channel]);
}

/** Whose release numbers are compared with each other: those of one key. */
export function numbersOf({ url, channel }: CloudPolicy, key: string): string {
  return JSON.stringify([url, channel, key]);
}

/** All that decides what an answer of the cloud leads to: with other settings the same answer is looked at again. */
export function settingsOf({ url, channel, publicKeys }: CloudPolicy): string {
  return JSON.stringify([url, channel, publicKeys]);
}
