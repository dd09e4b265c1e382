import * as v from 'valibot';
import { vectorSize } from '../encoder/layout';
import { type Encoder, encoderFiles, loadEncoder } from '../encoder/load-encoder';
import { cueColumns } from '../features/cues/cue-columns';
import { type Glosses, readGlosses } from '../features/glosses';
import type { GramVocabulary } from '../features/text-features';
import { minutesInputs } from '../predict/distributions';
import { Manifest, type Part } from './manifest';
import type { ModelFiles } from './model-files';
import { ModelPackageError, readListedFile, readPackageFile } from './package-file';
import { dequantize, type QuantizedMatrix } from './quantized';

/** The weights that turn a text into scores: a row per feature, a column per score. All stay bytes. */
export interface ScoreTables {
  /** A row per gram of the vocabulary. */
  grams: QuantizedMatrix;
  /** A row per column of phrases and topic words. */
  cues: QuantizedMatrix;
  /** A row per entry of the encoder's vector. */
  sentence: QuantizedMatrix;
}

export interface ModelPackage {
  manifest: Manifest;
  tables: ScoreTables;
  vocabulary: GramVocabulary;
  /** Bitmap of the words that training has seen. */
  knownWords: Uint8Array;
  /** Words of other languages with English ones. */
  glosses: Glosses;
  /** On the tfjs backend that was current while loading; none in a package without one. */
  encoder?: Encoder;
}

/** Names of the parts of `weights.bin`. */
export const partNames = {
  grams: 'grams',
  cues: 'cues',
  sentence: 'sentence',
  hashes: 'gram-hashes',
  rarity: 'rarity',
  knownWords: 'known-words',
  glosses: 'glosses',
} as const;

/** Reads, verifies and unpacks a package. Throws `ModelPackageError`; nothing stays allocated then. */
export async function loadPackage(files: ModelFiles): Promise<ModelPackage> {
  const manifest = parseManifest(await readPackageFile(files, 'manifest.json'));
  const hasEncoder = encoderFiles.description in manifest.files;
  const [bytes, encoder] = await Promise.allSettled([
    readListedFile(files, 'weights.bin', manifest.files),
    hasEncoder ? loadEncoder(files, manifest.files) : undefined,
  ]);
  try {
    if (encoder.status === 'rejected') throw encoder.reason;
    if (bytes.status === 'rejected') throw bytes.reason;
    const unpacked = unpack(manifest, bytes.value);
    return encoder.value ? { ...unpacked, encoder: encoder.value } : unpacked;
  } catch (error) {
    if (encoder.status === 'fulfilled') encoder.value?.dispose();
    throw error;
  }
}

function unpack(manifest: Manifest, bytes: Uint8Array): ModelPackage {
  const { features, intercepts } = manifest;
  const scores = intercepts.length;
  const matrix = (name: string, rows: number, columns: number) =>
    findMatrix(manifest, bytes, name, rows, columns);
  checkHeads(manifest);
  return {
    manifest,
    tables: {
      grams: matrix(partNames.grams, features.grams, scores),
      cues: matrix(partNames.cues, cueColumns, scores),
      sentence: matrix(partNames.sentence, vectorSize, scores),
    },
    vocabulary: {
      columns: readHashes(findPart(manifest, bytes, partNames.hashes, features.grams, 4).bytes),
      rarity: dequantize(matrix(partNames.rarity, features.grams, 1)),
    },
    knownWords: findPart(manifest, bytes, partNames.knownWords, 2 ** features.knownBits / 8).bytes,
    glosses: readGlosses(findPart(manifest, bytes, partNames.glosses).bytes),
  };
}

function parseManifest(bytes: Uint8Array): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ModelPackageError('damaged', 'The model manifest is not JSON.');
  }
  const parsed = v.safeParse(Manifest, json);
  if (parsed.success) return parsed.output;
  throw new ModelPackageError(
    'damaged',
    `The model manifest does not fit: ${v.getDotPath(parsed.issues[0])}.`,
  );
}

/** Every head's columns must be there, with a number of calibration for each value. */
function checkHeads({ heads, intercepts }: Manifest): void {
  for (const [name, head] of Object.entries(heads)) {
    const count = head.kind === 'quantity' ? 1 : head.values.length;
    const lists = head.kind === 'tags' ? [head.slope, head.offset] : 'bias' in head ? [head.bias] : [];
    const fits = head.firstScore + count <= intercepts.length && lists.every((list) => list.length === count);
    const joins =
      (head.kind !== 'ordinal' || joinFits(head.joined, count, 2 * count)) &&
      (head.kind !== 'quantity' || joinFits(head.joined, head.spans.length - 1, minutesInputs));
    if (!fits || !joins) throw new ModelPackageError('damaged', `The head ${name} does not fit the scores.`);
  }
}

function joinFits(
  { weights, bias }: { weights: number[][]; bias: number[] },
  shares: number,
  inputs: number,
): boolean {
  const isWide = weights.every((row) => row.length === inputs);
  return weights.length === shares && bias.length === shares && isWide;
}

/** The number of each gram's row by its hash, which is stored in four bytes, the lowest first. */
function readHashes(bytes: Uint8Array): Map<number, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = new Map<number, number>();
  for (let row = 0; row * 4 < bytes.length; row++) rows.set(view.getUint32(row * 4, true), row);
  return rows;
}

function findPart(manifest: Manifest, weights: Uint8Array, name: string, rows?: number, columns = 1) {
  const part: Part | undefined = manifest.parts.find((candidate) => candidate.name === name);
  if (
    !part ||
    part.rows !== (rows ?? part.rows) ||
    part.columns !== columns ||
    part.offset + part.rows * columns > weights.length
  ) {
    throw new ModelPackageError(
      'damaged',
      `The model has no part ${name} of ${rows ?? 'some'} x ${columns}.`,
    );
  }
  return { part, bytes: weights.subarray(part.offset, part.offset + part.rows * columns) };
}

function findMatrix(
  manifest: Manifest,
  weights: Uint8Array,
  name: string,
  rows: number,
  columns: number,
): QuantizedMatrix {
  const { part, bytes } = findPart(manifest, weights, name, rows, columns);
  if (part.scale?.length !== columns || part.zero?.length !== columns) {
    throw new ModelPackageError('damaged', `The part ${name} lacks its scales.`);
  }
  return {
    rows,
    columns,
    bytes,
    scale: Float32Array.from(part.scale),
    zero: Uint8Array.from(part.zero),
  };
}
