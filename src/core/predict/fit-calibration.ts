import { adam } from './adam';

export interface Calibration {
  temperature: number;
  bias: number[];
}

/** Fewer steps where there are many values: each costs rows times values. */
const work = 60_000_000;
const maxSteps = 400;
const minSteps = 60;
/** Pulls the bias towards 0, so that values without rows stay where they were. */
const penalty = 0.01;

/**
 * Temperature and bias that make the probabilities fit best (vector scaling with one scale; Guo et al., 2017).
 *
 * @param outputs one array per row, an entry per value
 * @param targets index of each row's true value
 * @param hasBias false where the outputs count already how often values occur: the bias stays 0
 */
export function fitCalibration(
  outputs: readonly ArrayLike<number>[],
  targets: readonly number[],
  hasBias = true,
): Calibration {
  const values = outputs[0].length;
  // The first is the logarithm of the temperature, the others are the bias.
  const unknowns = new Float32Array(1 + values);
  const probabilities = new Float64Array(values);
  const step = adam(unknowns);
  const steps = Math.max(minSteps, Math.min(maxSteps, Math.floor(work / (outputs.length * values))));
  for (let round = 0; round < steps; round++) {
    const gradient = slope(unknowns, outputs, targets, probabilities);
    if (!hasBias) gradient.fill(0, 1);
    step(gradient, 0.03 * (1 - round / steps));
  }
  return { temperature: Math.exp(unknowns[0]), bias: Array.from(unknowns.subarray(1)) };
}

/** Many times over all rows: it makes no arrays but the one it returns. */
function slope(
  unknowns: Float32Array,
  outputs: readonly ArrayLike<number>[],
  targets: readonly number[],
  probabilities: Float64Array,
): Float32Array {
  const temperature = Math.exp(unknowns[0]);
  const gradient = new Float32Array(unknowns.length);
  for (let at = 0; at < outputs.length; at++) {
    const row = outputs[at];
    softmaxInto(probabilities, row, temperature, unknowns);
    for (let value = 0; value < probabilities.length; value++) {
      const error = probabilities[value] - (value === targets[at] ? 1 : 0);
      gradient[0] += (-error * row[value]) / temperature / outputs.length;
      gradient[1 + value] += error / outputs.length;
    }
  }
  for (let value = 1; value < gradient.length; value++) gradient[value] += penalty * unknowns[value];
  return gradient;
}

/** As `calibrate`; the bias of a value comes after the first of the unknowns. */
function softmaxInto(
  probabilities: Float64Array,
  scores: ArrayLike<number>,
  temperature: number,
  unknowns: Float32Array,
): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let value = 0; value < probabilities.length; value++) {
    const score = scores[value] / temperature + unknowns[1 + value];
    probabilities[value] = score;
    if (score > highest) highest = score;
  }
  let sum = 0;
  for (let value = 0; value < probabilities.length; value++) {
    probabilities[value] = Math.exp(probabilities[value] - highest);
    sum += probabilities[value];
  }
  for (let value = 0; value < probabilities.length; value++) probabilities[value] /= sum;
}
