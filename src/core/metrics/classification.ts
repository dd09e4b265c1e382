/** Share of the predictions that equal the truth, 0 to 1. */
export function accuracy(truth: readonly string[], predicted: readonly string[]): number {
  return truth.filter((value, i) => value === predicted[i]).length / truth.length;
}

/** Unweighted mean of F1 over every value that occurs in truth or prediction, as scikit-learn counts it. */
export function macroF1(truth: readonly string[], predicted: readonly string[]): number {
  const values = [...new Set([...truth, ...predicted])];
  const scores = values.map((value) => {
    let hits = 0;
    let misses = 0;
    truth.forEach((actual, i) => {
      if (actual === value && predicted[i] === value) hits++;
      else if (actual === value || predicted[i] === value) misses++;
    });
    return (2 * hits) / (2 * hits + misses);
  });
  return scores.reduce((sum, score) => sum + score, 0) / values.length;
}

/** Cohen's kappa with quadratic weights for levels 0, 1, …: 1 is perfect, 0 is chance (Cohen, 1968). */
export function quadraticKappa(
  truth: readonly number[],
  predicted: readonly number[],
  levels: number,
): number {
  const count = (list: readonly number[]) => {
    const counts = new Array<number>(levels).fill(0);
    for (const level of list) counts[level]++;
    return counts;
  };
  const [actual, guessed] = [count(truth), count(predicted)];
  const observed = truth.reduce((sum, level, i) => sum + (level - predicted[i]) ** 2, 0);
  let expected = 0;
  for (let i = 0; i < levels; i++) {
    for (let j = 0; j < levels; j++) expected += ((i - j) ** 2 * actual[i] * guessed[j]) / truth.length;
  }
  return expected === 0 ? 0 : 1 - observed / expected;
}
