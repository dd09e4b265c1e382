import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrainedModel } from '../trained-model';
import { modelCard } from './model-card';

/** Writes `DIR/<name>/` and points `DIR/index.json` to it, each file whole or not at all. */
export async function writePackage(directory: string, { manifest, weights }: TrainedModel): Promise<void> {
  const folder = join(directory, manifest.name);
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, 'weights.bin'), weights);
  await replaceFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  await replaceFile(join(folder, 'MODEL_CARD.md'), modelCard(manifest));
  await replaceFile(join(directory, 'index.json'), `${JSON.stringify({ current: manifest.name })}\n`);
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, content);
  await rename(draft, path);
}
