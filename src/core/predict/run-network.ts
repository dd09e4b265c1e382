import * as tf from '@tensorflow/tfjs-core';
import { rowsPerToken } from '../features/token-rows';
import type { SparseVector } from '../features/wide-features';
import type { ModelPackage } from '../model/load-package';
import { encode, readOut } from '../model/network';
import { addRow } from '../model/quantized';

/** One text for the network. `hidden` names a token that the encoder must not see (to find out what it contributed). */
export interface NetworkInput {
  rows: Int32Array;
  wide: Float32Array;
  hidden?: number;
}

/** Only these batch sizes reach a backend: on WebGL each new size costs a compilation of every shader. */
export const batchSizes = [1, 8] as const;

/** Outputs of all heads for each input, in order. Rejects when the backend fails. */
export function runNetwork(model: ModelPackage, inputs: readonly NetworkInput[]): Promise<Float32Array[]> {
  const { outputs } = model.manifest.network;
  return inBatches(inputs, (batch, size) => {
    const wide = stackWide(batch, size, outputs);
    return readBack(batch.length, outputs, () =>
      readOut(encodeBatch(model, batch, size), tf.tensor2d(wide, [size, outputs]), model.weights),
    );
  });
}

/** Where in what `runEncoder` gives the outputs begin. */
export function firstOutputOf({ width }: ModelPackage['manifest']['network']): number {
  return 2 * width;
}

/** What the network makes of each input: the encoder's pooled vector, then the outputs of all heads, in order. */
export function runEncoder(model: ModelPackage, inputs: readonly NetworkInput[]): Promise<Float32Array[]> {
  const { outputs } = model.manifest.network;
  return inBatches(inputs, (batch, size) =>
    readBack(batch.length, firstOutputOf(model.manifest.network) + outputs, () => {
      const encoded = encodeBatch(model, batch, size);
      const wide = tf.tensor2d(stackWide(batch, size, outputs), [size, outputs]);
      return tf.concat([encoded, readOut(encoded, wide, model.weights)], 1) as tf.Tensor2D;
    }),
  );
}

function stackWide(inputs: readonly NetworkInput[], size: number, outputs: number): Float32Array {
  const wide = new Float32Array(size * outputs);
  inputs.forEach((input, i) => {
    wide.set(input.wide, i * outputs);
  });
  return wide;
}

async function inBatches<Input>(
  inputs: readonly Input[],
  run: (batch: readonly Input[], size: number) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
  const [single, many] = batchSizes;
  const results: Float32Array[] = [];
  for (let start = 0; start < inputs.length; ) {
    const size = inputs.length - start === 1 ? single : many;
    results.push(...(await run(inputs.slice(start, start + size), size)));
    start += size;
  }
  return results;
}

/** The first `count` rows of a tensor, as arrays of `columns` entries. */
async function readBack(count: number, columns: number, compute: () => tf.Tensor2D): Promise<Float32Array[]> {
  const result = tf.tidy(compute);
  try {
    const values = (await result.data()) as Float32Array;
    return Array.from({ length: count }, (_, i) => values.slice(i * columns, (i + 1) * columns));
  } finally {
    result.dispose();
  }
}

function encodeBatch(model: ModelPackage, inputs: readonly NetworkInput[], size: number): tf.Tensor2D {
  const { network, features } = model.manifest;
  const length = features.encoderTokens;
  const tokens = new Float32Array(size * length * network.width);
  const mask = new Float32Array(size * length);
  inputs.forEach((input, i) => {
    fillTokens(model, input, tokens, mask, i * length);
  });
  return encode(
    tf.tensor3d(tokens, [size, length, network.width]),
    tf.tensor3d(mask, [size, length, 1]),
    model.weights,
    network,
  );
}

function fillTokens(
  model: ModelPackage,
  { rows, hidden }: Pick<NetworkInput, 'rows' | 'hidden'>,
  tokens: Float32Array,
  mask: Float32Array,
  firstToken: number,
): void {
  const { width } = model.manifest.network;
  for (let token = 0; token * rowsPerToken < rows.length; token++) {
    if (token === hidden) continue;
    mask[firstToken + token] = 1;
    for (let part = 0; part < rowsPerToken; part++) {
      addRow(model.tokenTable, rows[token * rowsPerToken + part], 1, tokens, (firstToken + token) * width);
    }
  }
}

/** The wide part's outputs: the rows of the wide table, weighed by the text's sparse vector. */
export function runWide(model: ModelPackage, { indices, values }: SparseVector): Float32Array {
  const outputs = new Float32Array(model.manifest.network.outputs);
  indices.forEach((bucket, i) => {
    addRow(model.wideTable, bucket, values[i], outputs);
  });
  return outputs;
}
