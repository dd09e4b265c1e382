import { seededRandom } from '../../src/core/random';

/** For each row the fold, 0 to `count` - 1, in which it is tested; every value is spread evenly over the folds. */
export function stratifiedFolds(values: readonly string[], count: number, seed: number): number[] {
  const random = seededRandom(seed);
  const folds = new Array<number>(values.length).fill(0);
  let next = 0;
  for (const value of [...new Set(values)].sort()) {
    const rows = values.flatMap((each, row) => (each === value ? [row] : []));
    // Going on where the last value ended keeps the folds of equal size even with many rare values.
    for (const row of random.shuffle(rows)) folds[row] = next++ % count;
  }
  return folds;
}
