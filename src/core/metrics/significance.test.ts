import { describe, expect, it } from 'vitest';
import { chanceOfSameShares, compareMeans, compareShares } from './significance';

describe('telling a change from chance', () => {
  it('compares shares', () => {
    expect(compareShares(30, 100, 20, 100)).toBeCloseTo(1.633, 3);
    expect(compareShares(20, 100, 30, 100)).toBeCloseTo(-1.633, 3);
    expect(compareShares(0, 0, 3, 9)).toBe(0);
  });

  it('compares rows of counts', () => {
    expect(chanceOfSameShares([30, 70], [20, 80])).toBeCloseTo(0.1025, 2);
    // Three columns have two degrees of freedom, whose tail is exp(-x / 2).
    expect(chanceOfSameShares([40, 30, 30], [30, 40, 30])).toBeCloseTo(Math.exp(-10 / 7), 2);
    expect(chanceOfSameShares([60, 30, 10], [30, 50, 20])).toBeCloseTo(Math.exp(-55 / 6), 3);
    expect(chanceOfSameShares([50, 50], [500, 500])).toBeCloseTo(1, 1);
  });

  it('pools what is rare, and says nothing of nothing', () => {
    expect(chanceOfSameShares([50, 50, 1, 0, 1], [50, 50, 0, 1, 0])).toBeGreaterThan(0.5);
    expect(chanceOfSameShares([], [])).toBe(1);
    expect(chanceOfSameShares([5], [500])).toBe(1);
  });

  it('compares means', () => {
    // 1, 2, 3, 4, 5 and 3, 4, 5, 6, 7
    const one = { count: 5, sum: 15, squares: 55 };
    const other = { count: 5, sum: 25, squares: 135 };
    expect(compareMeans(one, other)).toBeCloseTo(-2, 6);
    expect(compareMeans({ count: 1, sum: 1, squares: 1 }, other)).toBe(0);
  });
});
