import * as tf from '@tensorflow/tfjs-core';
// Only for its gradients, which tfjs-core leaves to this bundle to register.
import '@tensorflow/tfjs';

/**
 * Replaces tfjs's gradient of the matrix product by one that transposes explicitly: the WASM backend multiplies
 * transposed matrices four times more slowly.
 */
export function useExplicitTransposes(): void {
  tf.unregisterGradient('BatchMatMul');
  tf.registerGradient({
    kernelName: 'BatchMatMul',
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, [a, b]) => ({
      a: () => tf.matMul(dy as tf.Tensor, tf.transpose(b, lastTwoSwapped(b.rank))),
      b: () => tf.matMul(tf.transpose(a, lastTwoSwapped(a.rank)), dy as tf.Tensor),
    }),
  });
}

function lastTwoSwapped(rank: number): number[] {
  const order = Array.from({ length: rank }, (_, axis) => axis);
  return [...order.slice(0, -2), rank - 1, rank - 2];
}
