/**
 * How far two shares lie apart, in standard errors under the assumption that they are the same (two-proportion z-test).
 * Positive where the first is larger; 0 if nothing can be said.
 */
export function compareShares(hits: number, all: number, otherHits: number, otherAll: number): number {
  if (all === 0 || otherAll === 0) return 0;
  const pooled = (hits + otherHits) / (all + otherAll);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / all + 1 / otherAll));
  return error === 0 ? 0 : (hits / all - otherHits / otherAll) / error;
}

/** A sample by its size, its sum and the sum of its squares. */
export interface Sample {
  count: number;
  sum: number;
  squares: number;
}

/** How far two means lie apart, in standard errors (Welch, 1947). Positive where the first is larger. */
export function compareMeans(one: Sample, other: Sample): number {
  if (one.count < 2 || other.count < 2) return 0;
  const error = Math.sqrt(varianceOf(one) / one.count + varianceOf(other) / other.count);
  return error === 0 ? 0 : (one.sum / one.count - other.sum / other.count) / error;
}

function varianceOf({ count, sum, squares }: Sample): number {
  return Math.max(0, (squares - sum ** 2 / count) / (count - 1));
}

/**
 * The probability that two rows of counts differ as much as these by chance (Pearson's chi-square). Columns that are
 * expected fewer than five times in a row count as one. 1 where nothing can be said.
 */
export function chanceOfSameShares(row: readonly number[], other: readonly number[]): number {
  const columns = poolRareColumns(row, other);
  const [all, otherAll] = [sumOf(columns.map(([count]) => count)), sumOf(columns.map(([, count]) => count))];
  if (columns.length < 2 || all === 0 || otherAll === 0) return 1;
  const chiSquare = sumOf(
    columns.map(([count, otherCount]) => {
      const share = (count + otherCount) / (all + otherAll);
      return (
        (count - share * all) ** 2 / (share * all) + (otherCount - share * otherAll) ** 2 / (share * otherAll)
      );
    }),
  );
  return chiSquareTail(chiSquare, columns.length - 1);
}

function poolRareColumns(row: readonly number[], other: readonly number[]): [number, number][] {
  const [all, otherAll] = [sumOf(row), sumOf(other)];
  const least = Math.min(all, otherAll) / Math.max(1, all + otherAll);
  const columns: [number, number][] = [];
  const rest: [number, number] = [0, 0];
  row.forEach((count, i) => {
    if ((count + other[i]) * least >= 5) columns.push([count, other[i]]);
    else {
      rest[0] += count;
      rest[1] += other[i];
    }
  });
  if ((rest[0] + rest[1]) * least >= 5) columns.push(rest);
  return columns;
}

/** The upper tail of the chi-square distribution, by the cube root (Wilson and Hilferty, 1931). */
function chiSquareTail(value: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  return normalTail((Math.cbrt(value / freedom) - (1 - spread)) / Math.sqrt(spread));
}

/** The upper tail of the normal distribution (Abramowitz and Stegun, 26.2.17); off by less than 1e-7. */
function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const factors = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = factors.reduceRight((inner, factor) => t * (factor + inner), 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
