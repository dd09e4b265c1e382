import { writeFile } from 'node:fs/promises';
import { createSigningKey, type KeyInMemory, openSigningKey } from '../registry/signing-keys';
import { readIfThere } from './read-if-there';

/** Reads the key that signs releases, or makes it if there is none yet. Rejects if it is damaged. */
export async function localSigningKey(path: string): Promise<KeyInMemory> {
  const kept = await readIfThere(path);
  if (kept !== undefined) return openSigningKey(kept.trim());
  const made = createSigningKey();
  await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' });
  return openSigningKey(made);
}
