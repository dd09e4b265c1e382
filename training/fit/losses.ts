import { firstHoursOutput, firstOutputs, heads, hourQuantiles, ticketOutput } from '../heads';
import type { Targets } from '../mapping/sets';

/**
 * Loss of one example over all heads that it has a target for, and its gradient by output: cross-entropy for values,
 * pinball loss (Koenker and Bassett, 1978) on log(1 + hours) for the quantiles.
 *
 * @param gradient receives the gradient; entries without a target stay 0
 */
export function lossOf(targets: Targets, outputs: Float32Array, gradient: Float32Array): number {
  let loss = 0;
  for (const { name, values } of heads) {
    const target = targets[name];
    if (target === undefined) continue;
    loss += crossEntropy(
      values.indexOf(target),
      values.length,
      firstOutputs.get(name) ?? 0,
      outputs,
      gradient,
    );
  }
  if (targets.hours !== undefined) loss += pinball(Math.log1p(targets.hours), outputs, gradient);
  if (targets.ticket !== undefined) loss += logistic(targets.ticket, outputs, gradient);
  return loss;
}

/** Whether a text is a ticket helps no head, so it counts for less. */
const ticketWeight = 0.5;

function logistic(target: boolean, outputs: Float32Array, gradient: Float32Array): number {
  const signed = target ? outputs[ticketOutput] : -outputs[ticketOutput];
  const wrong = 1 / (1 + Math.exp(signed));
  gradient[ticketOutput] = ticketWeight * (target ? -wrong : wrong);
  return ticketWeight * (Math.max(0, -signed) + Math.log1p(Math.exp(-Math.abs(signed))));
}

function crossEntropy(
  target: number,
  values: number,
  first: number,
  outputs: Float32Array,
  gradient: Float32Array,
): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values; i++) highest = Math.max(highest, outputs[first + i]);
  let sum = 0;
  for (let i = 0; i < values; i++) sum += Math.exp(outputs[first + i] - highest);
  for (let i = 0; i < values; i++) {
    const probability = Math.exp(outputs[first + i] - highest) / sum;
    gradient[first + i] = probability - (i === target ? 1 : 0);
  }
  return highest + Math.log(sum) - outputs[first + target];
}

function pinball(target: number, outputs: Float32Array, gradient: Float32Array): number {
  let loss = 0;
  hourQuantiles.forEach((quantile, i) => {
    const error = target - outputs[firstHoursOutput + i];
    loss += Math.max(quantile * error, (quantile - 1) * error);
    gradient[firstHoursOutput + i] = error > 0 ? -quantile : 1 - quantile;
  });
  return loss;
}
