import { adam } from '../../src/core/predict/adam';

/** Shares of classes: the softmax of `bias` plus each row of `weights` times the inputs. */
export interface ShareWeights {
  weights: number[][];
  bias: number[];
}

export interface ShareRows {
  inputs: readonly (readonly number[])[];
  /** The place of each row's class. */
  targets: readonly number[];
  /** What each row counts; together about 1. */
  weights: readonly number[];
}

const steps = 250;

/**
 * A logistic regression for several classes with few inputs, by Adam on all rows.
 *
 * @param start from where it begins, and to where `penalty` pulls it
 */
export function fitShares(
  { inputs, targets, weights }: ShareRows,
  start: ShareWeights,
  { penalty, pace }: { penalty: number; pace: number },
): ShareWeights {
  const width = start.weights[0].length;
  const first = start.weights.flatMap((row, i) => [...row, start.bias[i]]);
  const unknowns = Float32Array.from(first);
  const step = adam(unknowns);
  const room = new Float64Array(start.bias.length);
  for (let round = 0; round < steps; round++) {
    const gradient = new Float32Array(unknowns.length);
    for (let row = 0; row < inputs.length; row++) {
      addSlope(unknowns, inputs[row], targets[row], weights[row], room, gradient);
    }
    for (let i = 0; i < gradient.length; i++) gradient[i] += penalty * (unknowns[i] - first[i]);
    step(gradient, pace * (1 - round / steps));
  }
  const rows = start.bias.map((_, i) =>
    Array.from(unknowns.subarray(i * (width + 1), (i + 1) * (width + 1))),
  );
  return { weights: rows.map((row) => row.slice(0, width)), bias: rows.map((row) => row[width]) };
}

/** Adds the slope of one row's logarithmic loss; `found` is room for the classes' shares. */
function addSlope(
  unknowns: Float32Array,
  input: readonly number[],
  target: number,
  weight: number,
  found: Float64Array,
  gradient: Float32Array,
): void {
  const width = input.length;
  let highest = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < found.length; place++) {
    const first = place * (width + 1);
    let score = unknowns[first + width];
    for (let i = 0; i < width; i++) score += unknowns[first + i] * input[i];
    found[place] = score;
    if (score > highest) highest = score;
  }
  let sum = 0;
  for (let place = 0; place < found.length; place++) {
    found[place] = Math.exp(found[place] - highest);
    sum += found[place];
  }
  for (let place = 0; place < found.length; place++) {
    const error = weight * (found[place] / sum - (place === target ? 1 : 0));
    const first = place * (width + 1);
    for (let i = 0; i < width; i++) gradient[first + i] += error * input[i];
    gradient[first + width] += error;
  }
}
