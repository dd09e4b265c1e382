import * as v from 'valibot';
import { changeTogether, type Database } from './database';
import type { Change, StoreName } from './database-schema';
import { LearningError } from './learning-error';
import type { Sealed } from './sealed';

const StoredKey = v.object({ id: v.string(), key: v.instance(CryptoKey) });
/** Never leaves the browser: scripts can use it, but cannot read it. */
export type VaultKey = v.InferOutput<typeof StoredKey>;

/** Sealed with a key that is gone, damaged, or moved to another record. */
export class UnsealError extends Error {
  override name = 'UnsealError';
}

const name = 'text';
const ivBytes = 12;

/** Keeps the AES-GCM key beside what it seals. It is read again for each use, since "delete all" takes it away. */
export class Vault {
  constructor(private readonly database: Database) {}

  async readKey(): Promise<VaultKey | undefined> {
    return parseKey(await (await this.database.open()).get('keys', name));
  }

  /** The key, made on first use. */
  async prepareKey(): Promise<VaultKey> {
    const known = await this.readKey();
    if (known) return known;
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const made = { name, id: crypto.randomUUID(), key };
    // Two calls at once must not make two keys: the second one takes the first one's.
    return changeTogether(this.database, ['keys'], async (change) => {
      const first = parseKey(await change.objectStore('keys').get(name));
      if (!first) await change.objectStore('keys').put(made);
      return first ?? { id: made.id, key };
    });
  }
}

/**
 * To be asked in the transaction that writes what was sealed. Throws `LearningError` if everything was deleted since
 * the key was read: what was under way then must not come back.
 */
export async function requireKey<Names extends StoreName>(
  change: Change<Names | 'keys'>,
  key: VaultKey,
): Promise<void> {
  const stored = parseKey(await change.objectStore('keys').get(name));
  if (stored?.id !== key.id) throw new LearningError('learning-deleted');
}

/** `boundTo` names the record; sealed bytes that are put into another one do not open. */
export async function seal(
  { id, key }: VaultKey,
  boundTo: readonly string[],
  plain: Uint8Array,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const sealed = await crypto.subtle.encrypt(parameters(iv, boundTo), key, plain.slice());
  return { keyId: id, iv, bytes: new Uint8Array(sealed) };
}

/** Throws `UnsealError`. */
export async function unseal(
  key: VaultKey | undefined,
  boundTo: readonly string[],
  sealed: Sealed,
): Promise<Uint8Array<ArrayBuffer>> {
  if (key?.id !== sealed.keyId) throw new UnsealError('The key is gone.');
  try {
    const plain = await crypto.subtle.decrypt(parameters(sealed.iv, boundTo), key.key, sealed.bytes);
    return new Uint8Array(plain);
  } catch (cause) {
    throw new UnsealError('The sealed bytes are damaged.', { cause });
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, boundTo: readonly string[]): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(JSON.stringify(boundTo)) };
}

function parseKey(record: unknown): VaultKey | undefined {
  const parsed = v.safeParse(StoredKey, record);
  return parsed.success ? parsed.output : undefined;
}
