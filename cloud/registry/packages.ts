import * as v from 'valibot';
import { Manifest } from '../../src/core/model/manifest';
import { Bundle } from '../../src/core/release/bundle';
import type { BundleReference } from '../../src/core/release/release';
import { SelfTest } from '../../src/core/release/self-test';
import { Problem } from '../problem';
import { sha256Of } from '../sha256';
import type { Store } from '../store/store';

/** Packages are files named by the SHA-256 of their content; a bundle names the others. */
export function packageName(sha256: string): string {
  return `packages/${sha256}`;
}

/** Keeps a file under its hash. */
export async function addPackage(
  store: Store,
  bytes: Uint8Array,
): Promise<{ sha256: string; bytes: number }> {
  const sha256 = sha256Of(bytes);
  await store.putIfAbsent(packageName(sha256), bytes);
  return { sha256, bytes: bytes.length };
}

/** Keeps a JSON file under its hash. */
export function addJson(store: Store, value: unknown): Promise<{ sha256: string; bytes: number }> {
  return addPackage(store, new TextEncoder().encode(JSON.stringify(value)));
}

/**
 * How a release names the bundle under this hash, when it and every file that it names are here, whole.
 * Throws Problem if anything is missing, damaged or not a bundle.
 */
export async function findWholeBundle(store: Store, sha256: string): Promise<BundleReference> {
  const bytes = await readPackage(store, sha256);
  const bundle = parse(Bundle, bytes);
  for (const head of bundle.heads) await readFile(store, head);
  parse(SelfTest, await readFile(store, bundle.selfTest));
  if (bundle.model) {
    const manifest = parse(Manifest, await readFile(store, bundle.model));
    for (const file of Object.values(manifest.files)) await readFile(store, file);
  }
  return { sha256, bytes: bytes.length, name: bundle.name, version: bundle.version };
}

async function readFile(store: Store, file: { sha256: string; bytes: number }): Promise<Uint8Array> {
  const content = await readPackage(store, file.sha256);
  if (content.length !== file.bytes) throw new Problem('no-package');
  return content;
}

/** A file by its hash. Throws Problem if it is missing or damaged. */
export async function readPackage(store: Store, sha256: string): Promise<Uint8Array> {
  const bytes = await store.get(packageName(sha256));
  if (!bytes || sha256Of(bytes) !== sha256) throw new Problem('no-package');
  return bytes;
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, bytes: Uint8Array): Output {
  try {
    return v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new Problem('no-package');
  }
}
