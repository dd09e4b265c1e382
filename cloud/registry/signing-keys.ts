import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { type KeyInMemory, keyInMemory } from '../../src/core/release/key-in-memory';

export type { KeyInMemory };

/** A new private key: PKCS #8 in base64. */
export function createSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

/** The key with its public half. Throws if it is no private key over P-256. */
export function openSigningKey(privateKey: string): KeyInMemory {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new TypeError('Not a key over P-256.');
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  return keyInMemory(privateKey, publicKey);
}
