import { vectorSize } from '../../src/core/encoder/layout';
import { cueColumns } from '../../src/core/features/cues/cue-columns';
import { partNames } from '../../src/core/model/load-package';
import type { Manifest, Part } from '../../src/core/model/manifest';
import type { ModelFiles } from '../../src/core/model/model-files';
import { type QuantizedMatrix, quantize } from '../../src/core/model/quantized';
import { sha256 } from '../../src/core/sha256';

/** Everything that goes into `weights.bin`. */
export interface WeightParts {
  /** Hashes of the grams, in the order of their rows. */
  hashes: Uint32Array;
  /** Entry (column, score) at `column * scores + score`; grams, phrases, the encoder's entries, then the intercepts. */
  matrix: Float32Array;
  scores: number;
  rarity: Float32Array;
  knownWords: Uint8Array;
  /** Lines of `language, tab, word, tab, English words`. */
  glosses: Uint8Array;
}

/** The bytes of `weights.bin`, with the list of what is where and what each score starts from. */
export function assembleWeights({ hashes, matrix, scores, rarity, knownWords, glosses }: WeightParts): {
  bytes: Uint8Array;
  parts: Part[];
  intercepts: number[];
} {
  const grams = hashes.length;
  const rows = (first: number, count: number) => matrix.subarray(first * scores, (first + count) * scores);
  const matrices: [string, QuantizedMatrix][] = [
    [partNames.grams, quantize(rows(0, grams), grams, scores)],
    [partNames.cues, quantize(rows(grams, cueColumns), cueColumns, scores)],
    [partNames.sentence, quantize(rows(grams + cueColumns, vectorSize), vectorSize, scores)],
    [partNames.rarity, quantize(rarity, grams, 1)],
  ];
  const parts: Part[] = [];
  const chunks: Uint8Array[] = [];
  let offset = 0;
  const add = (part: Omit<Part, 'offset'>, bytes: Uint8Array) => {
    parts.push({ ...part, offset });
    chunks.push(bytes);
    offset += bytes.length;
  };
  for (const [name, { rows: count, columns, bytes, scale, zero }] of matrices) {
    add({ name, rows: count, columns, dtype: 'uint8', scale: [...scale], zero: [...zero] }, bytes);
  }
  add({ name: partNames.hashes, rows: grams, columns: 4, dtype: 'bits' }, toBytes(hashes));
  add({ name: partNames.knownWords, rows: knownWords.length, columns: 1, dtype: 'bits' }, knownWords);
  add(
    { name: partNames.glosses, rows: Math.max(1, glosses.length), columns: 1, dtype: 'bits' },
    glosses.length > 0 ? glosses : new Uint8Array([10]),
  );
  const intercepts = [...rows(grams + cueColumns + vectorSize, 1)];
  return { bytes: Buffer.concat(chunks), parts, intercepts };
}

/** Four bytes each, the lowest first. */
function toBytes(hashes: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * hashes.length));
  hashes.forEach((hash, i) => {
    view.setUint32(4 * i, hash, true);
  });
  return new Uint8Array(view.buffer);
}

/** A package held in memory, its manifest completed with the size and hash of the weights. */
export async function packageFiles(
  manifest: Omit<Manifest, 'files'>,
  weights: Uint8Array,
): Promise<ModelFiles & { manifest: Manifest }> {
  const complete: Manifest = {
    ...manifest,
    files: { 'weights.bin': { bytes: weights.length, sha256: await sha256(weights) } },
  };
  return {
    manifest: complete,
    read: async (path) =>
      path === 'weights.bin' ? weights : new TextEncoder().encode(JSON.stringify(complete)),
  };
}
