import * as tf from '@tensorflow/tfjs-core';
import type { QuantizedMatrix } from '../model/quantized';
import { sizes, vectorSize } from './layout';
import { type EncoderWeights, encodeTokens } from './network';
import { type FilledInput, fillOneRow, fillRows } from './token-input';
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
 * On WebGL each new size costs a compilation of every shader, so that sizes are few, and short texts are filled up. Elsewhere
 * every size is as good, and texts stand one after the other: the matrices are read once for all of them.
 */
const fixed = { lengths: [16, 32, 48, 128], batches: [1, 8] };
/** Tokens in a row of several texts: every token is compared with every other of the row, also where it may not see it. */
const maxInRow = 64;

/** What waits to be encoded: the place of the text, and its tokens. */
interface Waiting {
  at: number;
  tokens: number[];
}

/** Texts that go through the network together. */
interface Batch {
  batch: Waiting[];
  fill(texts: number[][]): FilledInput;
}

/** See `Encoder.encodeTexts`. */
export async function encodeTexts(parts: EncoderParts, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = texts.map(() => new Float32Array(vectorSize));
  const waiting = texts
    .map((text, at) => ({ at, tokens: parts.tokenize(text, parts.mostTokens) }))
    .filter(({ tokens }) => tokens.length > 0);
  const batches = tf.getBackend() === 'webgl' ? toFixedSizes(parts, waiting) : toRows(parts, waiting);
  for (const { batch, fill } of batches) {
    const values = await run(parts.weights, fill(batch.map(({ tokens }) => tokens)));
    batch.forEach(({ at }, i) => {
      vectors[at] = toLengthOne(values.slice(i * vectorSize, (i + 1) * vectorSize));
    });
  }
  return vectors;
}

function toRows({ pieces }: EncoderParts, waiting: readonly Waiting[]): Batch[] {
  const rows: Waiting[][] = [];
  let room = 0;
  for (const each of waiting) {
    if (each.tokens.length > room) {
      rows.push([]);
      room = maxInRow;
    }
    rows[rows.length - 1].push(each);
    room -= each.tokens.length;
  }
  return rows.map((batch) => ({ batch, fill: (texts) => fillOneRow(pieces, texts) }));
}

function toFixedSizes({ pieces }: EncoderParts, waiting: readonly Waiting[]): Batch[] {
  const batches: Batch[] = [];
  const [single, many] = fixed.batches;
  for (const [i, length] of fixed.lengths.entries()) {
    const shorter = i === 0 ? 0 : fixed.lengths[i - 1];
    const alike = waiting.filter(({ tokens }) => tokens.length > shorter && tokens.length <= length);
    for (let start = 0; start < alike.length; start += many) {
      const batch = alike.slice(start, start + many);
      const rows = batch.length === 1 ? single : many;
      batches.push({ batch, fill: (texts) => fillRows(pieces, texts, rows, length) });
    }
  }
  return batches;
}

async function run(weights: EncoderWeights, filled: FilledInput): Promise<Float32Array> {
  const { rows, length, texts } = filled;
  const result = tf.tidy(() => {
    const states: [number, number] = [rows * length, sizes.embedding];
    return encodeTokens(
      {
        states: tf.tensor2d(filled.states, states),
        standardised: tf.tensor2d(filled.standardised, states),
        hide: tf.tensor3d(filled.hide, [rows, filled.hide.length / rows / length, length]),
        average: tf.tensor3d(filled.average, [rows, texts, length]),
      },
      weights,
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
