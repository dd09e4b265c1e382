import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { Manifest, type Part } from './manifest';
import type { ModelFiles } from './model-files';
import { type Weights, weightShapes } from './network';
import { ModelPackageError, readListedFile, readPackageFile } from './package-file';
import { dequantize, type Matrix, type QuantizedMatrix } from './quantized';

export interface ModelPackage {
  manifest: Manifest;
  /** 2 ** wideBits rows, a column per output. Stays bytes. */
  wideTable: Matrix;
  /** 2 ** tokenBits rows, `width` columns. Stays bytes. */
  tokenTable: Matrix;
  /** Inverse document frequency per wide bucket. */
  rarity: Float32Array;
  /** Bitmap of the words that training has seen. */
  knownWords: Uint8Array;
  /** Dense weights as tensors of the backend that was current while loading. */
  weights: Weights;
}

/** Reads, verifies and unpacks a package. Throws `ModelPackageError`; nothing stays allocated then. */
export async function loadPackage(files: ModelFiles): Promise<ModelPackage> {
  const manifest = parseManifest(await readPackageFile(files, 'manifest.json'));
  const bytes = await readListedFile(files, 'weights.bin', manifest.files);
  const { features, network } = manifest;
  const matrix = (name: string, rows: number, columns: number) =>
    findMatrix(manifest, bytes, name, rows, columns);
  return {
    manifest,
    wideTable: matrix('wide', 2 ** features.wideBits, network.outputs),
    tokenTable: matrix('tokens', 2 ** features.tokenBits, network.width),
    rarity: dequantize(matrix('rarity', 2 ** features.wideBits, 1)),
    knownWords: findPart(manifest, bytes, 'known-words', 2 ** features.knownBits / 8, 1).bytes,
    weights: loadWeights(
      weightShapes(network).map(([name, rows, columns]) => [name, matrix(name, rows, columns)]),
    ),
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

function findPart(manifest: Manifest, weights: Uint8Array, name: string, rows: number, columns: number) {
  const part: Part | undefined = manifest.parts.find((candidate) => candidate.name === name);
  if (
    !part ||
    part.rows !== rows ||
    part.columns !== columns ||
    part.offset + rows * columns > weights.length
  ) {
    throw new ModelPackageError('damaged', `The model has no part ${name} of ${rows} x ${columns}.`);
  }
  return { part, bytes: weights.subarray(part.offset, part.offset + rows * columns) };
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

function loadWeights(matrices: [string, QuantizedMatrix][]): Weights {
  return Object.fromEntries(
    matrices.map(([name, matrix]) => [name, tf.tensor2d(dequantize(matrix), [matrix.rows, matrix.columns])]),
  );
}
