import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../../src/core/parse-json';
import { type Store, StoreError } from '../store/store';

/** Quotas count in windows: so many labels, or so many batches; those of agents are small. */
const fullWindow = 20_000;
const maxBatchesOfWindow = 2000;
/** A part with so many labels, or bytes, takes no more windows. */
const fullPart = 200_000;
const fullBytes = 128_000_000;
/** So many batches are read at once, of up to a thousand labels each. */
const atOnce = 10;

export interface Staged {
  /** Files of lines, one a window of quotas. */
  files: string[];
  /** Those of the batches that are in them. */
  batches: string[];
}

/**
 * Copies the lines of the first batches into files of a folder, until there are as many as one part holds. Throws StoreError.
 *
 * @param all takes all of them, however many
 * @param tolerant takes a batch that was cut as well, whose last line is then none
 */
export async function stageBatches(
  store: Store,
  folder: string,
  waiting: readonly string[],
  { all = false, tolerant = false } = {},
): Promise<Staged> {
  const files: string[] = [];
  let [batches, lines, bytes] = [0, 0, 0];
  while (batches < waiting.length && (all || (lines < fullPart && bytes < fullBytes))) {
    const path = join(folder, `window-${String(files.length).padStart(4, '0')}.ndjson`);
    const file = await open(path, 'wx', 0o600);
    files.push(path);
    try {
      let [batchesOfWindow, linesOfWindow] = [0, 0];
      while (batches < waiting.length && batchesOfWindow < maxBatchesOfWindow && linesOfWindow < fullWindow) {
        const size = Math.min(atOnce, maxBatchesOfWindow - batchesOfWindow);
        const some = waiting.slice(batches, batches + size);
        const written = await copyBatches(store, file, some, tolerant);
        batches += some.length;
        batchesOfWindow += some.length;
        linesOfWindow += written.lines;
        bytes += written.bytes;
      }
      lines += linesOfWindow;
    } finally {
      await file.close();
    }
  }
  return { files, batches: waiting.slice(0, batches) };
}

async function copyBatches(store: Store, file: FileHandle, names: readonly string[], tolerant: boolean) {
  const read = await Promise.all(names.map((name) => readBatch(store, name, tolerant)));
  const sum = { lines: 0, bytes: 0 };
  for (const bytes of read) {
    await file.write(bytes);
    sum.bytes += bytes.length;
    sum.lines += countLines(bytes);
  }
  return sum;
}

const lineEnd = 10;

function countLines(bytes: Uint8Array): number {
  // A buffer's own search is faster than that of an array of bytes.
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let lines = 0;
  for (let at = view.indexOf(lineEnd); at !== -1; at = view.indexOf(lineEnd, at + 1)) lines += 1;
  return lines;
}

/**
 * A batch that was cut ends in the middle of a line: it is asked for again rather than taken for what it is not. One that is
 * gone, by retention or because somebody was forgotten, has no lines.
 */
async function readBatch(store: Store, name: string, tolerant: boolean): Promise<Uint8Array> {
  const stored = await store.get(name);
  if (!stored || stored.length === 0) return new Uint8Array();
  const isCut = stored.at(-1) !== lineEnd;
  if (isCut && !tolerant) throw new StoreError('give back whole', name);
  const bytes = isCut ? Buffer.concat([stored, Buffer.of(lineEnd)]) : stored;
  return isUtf8(bytes) && !mayHalve(bytes) ? bytes : mendLines(bytes);
}

/** A text that was cut in the middle of an emoji; DuckDB takes only whole characters. */
const halfCharacter = /\\u[dD][89a-fA-F]/;

/** Texts seldom have escaped characters, so that a search for the beginning of one is all that most batches cost. */
function mayHalve(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return view.includes('\\ud') || view.includes('\\uD');
}

function mendLines(bytes: Uint8Array): Uint8Array {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const mended = lines.map((line) => {
    const label = halfCharacter.test(line) ? parseJson(line) : undefined;
    return label === undefined ? line : JSON.stringify(label, wellFormed);
  });
  return new TextEncoder().encode(mended.join('\n'));
}

function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value).toString() : value;
}
