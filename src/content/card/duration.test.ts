import { expect, it } from 'vitest';
import { english } from '../../shared/english';
import { durationRangeText, durationText, workRangeText, workText } from './duration';

it.each([
  [-3, '1 min'],
  [0.1, '6 min'],
  [0.66, '40 min'],
  [0.99, '1 h'],
  [1.6, '1.5 h'],
  [3, '3 h'],
  [30.2, '30 h'],
  [40, '2 days'],
  [24 * 13, '13 days'],
  [24 * 13.8, '2 weeks'],
  [24 * 7 * 3, '3 weeks'],
])('%d hours are %s', (hours, words) => {
  expect(durationText(english, hours)).toBe(words);
});

it.each([
  [2, 6.2, '2–6 h'],
  [0.6, 4, '35 min – 4 h'],
  [3, 3.1, '3 h'],
  [48, 400, '2 days – 2 weeks'],
])('from %d to %d hours is %s', (low, high, words) => {
  expect(durationRangeText(english, low, high)).toBe(words);
});

it.each([
  [0, '1 min'],
  [14, '15 min'],
  [90, '1.5 h'],
  [15 * 60, '15 h'],
  [16 * 60, '2 days'],
  [9_600, '20 days'],
])('%d minutes of work are %s, and never weeks', (minutes, words) => {
  expect(workText(english, minutes)).toBe(words);
});

it.each([
  [10, 45, '10–45 min'],
  [20, 180, '20 min – 3 h'],
  [600, 4_800, '10 h – 10 days'],
])('from %d to %d minutes of work is %s', (low, high, words) => {
  expect(workRangeText(english, low, high)).toBe(words);
});
