import * as tf from '@tensorflow/tfjs';
import type { PublishedEncoder } from './published';

/** The vectors that the published graph itself gives for the tokens of each text, on the current tfjs backend. */
export async function runPublished(
  published: PublishedEncoder,
  texts: readonly (readonly number[])[],
): Promise<Float32Array[]> {
  const model = await tf.loadGraphModel({
    load: async () => ({
      modelTopology: published.topology as object,
      weightSpecs: published.specs,
      weightData: published.bytes.slice().buffer,
    }),
  });
  const indices = tf.tensor2d(
    texts.flatMap((tokens, text) => tokens.map((_, place) => [text, place])),
    undefined,
    'int32',
  );
  const values = tf.tensor1d(texts.flat(), 'int32');
  const output = (await model.executeAsync({ indices, values })) as tf.Tensor2D;
  try {
    return (await output.array()).map((row) => Float32Array.from(row));
  } finally {
    tf.dispose([indices, values, output]);
    model.dispose();
  }
}
