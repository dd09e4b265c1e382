import * as tf from '@tensorflow/tfjs-core';
import { sizes } from './layout';

/** A dense layer's weights: the matrix, and a bias per column. */
export interface DenseLayer {
  matrix: tf.Tensor2D;
  bias: tf.Tensor1D;
}

export type EncoderWeights = Record<string, DenseLayer>;

/** Token vectors and which of them count, as `encodeTokens` takes them. */
export interface EncoderInput {
  /** The pieces' vectors with their places' marks added, [batch * tokens, 256]. */
  states: tf.Tensor2D;
  /** The same, each row standardised. */
  standardised: tf.Tensor2D;
  /**
   * 0 where a token may look at another, a large negative number at padding and at other texts of the same row,
   * [batch, 1, tokens], or [batch, tokens * heads, tokens] where not all tokens see the same.
   */
  hide: tf.Tensor3D;
  /** One over the number of tokens for a text's token, 0 for any other, [batch, texts, tokens]. */
  average: tf.Tensor3D;
}

const minVariance = 1e-6;

/**
 * The sentence vectors before they are brought to length 1, [batch * texts, 512].
 *
 * The layers' norms have their scale and offset in the matrix that follows them, attention its scale in the queries.
 * The last layer's way back is applied to the average, which is the same as the average of what it gives.
 */
export function encodeTokens(input: EncoderInput, weights: EncoderWeights): tf.Tensor2D {
  const [batch, texts, tokens] = input.average.shape;
  const attend = (queriesKeysValues: tf.Tensor2D) => attention(queriesKeysValues, input.hide);

  const looked = attend(dense(input.standardised, weights['first/query-key-value']));
  const entered = dense(tf.concat([looked, input.states], 1), weights['first/output']);
  const hidden = dense(standardise(entered), weights['first/hidden'], 'relu');
  const first: tf.Tensor2D = tf.add(entered, dense(hidden, weights['first/back']));

  const lookedAgain = attend(dense(standardise(first), weights['second/query-key-value']));
  const second: tf.Tensor2D = tf.add(first, dense(lookedAgain, weights['second/output']));
  const hiddenAgain = dense(standardise(second), weights['second/hidden'], 'relu');

  const mean = (states: tf.Tensor2D) =>
    tf.reshape(tf.matMul(input.average, tf.reshape(states, [batch, tokens, -1])), [
      batch * texts,
      -1,
    ]) as tf.Tensor2D;
  const sentence: tf.Tensor2D = tf.add(mean(second), dense(mean(hiddenAgain), weights['second/back']));
  return tf.tanh(dense(sentence, weights.sentence));
}

function dense(input: tf.Tensor2D, { matrix, bias }: DenseLayer, activation?: 'relu'): tf.Tensor2D {
  return tf.fused.matMul({ a: input, b: matrix, bias, activation }) as tf.Tensor2D;
}

/** Each row with mean 0 and variance 1 (Ba et al., 2016). */
function standardise(states: tf.Tensor2D): tf.Tensor2D {
  const centred = tf.sub(states, tf.mean(states, 1, true));
  const variance = tf.mean(tf.square(centred), 1, true);
  return tf.mul(centred, tf.rsqrt(tf.add(variance, minVariance)));
}

/**
 * Attention with several heads (Vaswani et al., 2017), all heads at once: keys and values stand in one block per head,
 * zero outside of the head's own columns. Four times the multiplications, but no head has to be cut out, which costs
 * more on every backend for texts as short as these.
 *
 * @param queriesKeysValues [batch * tokens, 3 * width]
 * @returns [batch * tokens, width]
 */
function attention(queriesKeysValues: tf.Tensor2D, hide: tf.Tensor3D): tf.Tensor2D {
  const [batch, , tokens] = hide.shape;
  const width = queriesKeysValues.shape[1] / 3;
  const [queries, keys, values] = tf
    .split(queriesKeysValues, 3, 1)
    .map((part): tf.Tensor3D => tf.reshape(part, [batch, tokens, width]));
  const own = headColumns(width, tokens);
  // Copies side by side: tfjs's `tile` is slow on WASM.
  const inBlocks = (part: tf.Tensor3D) => tf.mul(tf.concat(new Array(sizes.heads).fill(part), 1), own);
  const scores = tf.matMul(queries, tf.transpose(inBlocks(keys), [0, 2, 1]));
  const perHead = tf.reshape(scores, [batch, tokens * sizes.heads, tokens]);
  const weights = tf.reshape(tf.softmax(tf.add(perHead, hide)), [batch, tokens, sizes.heads * tokens]);
  return tf.reshape(tf.matMul(weights, inBlocks(values)), [batch * tokens, width]);
}

/** 1 where a column belongs to the head of the row's block, [1, heads * tokens, width]. */
function headColumns(width: number, tokens: number): tf.Tensor3D {
  const own = new Float32Array(sizes.heads * tokens * width);
  const each = width / sizes.heads;
  for (let row = 0; row < sizes.heads * tokens; row++) {
    const from = row * width + Math.floor(row / tokens) * each;
    own.fill(1, from, from + each);
  }
  return tf.tensor3d(own, [1, sizes.heads * tokens, width]);
}
