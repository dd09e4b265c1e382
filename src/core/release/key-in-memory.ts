import { readPrivateKey, signatureAlgorithm } from './keys';
import type { SigningKey } from './sign-release';

export interface KeyInMemory extends SigningKey {
  /** SPKI in base64. */
  publicKey: string;
}

/** A key whose halves are here, in base64: PKCS #8 and SPKI. */
export function keyInMemory(privateKey: string, publicKey: string): KeyInMemory {
  return {
    publicKey,
    readPublicKey: async () => publicKey,
    async sign(bytes) {
      const key = await readPrivateKey(privateKey);
      return new Uint8Array(await crypto.subtle.sign(signatureAlgorithm, key, bytes));
    },
  };
}
