import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encoderFiles } from '../../src/core/encoder/load-encoder';
import { listFiles } from '../encoder/pack';
import type { TrainedModel } from '../trained-model';
import { modelCard } from './model-card';

/**
 * Writes `DIR/<name>/` and points `DIR/index.json` to it, each file whole or not at all. An encoder that is there stays
 * as it is, and part of the package.
 */
export async function writePackage(
  directory: string,
  { manifest: trained, weights }: TrainedModel,
): Promise<void> {
  const folder = join(directory, trained.name);
  await mkdir(folder, { recursive: true });
  const manifest = { ...trained, files: { ...trained.files, ...(await listEncoder(folder)) } };
  await replaceFile(join(folder, 'weights.bin'), weights);
  await replaceFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  await replaceFile(join(folder, 'MODEL_CARD.md'), modelCard(manifest));
  await replaceFile(join(directory, 'index.json'), `${JSON.stringify({ current: manifest.name })}\n`);
}

/** Writes a file whole or not at all. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, content);
  await rename(draft, path);
}

async function listEncoder(folder: string) {
  const files = new Map<string, Uint8Array>();
  for (const name of Object.values(encoderFiles)) {
    const path = join(folder, name);
    if (existsSync(path)) files.set(name, new Uint8Array(await readFile(path)));
  }
  return listFiles(files);
}
