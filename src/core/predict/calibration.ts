/** Softmax of `outputs / temperature + bias`: calibrated probabilities that add up to 1. */
export function calibrate(
  outputs: ArrayLike<number>,
  temperature: number,
  bias: readonly number[],
): number[] {
  const scores = Array.from(outputs, (output, i) => output / temperature + bias[i]);
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}
