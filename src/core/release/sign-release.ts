import { toBase64 } from '../base64';
import { readPrivateKey, readPublicKey, signatureAlgorithm } from './keys';
import type { Release, SignedRelease } from './release';
import { signedBytes } from './signed-bytes';

/** Both in base64: PKCS #8 and SPKI. */
export interface SigningKey {
  privateKey: string;
  publicKey: string;
}

/** Signs with every key, so that clients that know only one of them can check it. */
export async function signRelease(release: Release, keys: readonly SigningKey[]): Promise<SignedRelease> {
  const text = JSON.stringify(release);
  const signatures = keys.map(async ({ privateKey, publicKey }) => {
    const key = await readPrivateKey(privateKey);
    const signature = await crypto.subtle.sign(signatureAlgorithm, key, signedBytes(text));
    return { key: (await readPublicKey(publicKey)).id, signature: toBase64(new Uint8Array(signature)) };
  });
  return { format: 1, release: text, signatures: await Promise.all(signatures) };
}
