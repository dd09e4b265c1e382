import * as tf from '@tensorflow/tfjs-core';
import type { ModelPackage } from '../../src/core/model/load-package';
import type { Matrix } from '../../src/core/model/quantized';
import type { ModelState } from '../fit/model-state';

/** The model as it was trained, before quantisation, to measure what that costs. Its weights are to be disposed of. */
export function floatModel(state: ModelState, rarity: Float32Array, quantized: ModelPackage): ModelPackage {
  const { features, network } = state;
  return {
    ...quantized,
    wideTable: floatMatrix(state.wide, 2 ** features.wideBits, network.outputs),
    tokenTable: floatMatrix(state.tokens, 2 ** features.tokenBits, network.width),
    rarity,
    weights: Object.fromEntries(
      [...state.dense].map(([name, { values, rows, columns }]) => [
        name,
        tf.tensor2d(values, [rows, columns]),
      ]),
    ),
  };
}

function floatMatrix(values: Float32Array, rows: number, columns: number): Matrix {
  return {
    rows,
    columns,
    bytes: values,
    scale: new Float32Array(columns).fill(1),
    zero: new Uint8Array(columns),
  };
}
