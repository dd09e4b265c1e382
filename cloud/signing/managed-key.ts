import { createHash } from 'node:crypto';
import { SigningError, type SigningKey } from '../../src/core/release/sign-release';

/** What is asked of a key manager. Each may reject with an error of its library. */
export interface KeyManager {
  /** As in an error's text: `AWS KMS`. */
  name: string;
  /** The public half, SPKI in DER. */
  readPublicKey(signal: AbortSignal): Promise<Uint8Array>;
  /** Of a SHA-256: r and s, of 32 bytes each. */
  signDigest(digest: Uint8Array, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

/** Time limit of a key manager's answer in milliseconds; a promotion waits that long at most. */
const maxAnswerLength = 8_000;

/** A key that stays in its key manager. What fails there is told by name, without what the key manager says. */
export function managedKey(manager: KeyManager): SigningKey {
  let publicKey: Promise<string> | undefined;

  async function ask<T>(wanted: string, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await act(AbortSignal.timeout(maxAnswerLength));
    } catch (error) {
      if (error instanceof SigningError) throw error;
      const kind = error instanceof Error ? error.name : typeof error;
      throw new SigningError(`${manager.name} did not ${wanted}: ${kind}.`, { cause: error });
    }
  }

  async function readOnce(): Promise<string> {
    const spki = await ask('give the public key', (signal) => manager.readPublicKey(signal));
    return Buffer.from(spki).toString('base64');
  }

  return {
    /** One version of a key has one public half for ever. */
    readPublicKey() {
      publicKey ??= readOnce().catch((error: unknown) => {
        publicKey = undefined;
        throw error;
      });
      return publicKey;
    },
    sign(bytes) {
      const digest = createHash('sha256').update(bytes).digest();
      return ask('sign', (signal) => manager.signDigest(digest, signal));
    },
  };
}
