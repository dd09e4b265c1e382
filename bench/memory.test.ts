import { expect, it } from 'vitest';
import { sumPrivate } from './memory';

it('counts the memory that no other process shares', () => {
  const rollup = [
    '55d0c0000000-7ffc00000000 ---p 00000000 00:00 0    [rollup]',
    'Rss:               90000 kB',
    'Shared_Clean:      40000 kB',
    'Private_Clean:      1000 kB',
    'Private_Dirty:     20000 kB',
    'Private_Hugetlb:       5 kB',
  ].join('\n');
  expect(sumPrivate(rollup)).toBe(21_000 * 1024);
});
