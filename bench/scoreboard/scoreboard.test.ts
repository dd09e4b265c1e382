import { expect, it } from 'vitest';
import { type Figure, isMet } from './figure';
import { describeFigures } from './scoreboard';

const cold: Figure = {
  name: 'stopped worker to answer',
  ours: 120,
  unit: 'ms',
  peer: { name: 'warm', value: 40 },
  goal: { of: 'ratio', most: 3 },
};

it('a goal is met up to its limit, of the figure or of its ratio', () => {
  expect(isMet(cold)).toBe(true);
  expect(isMet({ ...cold, ours: 121 })).toBe(false);
  expect(isMet({ ...cold, goal: { of: 'ours', most: 119 } })).toBe(false);
  expect(isMet({ name: 'size', ours: 1, unit: 'MB' })).toBeUndefined();
  // Nothing to compare with is no goal that was met.
  expect(isMet({ name: 'a', ours: 1, unit: 'ms', goal: { of: 'ratio', most: 3 } })).toBeUndefined();
});

it('each figure is one line, with what it was at an earlier commit', () => {
  const lines = describeFigures(
    [cold, { name: 'size', ours: 36.2, unit: 'KB' }],
    [{ ...cold, ours: 700 }],
  ).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/stopped worker to answer +120 ms +40\.0 \(warm\) +3\.00 x +3\.00 x +yes +700 ms/);
  expect(lines[3]).toMatch(/size +36\.2 KB$/);
});
