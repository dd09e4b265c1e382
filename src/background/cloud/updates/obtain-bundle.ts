import * as v from 'valibot';
import { openHead } from '../../../core/learner/head-file';
import { Manifest } from '../../../core/model/manifest';
import { Bundle } from '../../../core/release/bundle';
import { pieceBytes } from '../../../core/release/piece';
import { SelfTest } from '../../../core/release/self-test';
import { sha256 } from '../../../core/sha256';
import type { PackageStore } from '../../../shared/released-model';
import { UpdateError } from './update-error';
import type { GoodBundle } from './update-state';

/** Fetches the bytes `first` to `last` (inclusive) of a package. Rejects with `CloudError`. */
export type FetchPiece = (sha256: string, first: number, last: number) => Promise<Uint8Array<ArrayBuffer>>;

export interface ObtainedBundle extends Omit<GoodBundle, 'since' | 'keys'> {
  selfTest: SelfTest;
}

interface FileReference {
  sha256: string;
  bytes: number;
}

const maxBundleBytes = 500_000;
const maxBytesTogether = 60_000_000;

/**
 * All files of a bundle, of which those that are not here are downloaded; each is checked by hash, size and form before
 * it is kept. Rejects with `UpdateError`, `CloudError`, or as the store does; files that are good stay for the next try.
 */
export async function obtainBundle(
  wanted: string,
  packages: PackageStore,
  fetchPiece: FetchPiece,
): Promise<ObtainedBundle> {
  const files: string[] = [];
  let together = 0;

  async function obtain({ sha256: hash, bytes }: FileReference): Promise<Uint8Array<ArrayBuffer>> {
    files.push(hash);
    together += bytes;
    if (together > maxBytesTogether) throw new UpdateError('damaged-download');
    const kept = await packages.get(hash);
    if (kept && kept.length === bytes && (await sha256(kept)) === hash) return kept;
    const fetched = await download(hash, bytes, fetchPiece);
    await packages.put(hash, fetched);
    return fetched;
  }

  const content = parse(Bundle, await obtainUnmeasured(wanted, packages, fetchPiece));
  files.push(wanted);
  for (const { kind, ...file } of content.heads) {
    if (openWhole(await obtain(file)).kind !== kind) throw new UpdateError('damaged-download');
  }
  if (content.model) {
    const manifest = parse(Manifest, await obtain(content.model));
    for (const file of Object.values(manifest.files)) await obtain(file);
  }
  const selfTest = parse(SelfTest, await obtain(content.selfTest));
  return { sha256: wanted, content, files, selfTest };
}

/** A pin names a bundle by its hash alone, without its size. */
async function obtainUnmeasured(
  hash: string,
  packages: PackageStore,
  fetchPiece: FetchPiece,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await packages.get(hash);
  if (kept && (await sha256(kept)) === hash) return kept;
  const fetched = await fetchPiece(hash, 0, maxBundleBytes - 1);
  if ((await sha256(fetched)) !== hash) throw new UpdateError('damaged-download');
  await packages.put(hash, fetched);
  return fetched;
}

async function download(
  hash: string,
  bytes: number,
  fetchPiece: FetchPiece,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(bytes);
  for (let first = 0; first < bytes; first += pieceBytes) {
    const last = Math.min(bytes, first + pieceBytes) - 1;
    const piece = await fetchPiece(hash, first, last);
    if (piece.length !== last - first + 1) throw new UpdateError('damaged-download');
    whole.set(piece, first);
  }
  if ((await sha256(whole)) !== hash) throw new UpdateError('damaged-download');
  return whole;
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, bytes: Uint8Array): Output {
  try {
    return v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new UpdateError('unreadable', { cause });
  }
}

function openWhole(bytes: Uint8Array) {
  try {
    return openHead(bytes);
  } catch (cause) {
    throw new UpdateError('damaged-download', { cause });
  }
}
