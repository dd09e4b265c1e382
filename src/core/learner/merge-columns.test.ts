import { describe, expect, it } from 'vitest';
import { emptyWeights, scoreRows } from './linear/one-against-rest';
import { fitSupportVector } from './linear/support-vector';
import { mergeColumns, splitWeights } from './merge-columns';
import { type SparseRows, squaredLengths, stackRows } from './sparse-rows';

/** Columns 1 and 3 are equal, 2 is where they are with other values, 4 is nowhere. */
const rows = stackRows(
  [
    { indices: [3, 0, 1, 2], values: [0.5, 0.25, 0.5, 0.75] },
    { indices: [0], values: [1] },
    { indices: [1, 2, 3], values: [0.25, 0.25, 0.25] },
  ],
  5,
);

function problemOf(of: SparseRows) {
  return {
    rows: of,
    values: 2,
    has: Uint8Array.from([1, 0, 0, 1, 1, 0]),
    costs: { having: Float32Array.from([1, 1]), lacking: Float32Array.from([1, 1]) },
    lengths: squaredLengths(of),
    seed: 1,
    pause: () => {},
  };
}

describe('mergeColumns', () => {
  it('makes one column of those that say the same of every row, and of no others', () => {
    const { rows: merged, mergedInto, sizes } = mergeColumns(rows);
    expect([...mergedInto]).toEqual([0, 1, 2, 1, 3]);
    expect([...sizes]).toEqual([1, 2, 1, 1]);
    expect([...merged.indices]).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it('leaves the product of every two rows as it was', () => {
    const { rows: merged } = mergeColumns(rows);
    expect([...squaredLengths(merged)]).toEqual(
      [...squaredLengths(rows)].map((each) => expect.closeTo(each, 6)),
    );
  });

  it('gives weights that score every row as weights of all columns do', async () => {
    const merged = mergeColumns(rows);
    const own = await fitSupportVector(problemOf(rows), 100);
    const split = splitWeights(await fitSupportVector(problemOf(merged.rows), 100), merged);
    expect(split.matrix).toHaveLength(emptyWeights(problemOf(rows)).matrix.length);
    const scoresOf = (weights: typeof own) => scoreRows(rows, weights).flatMap((scores) => [...scores]);
    expect(scoresOf(split)).toEqual(scoresOf(own).map((score) => expect.closeTo(score, 5)));
  });
});
