import { describe, expect, it } from 'vitest';
import { accuracy, macroF1, quadraticKappa } from './classification';
import { calibrationError, fitThreshold, precisionAbove } from './confidence';

describe('classification', () => {
  const truth = ['a', 'a', 'b', 'c'];
  it('counts accuracy and macro F1 as scikit-learn does', () => {
    expect(accuracy(truth, ['a', 'b', 'b', 'b'])).toBe(0.5);
    // F1: a = 2/3, b = 1/2, c = 0.
    expect(macroF1(truth, ['a', 'b', 'b', 'b'])).toBeCloseTo((2 / 3 + 1 / 2) / 3, 10);
  });
  it('gives a kappa of 1 for the truth, 0 for a constant, below 0 for the reverse', () => {
    const levels = [0, 1, 2, 3, 4];
    expect(quadraticKappa(levels, levels, 5)).toBe(1);
    expect(quadraticKappa(levels, [2, 2, 2, 2, 2], 5)).toBeCloseTo(0, 10);
    expect(quadraticKappa(levels, [...levels].reverse(), 5)).toBeCloseTo(-1, 10);
  });
});

describe('confidence', () => {
  const answers = (pairs: [number, boolean][]) => pairs.map(([confidence, right]) => ({ confidence, right }));

  it('finds no calibration error where 80 % sure is right four times of five', () => {
    const fair = answers([0, 1, 2, 3, 4].map((i) => [0.8, i > 0]));
    expect(calibrationError(fair)).toBeCloseTo(0, 10);
    expect(calibrationError(answers([[0.9, false]]))).toBeCloseTo(0.9, 10);
  });

  it('fits the lowest threshold that reaches the precision, and none where it cannot be reached', () => {
    const list = answers([
      ...Array.from({ length: 40 }, (): [number, boolean] => [0.9, true]),
      ...Array.from({ length: 40 }, (_, i): [number, boolean] => [0.6, i % 2 === 0]),
    ]);
    expect(fitThreshold(list, 0.9)).toBe(0.9);
    expect(fitThreshold(list, 0.7)).toBe(0.6);
    expect(precisionAbove(list, 0.6)).toEqual({ coverage: 1, precision: 0.75 });
    expect(fitThreshold(answers([[0.9, true]]), 0.5)).toBe(1);
  });
});
