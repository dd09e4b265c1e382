import * as tf from '@tensorflow/tfjs-core';
import type { QuantizedMatrix } from '../model/quantized';
import { vectorSize } from './layout';
import { type EncoderWeights, encodeTokens } from './network';
import { fillInput } from './token-input';
import type { Tokenizer } from './tokenizer';

/** What a text needs to become an encoder's input, and that the vector. */
export interface EncoderParts {
  tokenize: Tokenizer;
  /** Tokens read of a text. */
  mostTokens: number;
  /** Stay bytes: a text needs a few rows only. */
  pieces: QuantizedMatrix;
  weights: EncoderWeights;
}

/**
 * On WebGL each new size costs a compilation of every shader, and several texts at once are answered faster; elsewhere
 * a text takes as long alone as among others, and every size is as good.
 */
const fixed = { lengths: [16, 32, 48, 128], batches: [1, 8] };

/** What waits to be encoded: the place of the text, and its tokens. */
interface Waiting {
  at: number;
  tokens: number[];
}

/** See `Encoder.encodeTexts`. */
export async function encodeTexts(parts: EncoderParts, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = texts.map(() => new Float32Array(vectorSize));
  const waiting = texts
    .map((text, at) => ({ at, tokens: parts.tokenize(text, parts.mostTokens) }))
    .filter(({ tokens }) => tokens.length > 0);
  for (const { batch, size, length } of toBatches(waiting, tf.getBackend() === 'webgl')) {
    const values = await run(parts, batch, size, length);
    batch.forEach(({ at }, i) => {
      vectors[at] = toLengthOne(values.slice(i * vectorSize, (i + 1) * vectorSize));
    });
  }
  return vectors;
}

interface Batch {
  batch: Waiting[];
  /** Texts and tokens that the network sees; more than there are where sizes are fixed. */
  size: number;
  length: number;
}

function toBatches(waiting: readonly Waiting[], sizesAreFixed: boolean): Batch[] {
  if (!sizesAreFixed) return waiting.map((each) => ({ batch: [each], size: 1, length: each.tokens.length }));
  const batches: Batch[] = [];
  const [single, many] = fixed.batches;
  for (const [i, length] of fixed.lengths.entries()) {
    const shorter = i === 0 ? 0 : fixed.lengths[i - 1];
    const alike = waiting.filter(({ tokens }) => tokens.length > shorter && tokens.length <= length);
    for (let start = 0; start < alike.length; start += many) {
      const batch = alike.slice(start, start + many);
      batches.push({ batch, size: batch.length === 1 ? single : many, length });
    }
  }
  return batches;
}

async function run(
  parts: EncoderParts,
  batch: readonly Waiting[],
  size: number,
  length: number,
): Promise<Float32Array> {
  const filled = fillInput(
    parts.pieces,
    batch.map(({ tokens }) => tokens),
    size,
    length,
  );
  const result = tf.tidy(() => {
    const { width } = filled;
    return encodeTokens(
      {
        states: tf.tensor2d(filled.states, [size * length, width]),
        standardised: tf.tensor2d(filled.standardised, [size * length, width]),
        hide: tf.tensor3d(filled.hide, [size, 1, length]),
        average: tf.tensor3d(filled.average, [size, 1, length]),
      },
      parts.weights,
    );
  });
  try {
    return (await result.data()) as Float32Array;
  } finally {
    result.dispose();
  }
}

function toLengthOne(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}
