import { expect, it } from 'vitest';
import { looksLikeTime, readNumber, readTime } from './cell-shapes';
import { orderLevels } from './order-levels';

it.each([
  ['2024-03-01', '2024-03-01'],
  ['2024-03-01 7:05', '2024-03-01T07:05:00'],
  ['2024-03-01T07:05:09.123+01:00', '2024-03-01T07:05:09+01:00'],
  ['2024/3/1 07:05:09', '2024-03-01T07:05:09'],
  ['2024-03-01 07:05:09 -0530', '2024-03-01T07:05:09-05:30'],
  ['2024-03-01 3:14 PM', '2024-03-01'],
  ['01.03.2024 16:40', '2024-03-01T16:40:00'],
  ['2024年3月1日', '2024-03-01'],
  ['01/03/2024', undefined],
  ['05/Jan/24 3:14 PM', undefined],
  ['Mon, Jan 5, 2024', undefined],
])('the time %s is known, and read where no part can be taken for another', (cell, time) => {
  expect(looksLikeTime(cell)).toBe(true);
  expect(readTime(cell)).toBe(time);
});

it.each(['', '12', 'printer 3', '2024', '192.168.2.1', '1-2-3 go', '10.7.1.1'])('%j is no time', (cell) => {
  expect(looksLikeTime(cell)).toBe(false);
  expect(readTime(cell)).toBeUndefined();
});

it('numbers may have a decimal comma, and no unit', () => {
  expect(['3', ' 2,5 ', '-1.25', '1e5', '4 h', '', '1,2,3', '0x1f'].map(readNumber)).toEqual([
    ...[3, 2.5, -1.25],
    ...new Array(5).fill(undefined),
  ]);
});

it.each([
  [
    ['P3', 'P1', 'P2'],
    ['P1', 'P2', 'P3'],
  ],
  [
    ['2 - High', '1 - Critical', '10 - Later'],
    ['1 - Critical', '2 - High', '10 - Later'],
  ],
  [
    ['Urgente', 'Baja', 'Alta', 'Normal'],
    ['Baja', 'Normal', 'Alta', 'Urgente'],
  ],
  [
    ['XL', 'S', 'M', 'XS', 'L'],
    ['XS', 'S', 'M', 'L', 'XL'],
  ],
  [
    ['緊急', '低', '高'],
    ['低', '高', '緊急'],
  ],
  [
    ['Élevée', 'Faible'],
    ['Faible', 'Élevée'],
  ],
  [['low', 'minor'], undefined],
  [['Windows 10', 'Windows 11'], undefined],
  [['1.5', '1.6'], undefined],
  [['only'], undefined],
])('%j in order', (values, ordered) => {
  expect(orderLevels(values)).toEqual(ordered);
});
