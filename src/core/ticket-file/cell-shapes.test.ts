import { expect, it } from 'vitest';
import { readNumber } from './cell-shapes';
import { readDuration } from './durations';
import { orderLevels } from './order-levels';
import { looksLikeTime, readTime } from './times';

it.each([
  ['2024-03-01', '2024-03-01'],
  ['2024-03-01 7:05', '2024-03-01T07:05:00'],
  ['2024-03-01T07:05:09.123+01:00', '2024-03-01T07:05:09+01:00'],
  ['2024/3/1 07:05:09', '2024-03-01T07:05:09'],
  ['2024-03-01 07:05:09 -0530', '2024-03-01T07:05:09-05:30'],
  ['2024-03-01 3:14 PM', '2024-03-01T15:14:00'],
  ['2024-03-01 12:05 a.m.', '2024-03-01T00:05:00'],
  ['01.03.2024 16:40', '2024-03-01T16:40:00'],
  ['2024年3月1日', '2024-03-01'],
  ['01/03/2024', undefined],
  ['05-03-2024 09:12', undefined],
  ['05/Jan/24 3:14 PM', '2024-01-05T15:14:00'],
  ['Mon, Jan 5, 2024', '2024-01-05'],
  ['Tue, 05 Mar 2024 09:12:44 +0100', '2024-03-05T09:12:44+01:00'],
  ['Tue Mar 05 09:12:44 2024', '2024-03-05T09:12:44'],
  ['Apr 5, 2024 10:01 AM', '2024-04-05T10:01:00'],
  ['5. März 2024 um 14:07 Uhr', '2024-03-05T14:07:00'],
  ['5 mars 2024 à 9h12', '2024-03-05T09:12:00'],
  ['5 de dezembro de 2024', '2024-12-05'],
  ['05-ago-2024 18:30', '2024-08-05T18:30:00'],
  ['5 dicembre 2024', '2024-12-05'],
  ['2024-Mar-05 09:12', '2024-03-05T09:12:00'],
  ['2024年3月1日 午後3:05', '2024-03-01T15:05:00'],
  ['31/12/2024', '2024-12-31'],
  ['12/31/2024 11:59 PM', '2024-12-31T23:59:00'],
])('the time %s is known, and read where no part can be taken for another', (cell, time) => {
  expect(looksLikeTime(cell)).toBe(true);
  expect(readTime(cell)).toBe(time);
});

it('which number is the day, other dates of the file tell', () => {
  expect(readTime('03/04/2024', true)).toBe('2024-04-03');
  expect(readTime('03/04/2024', false)).toBe('2024-03-04');
  expect(readTime('03-04-24 9:05 PM', true)).toBe('2024-04-03T21:05:00');
  expect(readTime('1709543564')).toBe('2024-03-04T09:12:44.000Z');
  expect(readTime('1709543564000')).toBe('2024-03-04T09:12:44.000Z');
});

it.each([
  ['25:13:10', 25.219],
  ['00:45', 0.75],
  ['3h 05m', 3.083],
  ['2 d 4 h', 52],
  ['PT2H5M', 2.083],
  ['P1DT30M', 24.5],
  ['15 minutes', 0.25],
  ['1 Stunde, 30 Minuten', 1.5],
  ['2 heures', 2],
  ['1,5 h', 1.5],
  ['3 días', 72],
  ['2時間', 2],
  ['90 Sek.', 0.025],
])('the duration %s is %d hours', (cell, hours) => {
  expect(readDuration(cell)).toBe(hours);
});

it.each(['', '12', '3 printers', '10:75', 'P', 'room 3', '2024-03-01', '5 m 2 x'])(
  '%j is no duration',
  (cell) => {
    expect(readDuration(cell)).toBeUndefined();
  },
);

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
  [
    ['Hoog', 'Laag', 'Midden'],
    ['Laag', 'Midden', 'Hoog'],
  ],
  [['low', 'minor'], undefined],
  [['Windows 10', 'Windows 11'], undefined],
  [['1.5', '1.6'], undefined],
  [['only'], undefined],
])('%j in order', (values, ordered) => {
  expect(orderLevels(values)).toEqual(ordered);
});
