import { toBase64 } from '../base64';
import { readPublicKey, signatureAlgorithm } from './keys';
import type { Release, SignedRelease } from './release';
import { signedBytes } from './signed-bytes';

/** A key over P-256, wherever its private half is. */
export interface SigningKey {
  /** The public half: SPKI in base64. */
  readPublicKey(): Promise<string>;
  /** ECDSA with SHA-256 over these bytes: r and s, of 32 bytes each. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** A key that did not sign. The message says which and why, and holds nothing of a key or of what was sent. */
export class SigningError extends Error {
  override name = 'SigningError';
}

/**
 * Signs with every key, so that clients that know only one of them can check it. Rejects where one of them does not, or
 * where what it gives is no signature of its own: clients would refuse that.
 */
export async function signRelease(release: Release, keys: readonly SigningKey[]): Promise<SignedRelease> {
  const text = JSON.stringify(release);
  const bytes = signedBytes(text);
  const signatures = keys.map(async (key) => {
    const known = await readPublicKey(await key.readPublicKey());
    const signature = await key.sign(bytes);
    if (!(await crypto.subtle.verify(signatureAlgorithm, known.key, signature, bytes)))
      throw new SigningError('A key gave a signature that its public half does not confirm.');
    return { key: known.id, signature: toBase64(signature) };
  });
  return { format: 1, release: text, signatures: await Promise.all(signatures) };
}
