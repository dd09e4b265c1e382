import { layers, sizes } from '../../src/core/encoder/layout';
import type { PublishedEncoder } from './published';

/**
 * The numbers of `encoder.bin` before they are rounded, by name: each norm's scale and offset become part of the matrix
 * behind it, attention's scale part of the queries, and the first layer's two ways in one matrix. The function that the
 * network computes stays the same.
 */
export function foldWeights({ weight, vocabulary }: PublishedEncoder): Map<string, Float32Array> {
  const folded = new Map<string, Float32Array>();
  const put = (name: string, matrix: Float32Array, bias: Float32Array) => {
    folded.set(name, matrix).set(`${name}/bias`, bias);
  };
  folded.set(
    'scores',
    Float32Array.from(vocabulary, ([, score]) => score),
  );
  // The published graph adds the pieces' vectors to themselves together with their places' marks.
  const pieces = weight('Embeddings_en').slice(0, sizes.pieces * sizes.embedding);
  folded.set(
    'pieces',
    pieces.map((value) => 2 * value),
  );
  for (const [layer, name] of ['first', 'second'].entries()) {
    const part = (...parts: string[]) => weight(`Layer_${layer}`, ...parts);
    const attention = withNorm(
      part('qkv_transform_single/kernel'),
      part('qkv_transform_single/bias'),
      weight(`Encode/Layer_${layer}/TransformerLayer/layer_prepostprocess`, 'layer_norm_scale'),
      weight(`Encode/Layer_${layer}/TransformerLayer/layer_prepostprocess`, 'layer_norm_bias'),
    );
    scaleQueries(attention.matrix, attention.bias);
    put(`${name}/query-key-value`, attention.matrix, attention.bias);
    put(`${name}/output`, part('output_transform_single/kernel'), part('output_transform_single/bias'));
    const hidden = withNorm(
      part('FFN/conv1/Tensordot/Reshape_1'),
      part('FFN/conv1/bias'),
      part('FFN/layer_prepostprocess', 'layer_norm_scale'),
      part('FFN/layer_prepostprocess', 'layer_norm_bias'),
    );
    put(`${name}/hidden`, hidden.matrix, hidden.bias);
    put(`${name}/back`, part('FFN/conv2/Tensordot/Reshape_1'), part('FFN/conv2/bias'));
  }
  const output = part(folded, 'first/output');
  const outputBias = part(folded, 'first/output/bias');
  const past = weight('Layer_0/TransformerLayer/dense/kernel');
  const pastBias = weight('Layer_0/TransformerLayer/dense/bias');
  put(
    'first/output',
    Float32Array.from([...output, ...past]),
    outputBias.map((value, i) => value + pastBias[i]),
  );
  put('sentence', weight('tanh_layer_0/weights'), weight('tanh_layer_0/bias'));
  for (const [name, inputs, outputs] of layers) {
    if (part(folded, name).length !== inputs * outputs) throw new Error(`${name} has another size.`);
  }
  return folded;
}

function part(folded: ReadonlyMap<string, Float32Array>, name: string): Float32Array {
  const values = folded.get(name);
  if (!values) throw new Error(`There are no weights ${name}.`);
  return values;
}

/** (x * scale + offset) * matrix + bias as x * matrix' + bias'. */
function withNorm(matrix: Float32Array, bias: Float32Array, scale: Float32Array, offset: Float32Array) {
  const columns = bias.length;
  const sums = Float64Array.from(bias);
  const scaled = matrix.map((value, at) => {
    const row = Math.floor(at / columns);
    sums[at % columns] += value * offset[row];
    return value * scale[row];
  });
  return { matrix: scaled, bias: Float32Array.from(sums) };
}

/** Divides the queries, the first third of the columns, by the square root of a head's width. */
function scaleQueries(matrix: Float32Array, bias: Float32Array): void {
  const columns = bias.length;
  const queries = columns / 3;
  const scale = 1 / Math.sqrt(queries / sizes.heads);
  matrix.forEach((value, at) => {
    if (at % columns < queries) matrix[at] = value * scale;
  });
  for (let column = 0; column < queries; column++) bias[column] *= scale;
}
