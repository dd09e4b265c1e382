/** Share of the predictions that equal the truth, 0 to 1. */
export function accuracy(truth: readonly string[], predicted: readonly string[]): number {
  return truth.filter((value, i) => value === predicted[i]).length / truth.length;
}

/** Unweighted mean of F1 over every value that occurs in truth or prediction, as scikit-learn counts it. */
export function macroF1<Value>(truth: readonly Value[], predicted: readonly Value[]): number {
  const counts = new Map<Value, { hits: number; misses: number }>();
  const countOf = (value: Value) => {
    const known = counts.get(value) ?? { hits: 0, misses: 0 };
    counts.set(value, known);
    return known;
  };
  truth.forEach((actual, i) => {
    if (actual === predicted[i]) countOf(actual).hits++;
    else {
      countOf(actual).misses++;
      countOf(predicted[i]).misses++;
    }
  });
  const scores = Array.from(counts.values(), ({ hits, misses }) => (2 * hits) / (2 * hits + misses));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Mean distance between true and predicted levels; 0 is perfect. */
export function meanLevelError(truth: readonly number[], predicted: readonly number[]): number {
  return truth.reduce((sum, level, i) => sum + Math.abs(level - predicted[i]), 0) / truth.length;
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
