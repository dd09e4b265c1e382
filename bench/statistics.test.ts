import { describe, expect, it } from 'vitest';
import { longestDelay, percentile } from './statistics';

describe('percentile', () => {
  it('is a value that occurred, at the nearest rank', () => {
    expect(percentile([30, 10, 20], 50)).toBe(20);
    expect(percentile([30, 10, 20], 95)).toBe(30);
    expect(
      percentile(
        Array.from({ length: 100 }, (_, i) => i + 1),
        95,
      ),
    ).toBe(95);
    expect(percentile([7], 50)).toBe(7);
  });

  it('is no number where nothing was measured', () => {
    expect(percentile([], 50)).toBeNaN();
  });
});

describe('longestDelay', () => {
  it('is how long the latest tick kept one waiting beyond the period', () => {
    expect(longestDelay([0, 10, 45, 55], 10)).toBe(25);
  });

  it('is nothing where every tick came in time, or early after a late one', () => {
    expect(longestDelay([0, 10, 18], 10)).toBe(0);
    expect(longestDelay([5], 10)).toBe(0);
  });
});
