export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Spearman's rank correlation, ties sharing the mean of their ranks; 0 if one side is constant. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [ranksOfA, ranksOfB] = [ranks(a), ranks(b)];
  const [meanOfA, meanOfB] = [mean(ranksOfA), mean(ranksOfB)];
  let shared = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  ranksOfA.forEach((rank, i) => {
    shared += (rank - meanOfA) * (ranksOfB[i] - meanOfB);
    squaresOfA += (rank - meanOfA) ** 2;
    squaresOfB += (ranksOfB[i] - meanOfB) ** 2;
  });
  return squaresOfA === 0 || squaresOfB === 0 ? 0 : shared / Math.sqrt(squaresOfA * squaresOfB);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const result = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let i = start; i < end; i++) result[order[i]] = (start + end - 1) / 2;
    start = end;
  }
  return result;
}
