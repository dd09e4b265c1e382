import { expect, it } from 'vitest';
import { fitConfidenceCurve, followCurve } from './confidence-curve';

/** Answers that claim more than they are worth, the surer the more. */
const judged = Array.from({ length: 1000 }, (_, i) => ({
  confidence: (i + 0.5) / 1000,
  right: (i * 7919) % 1000 < i * 0.8,
}));

it('brings confidence to what it was worth, and keeps the order', () => {
  const curve = fitConfidenceCurve(judged);
  for (const confidence of [0.3, 0.6, 0.9]) {
    expect(followCurve(curve, confidence)).toBeCloseTo(confidence * 0.8, 1);
  }
  const followed = [0, 0.2, 0.21, 0.5, 0.94, 0.97, 1].map((confidence) => followCurve(curve, confidence));
  expect(followed).toEqual([...followed].sort((a, b) => a - b));
  expect(Math.max(...followed)).toBeLessThanOrEqual(1);
});

it('leaves confidence alone where there is too little to judge it by', () => {
  expect(followCurve(fitConfidenceCurve(judged.slice(0, 80)), 0.7)).toBe(0.7);
});
