import * as tf from '@tensorflow/tfjs-core';
import { rowsPerToken } from '../../src/core/features/token-rows';
import { encode, readOut } from '../../src/core/model/network';
import type { StepInput } from './inputs';
import { lossOf } from './losses';
import type { ModelState } from './model-state';

export interface Gradients {
  /** Mean loss of the batch. */
  loss: number;
  /** Tokens to which the texts were padded. */
  length: number;
  /** [batch, outputs]: of the wide part's sums as well, which are added to the outputs. */
  outputGradient: Float32Array;
  /** [batch, length, width] */
  tokenGradient: Float32Array;
  denseGradients: Map<string, Float32Array>;
}

/**
 * Loss of a batch and its gradients; the tables are looked up outside tfjs, whose gather has no gradient on WASM.
 *
 * @param kept factor for each entry of the encoder's vectors, [batch, 2 * width]: 0 where it is left out
 */
export function backward(state: ModelState, batch: readonly StepInput[], kept: Float32Array): Gradients {
  const { outputs, width } = state.network;
  const length = Math.max(8, Math.ceil(longest(batch) / 8) * 8);
  const { tokens, mask } = lookUpTokens(state, batch, length);
  const wide = lookUpWide(state, batch);
  const outputGradient = new Float32Array(batch.length * outputs);
  let loss = 0;

  /** The losses are plain code: forward reads the outputs, backward hands tfjs the gradient that was found then. */
  const lossOfBatch = tf.customGrad((predicted: tf.Tensor | tf.GradSaveFunc) => {
    const values = (predicted as tf.Tensor).dataSync() as Float32Array;
    batch.forEach(({ targets }, i) => {
      const from = i * outputs;
      const to = from + outputs;
      loss += lossOf(targets, values.subarray(from, to), outputGradient.subarray(from, to));
    });
    for (let i = 0; i < outputGradient.length; i++) outputGradient[i] /= batch.length;
    return {
      value: tf.scalar(loss),
      gradFunc: () => tf.tensor2d(outputGradient, [batch.length, outputs]),
    };
  });

  const names = [...state.dense.keys()];
  const gradients = tf.tidy(() => {
    const dense = [...state.dense.values()].map(({ values, rows, columns }) =>
      tf.tensor2d(values, [rows, columns]),
    );
    const run = (...inputs: tf.Tensor[]) => {
      const weights = Object.fromEntries(names.map((name, i) => [name, inputs[i + 1] as tf.Tensor2D]));
      const encoded = encode(
        inputs[0] as tf.Tensor3D,
        tf.tensor3d(mask, [batch.length, length, 1]),
        weights,
        state.network,
      );
      const thinned: tf.Tensor2D = tf.mul(encoded, tf.tensor2d(kept, [batch.length, 2 * width]));
      return lossOfBatch(readOut(thinned, tf.tensor2d(wide, [batch.length, outputs]), weights));
    };
    return tf.grads(run)([tf.tensor3d(tokens, [batch.length, length, state.network.width]), ...dense]);
  });
  const [tokenGradient, ...denseGradients] = gradients.map((gradient) => gradient.dataSync() as Float32Array);
  tf.dispose(gradients);
  return {
    loss: loss / batch.length,
    length,
    outputGradient,
    tokenGradient,
    denseGradients: new Map(names.map((name, i) => [name, denseGradients[i]])),
  };
}

function longest(batch: readonly StepInput[]): number {
  return Math.max(...batch.map(({ rows }) => rows.length / rowsPerToken));
}

function lookUpTokens(state: ModelState, batch: readonly StepInput[], length: number) {
  const { width } = state.network;
  const tokens = new Float32Array(batch.length * length * width);
  const mask = new Float32Array(batch.length * length);
  batch.forEach(({ rows }, i) => {
    for (let at = 0; at < rows.length; at++) {
      const token = i * length + Math.floor(at / rowsPerToken);
      mask[token] = 1;
      for (let k = 0; k < width; k++) tokens[token * width + k] += state.tokens[rows[at] * width + k];
    }
  });
  return { tokens, mask };
}

function lookUpWide(state: ModelState, batch: readonly StepInput[]): Float32Array {
  const { outputs } = state.network;
  const sums = new Float32Array(batch.length * outputs);
  batch.forEach(({ wide }, i) => {
    wide.indices.forEach((bucket, at) => {
      for (let k = 0; k < outputs; k++)
        sums[i * outputs + k] += wide.values[at] * state.wide[bucket * outputs + k];
    });
  });
  return sums;
}
