import { createPublicKey } from 'node:crypto';
import type { GoogleAuth } from 'google-auth-library';
import * as v from 'valibot';
import { fromDer } from './der-signature';
import type { KeyManager } from './managed-key';

/** One version of a key: `projects/…/locations/…/keyRings/…/cryptoKeys/…/cryptoKeyVersions/1`. */
const shape =
  /^projects\/[\w.:-]+\/locations\/[\w-]+\/keyRings\/[\w-]+\/cryptoKeys\/[\w-]+\/cryptoKeyVersions\/\d+$/;
const address = 'https://cloudkms.googleapis.com';

const PublicKey = v.object({ pem: v.string(), algorithm: v.literal('EC_SIGN_P256_SHA256') });
const Signed = v.object({ name: v.string(), signature: v.pipe(v.string(), v.base64()) });

/**
 * A version of a key of Google Cloud KMS of the algorithm `EC_SIGN_P256_SHA256`, by its name; undefined for any other text.
 * Needs `roles/cloudkms.signerVerifier` on the key, with the function's own account. By the REST interface: its client
 * library would bring gRPC into every function. Loads what signs in when it is used.
 *
 * @param signIn whose requests are sent; tests give another
 */
export function googleKms(version: string, signIn = asFunction): KeyManager | undefined {
  if (!shape.test(version)) return undefined;
  const url = `${address}/v1/${version}`;
  return {
    name: 'Google Cloud KMS',
    async readPublicKey(signal) {
      const auth = await signIn();
      const { data } = await auth.request({ url: `${url}/publicKey`, signal });
      return createPublicKey(v.parse(PublicKey, data).pem).export({ format: 'der', type: 'spki' });
    },
    async signDigest(digest, signal) {
      const auth = await signIn();
      const { data } = await auth.request({
        ...{ url: `${url}:asymmetricSign`, method: 'POST', signal },
        data: { digest: { sha256: Buffer.from(digest).toString('base64') } },
      });
      return fromDer(Buffer.from(v.parse(Signed, data).signature, 'base64'));
    },
  };
}

async function asFunction(): Promise<Pick<GoogleAuth, 'request'>> {
  const { GoogleAuth } = await import('google-auth-library');
  return new GoogleAuth({ scopes: 'https://www.googleapis.com/auth/cloudkms' });
}
