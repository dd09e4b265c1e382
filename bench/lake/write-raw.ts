import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ulid } from 'ulid';
import { rawBatchName } from '../../cloud/lake/zones';
import { type MadeLabels, skewedBatches } from './skewed-labels';

const perBatch = 1000;

/** Writes `count` made-up labels, always the same ones, into the raw zone of a store of files. Returns their totals. */
export async function writeRaw(count: number, folder: string, now: number): Promise<MadeLabels> {
  const made: MadeLabels = { labels: 0, heads: new Map(), confidence: 0 };
  for (const { at, lines } of skewedBatches(count, now, perBatch, made)) {
    const path = join(folder, rawBatchName(ulid(at), new Date(at)));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, lines);
  }
  return made;
}
