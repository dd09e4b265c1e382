import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encoderFiles } from '../../src/core/encoder/load-encoder';
import { listFiles } from '../encoder/pack';
import type { TrainedModel } from '../trained-model';
import { modelCard } from './model-card';

/**
 * Writes `DIR/<name>/` and points `DIR/index.json` to it, each file whole or not at all.
 *
 * @param encoderFolder where the sentence encoder lies that becomes part of the package
 */
export async function writePackage(
  directory: string,
  { manifest: trained, weights }: TrainedModel,
  encoderFolder: string,
): Promise<void> {
  const folder = join(directory, trained.name);
  await mkdir(folder, { recursive: true });
  if (folder !== encoderFolder) {
    for (const name of Object.values(encoderFiles)) {
      await replaceFile(join(folder, name), await readFile(join(encoderFolder, name)));
    }
  }
  const manifest = { ...trained, files: { ...trained.files, ...(await listEncoder(folder)) } };
  await replaceFile(join(folder, 'weights.bin'), weights);
  await writeManifest(folder, manifest);
  await replaceFile(join(directory, 'index.json'), `${JSON.stringify({ current: manifest.name })}\n`);
}

/** Writes a package's manifest and the model card that follows from it. */
export async function writeManifest(folder: string, manifest: TrainedModel['manifest']): Promise<void> {
  await replaceFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  await replaceFile(join(folder, 'MODEL_CARD.md'), modelCard(manifest));
}

/** Writes a file whole or not at all. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, content);
  await rename(draft, path);
}

/** Sizes and hashes of the sentence encoder's files in a folder; of those that are there. */
export async function listEncoder(folder: string) {
  const files = new Map<string, Uint8Array>();
  for (const name of Object.values(encoderFiles)) {
    const path = join(folder, name);
    if (existsSync(path)) files.set(name, new Uint8Array(await readFile(path)));
  }
  return listFiles(files);
}
