/** Adam (Kingma and Ba, 2015) over one array; call it once per step with the whole gradient. */
export function adam(values: Float32Array): (gradient: ArrayLike<number>, rate: number) => void {
  const mean = new Float32Array(values.length);
  const square = new Float32Array(values.length);
  let step = 0;
  return (gradient, rate) => {
    step++;
    const meanScale = 1 - 0.9 ** step;
    const squareScale = 1 - 0.999 ** step;
    for (let i = 0; i < values.length; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
      square[i] = 0.999 * square[i] + 0.001 * gradient[i] * gradient[i];
      values[i] -= (rate * (mean[i] / meanScale)) / (Math.sqrt(square[i] / squareScale) + 1e-8);
    }
  };
}
