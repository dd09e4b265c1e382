import { describe, expect, it } from 'vitest';
import { percentile } from './statistics';

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
