import { fromBase64 } from '../base64';
import { sha256 } from '../sha256';

/**
 * ECDSA over P-256 with SHA-256: every browser and runtime that the product supports has it, while Ed25519 is in
 * Chromium only since version 137.
 */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const signatureAlgorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;

const idDigits = 16;

export interface VerifyingKey {
  id: string;
  key: CryptoKey;
}

/** Short name of a public key: the first digits of its SHA-256. */
async function keyId(spki: Uint8Array): Promise<string> {
  return (await sha256(spki)).slice(0, idDigits);
}

/** @param publicKey SPKI in base64, as in a PEM file without its first and last line. Rejects if it is none. */
export async function readPublicKey(publicKey: string): Promise<VerifyingKey> {
  const bytes = fromBase64(publicKey);
  return {
    id: await keyId(bytes),
    key: await crypto.subtle.importKey('spki', bytes, algorithm, false, ['verify']),
  };
}

/** @param privateKey PKCS #8 in base64. Rejects if it is none. */
export async function readPrivateKey(privateKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', fromBase64(privateKey), algorithm, false, ['sign']);
}
