import { expect, it } from 'vitest';
import { certaintyOf, weakestCertainty } from './certainty';

it.each([
  [0.8, 'sure'],
  [0.79, 'likely'],
  [0.55, 'likely'],
  [0.54, 'unsure'],
])('a confidence of %d is %s', (confidence, certainty) => {
  expect(certaintyOf({ confidence })).toBe(certainty);
});

it('is never sure of what the model abstains from', () => {
  expect(certaintyOf({ confidence: 0.99, abstained: 'too-short' })).toBe('unsure');
});

it('is as certain as the weakest part', () => {
  expect(weakestCertainty(['sure', 'likely'])).toBe('likely');
});
