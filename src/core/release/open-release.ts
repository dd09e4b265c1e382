import * as v from 'valibot';
import { fromBase64 } from '../base64';
import { readPublicKey, signatureAlgorithm, type VerifyingKey } from './keys';
import { Release, SignedRelease } from './release';
import { ReleaseError } from './release-error';
import { signedBytes } from './signed-bytes';

/** What a client expects of a release. */
export interface Expectations {
  channel: string;
  /** SPKI in base64; those that are no keys count for nothing. */
  publicKeys: readonly string[];
  /** Highest number that was ever seen in this channel, by the key that signed it. */
  highest: (key: string) => number;
  /** Milliseconds since 1970. */
  now: number;
}

/** Limit of one rise of the number: otherwise a stolen key could use up all numbers. */
export const maxRise = 10_000;

export interface OpenedRelease {
  release: Release;
  /** Ids of the expected keys that have signed it. */
  keys: string[];
}

/** The release in a channel's answer, once all of it is as expected. Throws `ReleaseError`. */
export async function openRelease(body: string, expected: Expectations): Promise<OpenedRelease> {
  const signed = parse(SignedRelease, body);
  const keys = await keysOf(signed, expected.publicKeys);
  if (keys.length === 0) throw new ReleaseError('not-signed');
  const release = parse(Release, signed.release);
  if (release.channel !== expected.channel) throw new ReleaseError('wrong-channel');
  // Each key has numbers of its own: what a stolen one has signed is nothing to its successor.
  const rises = keys.map((key) => release.number - expected.highest(key));
  if (rises.every((rise) => rise < 0)) throw new ReleaseError('replayed');
  if (rises.every((rise) => rise < 0 || rise > maxRise)) throw new ReleaseError('number-too-high');
  if (Date.parse(release.expires) <= expected.now) throw new ReleaseError('expired');
  return { release, keys };
}

async function keysOf(
  { release, signatures }: SignedRelease,
  publicKeys: readonly string[],
): Promise<string[]> {
  const keys = (await Promise.all(publicKeys.map(readKeyOrNothing))).filter((key) => key !== undefined);
  const signing: string[] = [];
  for (const { key: id, signature } of signatures) {
    const known = keys.find((key) => key.id === id);
    if (known && (await verify(known, signature, release))) signing.push(id);
  }
  return signing;
}

/** Ids of the keys among these. */
export async function keyIds(publicKeys: readonly string[]): Promise<string[]> {
  const keys = await Promise.all(publicKeys.map(readKeyOrNothing));
  return keys.flatMap((key) => (key ? [key.id] : []));
}

async function readKeyOrNothing(publicKey: string): Promise<VerifyingKey | undefined> {
  return readPublicKey(publicKey).catch(() => undefined);
}

async function verify({ key }: VerifyingKey, signature: string, release: string): Promise<boolean> {
  try {
    return await crypto.subtle.verify(signatureAlgorithm, key, fromBase64(signature), signedBytes(release));
  } catch {
    // No base64, or not of a signature's length.
    return false;
  }
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, text: string): Output {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new ReleaseError('unreadable');
  }
}
