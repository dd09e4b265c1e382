import { expect, it } from 'vitest';
import { certaintyOf, shownConfidence, weakestCertainty } from './certainty';

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

it('shows no number for a text of a kind that the model was never measured on', () => {
  const confidence = 0.98;
  expect(shownConfidence({ confidence })).toBe(confidence);
  expect(shownConfidence({ confidence: 0.4, abstained: 'low-confidence' })).toBe(0.4);
  expect(shownConfidence({ confidence, abstained: 'language-not-covered' })).toBeUndefined();
  expect(shownConfidence({ confidence, abstained: 'unlike-anything-seen' })).toBeUndefined();
  expect(shownConfidence({ confidence, abstained: 'too-short' })).toBeUndefined();
});

it.each(['low-confidence', 'values-tie'] as const)(
  'shows no high number beside "not sure" (%s)',
  (abstained) => {
    expect(shownConfidence({ confidence: 0.85, abstained })).toBeUndefined();
    expect(shownConfidence({ confidence: 0.55, abstained })).toBeUndefined();
  },
);
