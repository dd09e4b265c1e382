import type { Metrics } from './measure-heads';

/**
 * What 8 bits cost each head against the 32-bit floats that were trained, as `int8/head`: 100 times the difference of
 * accuracy and of macro F1. Negative where the bytes are better.
 */
export function compareWithFloat(int8: Metrics, float: Metrics): Metrics {
  const heads = Object.keys(int8).filter((key) => !key.includes('/') && 'accuracy' in int8[key]);
  const lost = (head: string, measure: string) =>
    Math.round(1e4 * (float[head][measure] - int8[head][measure])) / 100;
  return Object.fromEntries(
    heads.map((head) => [
      `int8/${head}`,
      { points_lost_accuracy: lost(head, 'accuracy'), points_lost_macro_f1: lost(head, 'macro_f1') },
    ]),
  );
}
