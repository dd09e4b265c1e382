import type { HeadOf } from '../../src/core/model/manifest';
import { adam } from '../../src/core/predict/adam';
import { type Distributions, inputsOfJoin } from '../../src/core/predict/distributions';
import { levels } from '../../src/core/severity/ticket-facts';
import { targetOf } from '../heads';
import type { HeldOut } from './cross-fit';
import { weighSources } from './weigh-sources';

type Joined = HeadOf<'ordinal'>['joined'];

const steps = 250;
const penalty = 0.0003;

/**
 * Joins what the rule gives for the facts with the head's own shares: a logistic regression over the logarithms of both,
 * on rows that the models have not seen (stacking; Wolpert, 1992). Grave levels count for more, so that a P1 is not lost
 * among the many P5.
 *
 * @param shares what the heads say of each row, severity by its own scores
 */
export function fitJoin(held: readonly HeldOut[], shares: readonly Distributions[]): Joined {
  const count = levels.length;
  const weights = weighSources(held.map(({ row }) => row));
  const inputs = shares.map((found) => inputsOfJoin(found, found.severity));
  const targets = held.map(({ row }) => targetOf('severity', row.labels));
  const width = 2 * count;
  // Each level begins as the sum of half of its own two inputs.
  const unknowns = new Float32Array(count * (width + 1));
  for (let level = 0; level < count; level++) {
    unknowns[level * (width + 1) + level] = 0.5;
    unknowns[level * (width + 1) + count + level] = 0.5;
  }
  const start = unknowns.slice();
  const step = adam(unknowns);
  const room = new Float64Array(count);
  for (let round = 0; round < steps; round++) {
    const gradient = new Float32Array(unknowns.length);
    for (let row = 0; row < inputs.length; row++) {
      addSlope(unknowns, inputs[row], targets[row], weights[row], room, gradient);
    }
    for (let i = 0; i < gradient.length; i++) gradient[i] += penalty * (unknowns[i] - start[i]);
    step(gradient, 0.05 * (1 - round / steps));
  }
  const rows = levels.map((_, level) =>
    Array.from(unknowns.subarray(level * (width + 1), (level + 1) * (width + 1))),
  );
  return { weights: rows.map((row) => row.slice(0, width)), bias: rows.map((row) => row[width]) };
}

/** Adds the slope of one row's logarithmic loss; `found` is room for the levels' shares. */
function addSlope(
  unknowns: Float32Array,
  input: readonly number[],
  target: number,
  weight: number,
  found: Float64Array,
  gradient: Float32Array,
): void {
  const width = input.length;
  let sum = 0;
  for (let level = 0; level < found.length; level++) {
    const first = level * (width + 1);
    let score = unknowns[first + width];
    for (let i = 0; i < width; i++) score += unknowns[first + i] * input[i];
    found[level] = Math.exp(Math.min(30, score));
    sum += found[level];
  }
  for (let level = 0; level < found.length; level++) {
    const error = weight * (found[level] / sum - (level === target ? 1 : 0));
    const first = level * (width + 1);
    for (let i = 0; i < width; i++) gradient[first + i] += error * input[i];
    gradient[first + width] += error;
  }
}
