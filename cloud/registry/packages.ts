import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { Manifest } from '../../src/core/model/manifest';
import { Problem } from '../problem';
import type { Store } from '../store/store';

/** Packages are files named by the SHA-256 of their content; a model is its manifest and the files that it names. */
export function packageName(sha256: string): string {
  return `packages/${sha256}`;
}

/**
 * The manifest under this hash, when it and every file that it names are here, whole.
 * Throws Problem where anything is missing, damaged or not a model.
 */
export async function findWholeModel(store: Store, sha256: string): Promise<Manifest> {
  const bytes = await readWhole(store, sha256);
  const manifest = parseManifest(bytes);
  for (const file of Object.values(manifest.files)) {
    const content = await readWhole(store, file.sha256);
    if (content.length !== file.bytes) throw new Problem('no-package');
  }
  return manifest;
}

async function readWhole(store: Store, sha256: string): Promise<Uint8Array> {
  const bytes = await store.get(packageName(sha256));
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Problem('no-package');
  return bytes;
}

function parseManifest(bytes: Uint8Array): Manifest {
  try {
    return v.parse(Manifest, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new Problem('no-package');
  }
}
