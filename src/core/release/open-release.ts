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
  /** Highest number that was ever seen in this channel; 0 where there was none. */
  highest: number;
  /** Milliseconds since 1970. */
  now: number;
}

/** The release in a channel's answer, once all of it is as expected. Throws `ReleaseError`. */
export async function openRelease(body: string, expected: Expectations): Promise<Release> {
  const signed = parse(SignedRelease, body);
  if (!(await isSigned(signed, expected.publicKeys))) throw new ReleaseError('not-signed');
  const release = parse(Release, signed.release);
  if (release.channel !== expected.channel) throw new ReleaseError('wrong-channel');
  if (release.number < expected.highest) throw new ReleaseError('replayed');
  if (Date.parse(release.expires) <= expected.now) throw new ReleaseError('expired');
  return release;
}

async function isSigned(
  { release, signatures }: SignedRelease,
  publicKeys: readonly string[],
): Promise<boolean> {
  const keys = (await Promise.all(publicKeys.map(readKeyOrNothing))).filter((key) => key !== undefined);
  for (const { key: id, signature } of signatures) {
    const known = keys.find((key) => key.id === id);
    if (known && (await verify(known, signature, release))) return true;
  }
  return false;
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
