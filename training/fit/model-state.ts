import type { FeatureSettings } from '../../src/core/features/settings';
import { type NetworkShape, weightShapes } from '../../src/core/model/network';
import type { Random } from '../../src/core/random';

/** Everything that training changes, in 32-bit floats. */
export interface ModelState {
  features: FeatureSettings;
  network: NetworkShape;
  wide: Float32Array;
  tokens: Float32Array;
  dense: Map<string, { values: Float32Array; rows: number; columns: number }>;
}

export function initialState(features: FeatureSettings, network: NetworkShape, random: Random): ModelState {
  const spread = (size: number, width: number) =>
    Float32Array.from({ length: size }, () => (random.next() * 2 - 1) * width);
  const dense = new Map(
    weightShapes(network).map(([name, rows, columns]) => {
      const isBias = rows === 1;
      // Glorot and Bengio (2010).
      const values = isBias
        ? new Float32Array(columns)
        : spread(rows * columns, Math.sqrt(6 / (rows + columns)));
      return [name, { values, rows, columns }];
    }),
  );
  return {
    features,
    network,
    wide: new Float32Array(2 ** features.wideBits * network.outputs),
    tokens: spread(2 ** features.tokenBits * network.width, (0.3 / Math.sqrt(network.width)) * 2),
    dense,
  };
}
