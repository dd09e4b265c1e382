import { adam } from './adam';
import { calibrate } from './calibration';

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
  const step = adam(unknowns);
  const steps = Math.max(minSteps, Math.min(maxSteps, Math.floor(work / (outputs.length * values))));
  for (let round = 0; round < steps; round++) {
    const gradient = slope(unknowns, outputs, targets);
    if (!hasBias) gradient.fill(0, 1);
    step(gradient, 0.03 * (1 - round / steps));
  }
  return { temperature: Math.exp(unknowns[0]), bias: Array.from(unknowns.subarray(1)) };
}

function slope(
  unknowns: Float32Array,
  outputs: readonly ArrayLike<number>[],
  targets: readonly number[],
): Float32Array {
  const temperature = Math.exp(unknowns[0]);
  const bias = Array.from(unknowns.subarray(1));
  const gradient = new Float32Array(unknowns.length);
  outputs.forEach((row, at) => {
    calibrate(row, temperature, bias).forEach((probability, value) => {
      const error = probability - (value === targets[at] ? 1 : 0);
      gradient[0] += (-error * row[value]) / temperature / outputs.length;
      gradient[1 + value] += error / outputs.length;
    });
  });
  for (let value = 1; value < gradient.length; value++) gradient[value] += penalty * unknowns[value];
  return gradient;
}
