import * as tf from '@tensorflow/tfjs-core';
import type * as v from 'valibot';
import type { NetworkShape as Schema } from './manifest';

export type NetworkShape = v.InferOutput<typeof Schema>;

/** The dense weights by name, each a matrix; biases are matrices of one row. */
export type Weights = Record<string, tf.Tensor2D>;

/** Names and sizes of the dense weights of a network, in the order in which a package stores them. */
export function weightShapes({
  width,
  blocks,
  outputs,
}: NetworkShape): [name: string, rows: number, columns: number][] {
  const shapes: [string, number, number][] = [];
  for (let block = 0; block < blocks; block++) {
    shapes.push([`block${block}/filter`, 3 * width, 2 * width], [`block${block}/bias`, 1, 2 * width]);
  }
  shapes.push(['attention', width, 1], ['output/matrix', 2 * width, outputs], ['output/bias', 1, outputs]);
  return shapes;
}

/**
 * Encoder of a batch of texts: gated convolutions over three tokens with a residual path (Dauphin et al., 2017), then
 * attention pooling beside the plain maximum. Plain core operations only, so that every backend runs it.
 *
 * @param tokens token vectors, [batch, tokens, width]; zero where a text has ended
 * @param mask 1 for a token, 0 for padding, [batch, tokens, 1]
 * @returns [batch, 2 * width]
 */
export function encode(
  tokens: tf.Tensor3D,
  mask: tf.Tensor3D,
  weights: Weights,
  shape: NetworkShape,
): tf.Tensor2D {
  const [batch, length, width] = tokens.shape;
  let hidden = tokens;
  for (let block = 0; block < shape.blocks; block++) {
    const wide = tf.matMul(
      tf.reshape(withNeighbours(hidden), [batch * length, 3 * width]),
      weights[`block${block}/filter`],
    );
    const [value, gate] = tf.split(tf.add(wide, weights[`block${block}/bias`]), 2, 1);
    const gated = tf.reshape(tf.mul(value, tf.sigmoid(gate)), [batch, length, width]);
    hidden = tf.mul(tf.add(hidden, gated), mask);
  }
  const flat: tf.Tensor2D = tf.reshape(hidden, [batch * length, width]);
  const scores = tf.reshape(tf.matMul(flat, weights.attention), [batch, length, 1]);
  // A modest bias hides padding; a huge one would overflow 16-bit textures.
  const attention = tf.softmax(tf.squeeze(tf.add(scores, tf.mul(tf.sub(mask, 1), 1e4)), [2]), 1);
  const attended = tf.sum(tf.mul(hidden, tf.expandDims(attention, 2)), 1);
  const strongest = tf.max(hidden, 1);
  return tf.concat([attended, strongest], 1) as tf.Tensor2D;
}

/** Outputs of all heads side by side: the encoder's part plus the wide part. [batch, outputs] */
export function readOut(encoded: tf.Tensor2D, wide: tf.Tensor2D, weights: Weights): tf.Tensor2D {
  return tf.add(tf.add(tf.matMul(encoded, weights['output/matrix']), weights['output/bias']), wide);
}

/** Each token beside the one before and the one after: [batch, tokens, 3 * width]. */
function withNeighbours(tokens: tf.Tensor3D): tf.Tensor3D {
  const length = tokens.shape[1];
  const padded = tf.pad(tokens, [
    [0, 0],
    [1, 1],
    [0, 0],
  ]);
  const shifted = [0, 1, 2].map((start) => tf.slice(padded, [0, start, 0], [-1, length, -1]));
  return tf.concat(shifted, 2) as tf.Tensor3D;
}
