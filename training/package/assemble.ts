import { rememberWord } from '../../src/core/features/known-words';
import type { Manifest, Part } from '../../src/core/model/manifest';
import type { ModelFiles } from '../../src/core/model/model-files';
import { type QuantizedMatrix, quantize } from '../../src/core/model/quantized';
import { sha256 } from '../../src/core/sha256';
import type { TokenExample } from '../fit/inputs';
import type { ModelState } from '../fit/model-state';

/** A word counts as known when at least this many training texts have it. */
const fewestTexts = 2;

/** The weights of a trained state as the bytes of `weights.bin`, with the list of what is where. */
export function assembleWeights(
  state: ModelState,
  rarity: Float32Array,
  knownWords: Uint8Array,
): { bytes: Uint8Array; parts: Part[] } {
  const { features, network } = state;
  const matrices: [string, QuantizedMatrix][] = [
    ['wide', quantize(state.wide, 2 ** features.wideBits, network.outputs)],
    ['tokens', quantize(state.tokens, 2 ** features.tokenBits, network.width)],
    ['rarity', quantize(rarity, 2 ** features.wideBits, 1)],
    ...[...state.dense].map(([name, { values, rows, columns }]): [string, QuantizedMatrix] => [
      name,
      quantize(values, rows, columns),
    ]),
  ];
  const parts: Part[] = [];
  const chunks: Uint8Array[] = [];
  let offset = 0;
  const add = (part: Omit<Part, 'offset'>, bytes: Uint8Array) => {
    parts.push({ ...part, offset });
    chunks.push(bytes);
    offset += bytes.length;
  };
  for (const [name, { rows, columns, bytes, scale, zero }] of matrices) {
    add({ name, rows, columns, dtype: 'uint8', scale: [...scale], zero: [...zero] }, bytes);
  }
  add({ name: 'known-words', rows: knownWords.length, columns: 1, dtype: 'bits' }, knownWords);
  return { bytes: Buffer.concat(chunks), parts };
}

/** Bitmap of the words that occur in at least two of the texts. */
export function collectKnownWords(examples: readonly TokenExample[], bits: number): Uint8Array {
  const texts = new Map<string, number>();
  for (const { tokens } of examples) {
    for (const word of new Set(tokens.filter(({ isWord }) => isWord).map(({ form }) => form))) {
      texts.set(word, (texts.get(word) ?? 0) + 1);
    }
  }
  const set = new Uint8Array(2 ** bits / 8);
  for (const [word, count] of texts) if (count >= fewestTexts) rememberWord(set, bits, word);
  return set;
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
