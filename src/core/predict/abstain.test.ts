import { describe, expect, it } from 'vitest';
import { reasonOfDoubt } from './abstain';

const ranked = (...confidences: number[]) =>
  confidences.map((confidence, i) => ({ value: `value ${i}`, confidence }));

describe('why an answer is not sure enough', () => {
  it.each([
    ['values-tie', ranked(0.42, 0.4)],
    ['values-tie', ranked(0.4, 0.42)],
    ['low-confidence', ranked(0.5, 0.2)],
    // The level to say first is not always the likeliest one.
    ['low-confidence', ranked(0.2, 0.5)],
    ['low-confidence', ranked(0.3)],
  ])('%s', (reason, alternatives) => {
    expect(reasonOfDoubt(alternatives)).toBe(reason);
  });
});
